import { identifiedBesideItems } from '../../gpp/identifiedElements';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { preferredFix } from '../editFix';
import type { XmlElement } from '../../xml/tree';
import type { Rule, RuleContext } from '../rule';

const rule: Rule = {
  meta: {
    id: 'preference-changed-format',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A time of change is not written as the console writes it',
    certainty: 'observed',
    source: '[MS-GPPREF] 2.2.1.1.3 and every time in files that the console wrote',
  },
  checkItem({ element }, context) {
    checkChanged(element, context);
  },
  check(context) {
    const { document } = context;
    if (document.language !== 'gpp') return;
    for (const each of identifiedBesideItems(document.preferences)) checkChanged(each, context);
  },
};

export default rule;

function checkChanged(element: XmlElement, { surroundings, report }: RuleContext): void {
  const changed = attributeOf(element, 'changed');
  if (changed === undefined || isTime(changed.value)) return;
  report({
    span: changed.valueSpan,
    message: message(
      "'{value}' is no time in the form 'YYYY-MM-DD HH:MM:SS', which the console shows as the last change",
      { value: changed.value },
    ),
    fixes: [
      preferredFix(
        message('Write the time now'),
        replaceWith(changed.valueSpan, surroundings.timestamp()),
      ),
    ],
  });
}

/** Whether it is a time of the form, with parts that a calendar and a clock can show. */
function isTime(value: string): boolean {
  const parts = /^\d{4}-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)$/.exec(value);
  if (parts === null) return false;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number);
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour < 24 && minute < 60 && second < 60
  );
}
