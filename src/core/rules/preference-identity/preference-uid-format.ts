import { identifiedBesideItems } from '../../gpp/identifiedElements';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { preferredFix, safeFix } from '../editFix';
import type { XmlElement } from '../../xml/tree';
import type { Rule, RuleContext } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-uid-format',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A uid is not written as the console writes it',
    certainty: 'observed',
    source: '[MS-GPPREF] 2.2.1.1.3 and every uid in files that the console wrote',
  },
  checkItem({ element }, context) {
    checkUid(element, context);
  },
  check(context) {
    const { document } = context;
    if (document.language !== 'gpp') return;
    for (const each of identifiedBesideItems(document.preferences)) checkUid(each, context);
  },
};

export default rule;

function checkUid(element: XmlElement, { surroundings, report }: RuleContext): void {
  const uid = attributeOf(element, 'uid');
  if (uid === undefined || CONSOLE_FORM.test(uid.value)) return;
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

const DIGITS = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const CONSOLE_FORM = new RegExp(`^\\{${DIGITS.replaceAll('a-f', 'A-F')}\\}$`);
const GUID = new RegExp(`^\\s*\\{?(${DIGITS})\\}?\\s*$`, 'i');
