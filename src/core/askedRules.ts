import type { Configuration } from './config/configuration';
import { onceFor } from './onceFor';
import type { PolicyLanguage } from './policyLanguage';
import { askedNames } from './registry/askedNames';
import { RULES } from './rules';
import { valueNamesOf, type Rule } from './rules/rule';

/** The rules that look at a document. */
export interface AskedRules {
  readonly rules: readonly Rule[];
  /** Whether one of them looks at values with this name. */
  readonly isAskedName: (name: string) => boolean;
}

/** The rules that are about a language and not switched off. */
export function rulesFor(
  rules: readonly Rule[],
  language: PolicyLanguage,
  configuration: Configuration,
): AskedRules {
  const asked = rules.filter(({ meta }) => {
    if ((configuration.rules[meta.id] ?? meta.defaultLevel) === 'off') return false;
    return meta.languages.includes(language);
  });
  const names = asked.flatMap((rule) => valueNamesOf(rule, configuration));
  return { rules: asked, isAskedName: askedNames(names) };
}

/**
 * The same of all rules that there are. They are remembered for each configuration, because to choose
 * them takes longer than to check a small file.
 */
export const allRulesFor = onceFor((configuration: Configuration) => {
  const known = new Map<PolicyLanguage, AskedRules>();
  return (language: PolicyLanguage): AskedRules => {
    const asked = known.get(language) ?? rulesFor(RULES, language, configuration);
    known.set(language, asked);
    return asked;
  };
});
