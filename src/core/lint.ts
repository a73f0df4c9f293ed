import type { Configuration } from './config/configuration';
import type { PolicyDocument } from './document';
import type { Finding } from './finding';
import { lintSections } from './lintSections';
import { foldName } from './reg/keyPath';
import { preferenceSettings } from './registry/preferenceSettings';
import type { RegistrySetting } from './registry/registrySetting';
import { RULES } from './rules';
import { findingOf, valueNamesOf, type Report, type Rule, type RuleContext } from './rules/rule';
import { readSuppressions } from './suppression/readSuppressions';
import { validatePreferences } from './schema/validate';
import type { Surroundings } from './surroundings';

export interface LintOptions {
  readonly configuration: Configuration;
  readonly surroundings: Surroundings;
  /** Asked between rules and sections; when it says `true`, linting ends and gives `undefined`. */
  readonly isCancelled?: () => boolean;
  /** The rules to run; all of them when absent. */
  readonly rules?: readonly Rule[];
}

/**
 * Runs the rules over a document.
 *
 * @returns The findings that are not switched off and not suppressed by a comment, by position and,
 * at one position, in the order of the rules; `undefined` when cancelled.
 */
export function lintDocument(
  document: PolicyDocument,
  options: LintOptions,
): readonly Finding[] | undefined {
  const { configuration, surroundings, isCancelled = () => false } = options;
  const rules = (options.rules ?? RULES).filter((rule) => isAsked(rule, document, configuration));
  const findings: Finding[] = [];
  const settings: RegistrySetting[] = [];
  const schemaProblems = once(() => {
    return document.language === 'gpp' ? validatePreferences(document.preferences) : [];
  });
  const contextOf = (rule: Rule): RuleContext => ({
    document,
    settings,
    schemaProblems,
    configuration,
    surroundings,
    report: (report: Report) => {
      findings.push(findingOf(rule.meta, report, configuration));
    },
  });
  const names = valueNames(rules, configuration);
  if (document.language === 'reg') {
    const found = lintSections(document.reg, { rules, contextOf, names, isCancelled });
    if (found === undefined) return undefined;
    for (const setting of found) settings.push(setting);
  } else {
    for (const setting of preferenceSettings(document.preferences, names)) settings.push(setting);
  }
  for (const rule of rules) {
    if (isCancelled()) return undefined;
    rule.check?.(contextOf(rule));
  }
  return inOrder(findings, rules, document);
}

function inOrder(
  findings: readonly Finding[],
  rules: readonly Rule[],
  document: PolicyDocument,
): readonly Finding[] {
  const suppressions = readSuppressions(document);
  const order = new Map(rules.map((rule, index) => [rule.meta.id, index]));
  const rank = (finding: Finding): number => order.get(finding.rule) ?? 0;
  return findings
    .filter((finding) => !suppressions.suppresses(finding))
    .sort((a, b) => a.span.start - b.span.start || rank(a) - rank(b));
}

/** Whether the rule is about the document's language and not switched off. */
function isAsked(rule: Rule, document: PolicyDocument, configuration: Configuration): boolean {
  if ((configuration.rules[rule.meta.id] ?? rule.meta.defaultLevel) === 'off') return false;
  return rule.meta.languages.includes(document.language);
}

/** The names of all values that the rules look at, in the form that equal names share. */
function valueNames(rules: readonly Rule[], configuration: Configuration): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => valueNamesOf(rule, configuration)).map(foldName));
}

/** A function that does its work at the first call only. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
