import type { Rule } from './rule';
import trustModelDataReplaced from './trust-model-data/trust-model-data-replaced';

/** Every rule, in the order in which findings at the same place are shown. */
export const RULES: readonly Rule[] = [trustModelDataReplaced];

/** The rule with this id; `undefined` when there is none. */
export function ruleById(id: string): Rule | undefined {
  return RULES.find((rule) => rule.meta.id === id);
}
