import type { Configuration } from './config/configuration';
import type { PolicyDocument } from './document';
import { SEVERITIES, type Finding, type Severity } from './finding';
import { foldName } from './reg/keyPath';
import { settingsOf } from './registry/settingsOf';
import { RULES } from './rules';
import { toFinding, type Report, type Rule, type RuleMeta } from './rules/rule';
import { readSuppressions } from './suppression/readSuppressions';
import { validatePreferences } from './schema/validate';
import type { Surroundings } from './surroundings';

export interface LintOptions {
  readonly configuration: Configuration;
  readonly surroundings: Surroundings;
  /** Asked between rules; when it says `true`, linting ends and gives `undefined`. */
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
  const findings: Finding[] = [];
  const rules = (options.rules ?? RULES).filter((rule) => isAsked(rule, document, options));
  const settings = settingsOf(document, valueNames(rules));
  const schemaProblems = once(() => {
    return document.language === 'gpp' ? validatePreferences(document.preferences) : [];
  });
  for (const rule of rules) {
    if (options.isCancelled?.()) return undefined;
    rule.check({
      document,
      settings,
      schemaProblems,
      configuration: options.configuration,
      surroundings: options.surroundings,
      report: (report) => {
        findings.push(toFinding(rule.meta, report, severityOf(rule.meta, report, options)));
      },
    });
  }
  const suppressions = readSuppressions(document);
  return findings
    .filter((finding) => !suppressions.suppresses(finding))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Whether the rule is about the document's language and not switched off. */
function isAsked(rule: Rule, document: PolicyDocument, options: LintOptions): boolean {
  if (options.configuration.rules[rule.meta.id] === 'off') return false;
  return rule.meta.languages.includes(document.language);
}

/** The names of all values that the rules look at, in the form that equal names share. */
function valueNames(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => rule.valueNames ?? []).map(foldName));
}

/**
 * The configured level takes the place of the rule's own; what a rule reports as weaker than its own
 * level never becomes stronger by that.
 */
function severityOf(meta: RuleMeta, report: Report, options: LintOptions): Severity {
  const level = options.configuration.rules[meta.id];
  const severity = level === undefined || level === 'off' ? meta.severity : level;
  if (report.severity === undefined) return severity;
  return SEVERITIES.indexOf(report.severity) > SEVERITIES.indexOf(severity)
    ? report.severity
    : severity;
}

/** A function that does its work at the first call only. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
