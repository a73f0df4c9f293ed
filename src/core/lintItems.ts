import type { Finding } from './finding';
import type { PreferenceItem } from './gpp/preferenceDocument';
import type { ItemMemory } from './itemMemory';
import type { Rule, RuleContext } from './rules/rule';

/** What one look at the items of a preference file needs. */
export interface ItemLint {
  readonly rules: readonly Rule[];
  readonly contextOf: (rule: Rule) => RuleContext;
  /** Takes what was reported since it was last called. */
  readonly takeFindings: () => readonly Finding[];
  readonly memory: ItemMemory;
}

/** So many items are looked at in one step: about a millisecond's work. */
const STEP_ITEMS = 100;

/**
 * Shows each item to all rules that look at items, and gives what they say. What is remembered of an item
 * is not looked for again. Pauses after each step.
 */
export function* lintItems(
  items: readonly PreferenceItem[],
  { rules, contextOf, takeFindings, memory }: ItemLint,
): Generator<undefined, readonly Finding[], undefined> {
  const checks = rules.flatMap((rule) => {
    const { checkItem } = rule;
    return checkItem === undefined ? [] : [{ checkItem, context: contextOf(rule) }];
  });
  const findings: Finding[] = [];
  if (checks.length === 0) return findings;
  let looked = 0;
  for (const item of items) {
    let found = memory.recall(item);
    if (found === undefined) {
      for (const { checkItem, context } of checks) checkItem(item, context);
      found = takeFindings();
      memory.remember(item, found);
      looked++;
      if (looked % STEP_ITEMS === 0) yield;
    }
    for (const finding of found) findings.push(finding);
  }
  return findings;
}
