import { identifiedElements } from '../../gpp/identifiedElements';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { preferredFix, safeFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-uid-format',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A uid is not written as the console writes it',
    certainty: 'observed',
    source: '[MS-GPPREF] 2.2.1.1.3 and every uid in files that the console wrote',
  },
  check({ document, surroundings, report }) {
    if (document.language !== 'gpp') return;
    for (const element of identifiedElements(document.preferences)) {
      const uid = attributeOf(element, 'uid');
      if (uid === undefined || CONSOLE_FORM.test(uid.value)) continue;
      const guid = GUID.exec(uid.value)?.[1]?.toUpperCase();
      report({
        span: uid.valueSpan,
        message:
          guid === undefined
            ? message("'{uid}' is no GUID, and the console writes one here", { uid: uid.value })
            : message('The console writes a uid in braces and capitals'),
        fixes: [
          guid === undefined
            ? preferredFix(
                message('Write a new uid'),
                replaceWith(uid.valueSpan, surroundings.newGuid()),
              )
            : safeFix(message("Write '{guid}'", { guid: `{${guid}}` }), {
                span: uid.valueSpan,
                newText: `{${guid}}`,
              }),
        ],
      });
    }
  },
};

export default rule;

const DIGITS = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CONSOLE_FORM = new RegExp(`^\\{${DIGITS.replaceAll('a-f', 'A-F')}\\}$`);
const GUID = new RegExp(`^\\s*\\{?(${DIGITS})\\}?\\s*$`, 'i');
