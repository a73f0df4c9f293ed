import type { EditFix } from '../../finding';
import { collectionsIn, deepFilters } from '../../gpp/filters';
import type { PreferenceFilter } from '../../gpp/preferenceDocument';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf, isAttributeOn } from '../../xml/attributes';
import type { XmlElement } from '../../xml/tree';
import { choiceFix } from '../editFix';
import type { Rule, RuleContext } from '../rule';

const rule: Rule = {
  meta: {
    id: 'targeting-of-user',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A condition on the user in the computer half of a policy',
    certainty: 'documented',
    source:
      "Microsoft Learn, 'User Targeting' (cc753576), 'Security Group Targeting' (cc772471) and 'Organizational Unit Targeting' (cc770424): not for items of the computer",
  },
  checkItem(item, context) {
    if (!isMachineSide(context) || isAttributeOn(item.element, 'userContext')) return;
    reportFilters(item.filters, context);
  },
  check(context) {
    if (!isMachineSide(context) || context.document.language !== 'gpp') return;
    for (const { filters } of collectionsIn(context.document.preferences)) {
      reportFilters(filters, context);
    }
  },
};

export default rule;

function isMachineSide({ document }: RuleContext): boolean {
  return document.language === 'gpp' && document.side === 'machine';
}

function reportFilters(filters: readonly PreferenceFilter[], { report }: RuleContext): void {
  for (const { element, kind } of deepFilters(filters)) {
    if (!asksForUser(kind, element)) continue;
    report({
      span: element.nameSpan,
      message: message(
        "The computer half of a policy is applied without a user, so Windows does not offer this condition there, and '{kind}' does not ask for whoever logs on",
        { kind },
      ),
      fixes: computerFix(element),
    });
  }
}

/** What an absent `userContext` means is not certain, so only a written one counts. */
function asksForUser(kind: string, element: XmlElement): boolean {
  if (kind === 'FilterUser') return true;
  return (
    (kind === 'FilterGroup' || kind === 'FilterOrgUnit') && isAttributeOn(element, 'userContext')
  );
}

function computerFix(element: XmlElement): readonly EditFix[] {
  const context = attributeOf(element, 'userContext');
  if (context === undefined) return [];
  return [choiceFix(message('Ask for the computer'), replaceWith(context.valueSpan, '0'))];
}
