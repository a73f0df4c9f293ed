import { itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { attributeOf, isAttributeOn } from '../../xml/attributes';
import { writeAttribute } from '../../xml/writeAttribute';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'drive-delete-range',
    languages: ['gpp'],
    severity: 'warning',
    title: 'All mapped drives from a letter to Z are deleted',
    certainty: 'documented',
    source:
      "[MS-GPPREF] 2.2.1.4.1: Delete without 'useLetter' deletes every mapped drive from 'letter' through Z",
  },
  checkItem(item, { report }) {
    const { kind, properties } = item;
    if (kind !== 'Drive' || properties === undefined || itemAction(item) !== 'D') return;
    const letter = attributeOf(properties, 'letter');
    // From Z on there is one letter only.
    if (letter === undefined || /^z$/i.test(letter.value)) return;
    if (isAttributeOn(properties, 'useLetter')) return;
    report({
      span: letter.value === '' ? letter.span : letter.valueSpan,
      message: message(
        "Delete disconnects every network drive from '{letter}' to 'Z', those of users and of other policies too",
        { letter: letter.value.toUpperCase() },
      ),
      fixes: [
        preferredFix(
          message("Delete drive '{letter}' only", { letter: letter.value.toUpperCase() }),
          writeAttribute(properties, 'useLetter', '1', BEFORE_USE_LETTER),
        ),
      ],
    });
  },
};

export default rule;

/** The order in which the console writes the attributes. */
const BEFORE_USE_LETTER = ['action', 'path', 'label', 'persistent', 'useLetter'];
