import type { PreferenceItem } from './gpp/preferenceDocument';
import type { Rule, RuleContext } from './rules/rule';

/** What one look at the items of a preference file needs. */
export interface ItemLint {
  readonly rules: readonly Rule[];
  readonly contextOf: (rule: Rule) => RuleContext;
}

/** So many items are looked at in one step: about a millisecond's work. */
const STEP_ITEMS = 100;

/** Shows each item to all rules that look at items. Pauses after each step. */
export function* lintItems(
  items: readonly PreferenceItem[],
  { rules, contextOf }: ItemLint,
): Generator<undefined, void, undefined> {
  const checks = rules.flatMap((rule) => {
    const { checkItem } = rule;
    return checkItem === undefined ? [] : [{ checkItem, context: contextOf(rule) }];
  });
  if (checks.length === 0) return;
  for (const [index, item] of items.entries()) {
    if (index > 0 && index % STEP_ITEMS === 0) yield;
    for (const { checkItem, context } of checks) checkItem(item, context);
  }
}
