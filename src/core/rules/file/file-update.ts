import { actionPlace, itemAction } from '../../gpp/itemAction';
import { setActionEdits } from '../../gpp/itemEdits';
import { message } from '../../message';
import { attributeValue } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'file-update',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A new version of a file is not copied',
    certainty: 'documented',
    source:
      '[MS-GPPREF] 2.2.1.6.1: Update sets the attributes of a file that exists and copies one that does not',
  },
  checkItem(item, { report }) {
    const { kind, properties } = item;
    if (kind !== 'File' || properties === undefined || itemAction(item) !== 'U') return;
    // Without a source the item is about attributes only.
    if ((attributeValue(properties, 'fromPath') ?? '') === '') return;
    report({
      span: actionPlace(item),
      message: message(
        'Update copies the file only where it is missing: where it exists its attributes are set, and a new version of the source does not arrive',
      ),
      fixes: [
        choiceFix(
          message('Set the action to Replace, which copies the file at every refresh'),
          ...setActionEdits(item, 'R'),
        ),
      ],
    });
  },
};

export default rule;
