import { allRulesFor, rulesFor } from './askedRules';
import type { Configuration } from './config/configuration';
import type { PolicyDocument } from './document';
import type { Finding } from './finding';
import { NO_ITEM_MEMORY, type ItemMemory } from './itemMemory';
import { lintItems } from './lintItems';
import { lintSections } from './lintSections';
import { NO_MEMORY, type LintCache, type SectionMemory } from './lintCache';
import type { PolicyObjectView } from './policyObject/policyObject';
import { preferenceSettings } from './registry/preferenceSettings';
import { scriptSettings } from './registry/scriptSettings';
import type { RegistrySetting } from './registry/registrySetting';
import { findingOf, type Report, type Rule, type RuleContext } from './rules/rule';
import { preferenceSilences } from './suppression/preferenceSilences';
import { silencer, type Silence } from './suppression/silence';
import { statementSilences } from './suppression/statementSilences';
import { lineEndingOf } from './text/lineEnding';
import { validatePreferences } from './schema/validate';
import { validateChangedItems } from './schema/validateChangedItems';
import type { Surroundings } from './surroundings';

/** What linting depends on besides the document. */
export interface LintOptions {
  readonly configuration: Configuration;
  readonly surroundings: Surroundings;
  /** The Group Policy Object that the document lies in, where an adapter has read it. */
  readonly policyObject?: PolicyObjectView | undefined;
  /** Asked between the steps; when it says `true`, linting ends and gives `undefined`. */
  readonly isCancelled?: () => boolean;
  /** The rules to run; all of them when absent. */
  readonly rules?: readonly Rule[];
  /** What was found in earlier versions of the same document; the rest alone is looked for anew. */
  readonly cache?: LintCache;
}

const NO_FINDINGS: readonly Finding[] = [];

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
  const { isCancelled = () => false } = options;
  const steps = lintSteps(document, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (isCancelled()) return undefined;
  }
}

/**
 * Does the work of `lintDocument` in steps, each of about a millisecond as far as the rules allow.
 * Whoever takes the steps can do something else in between, and stop.
 */
export function* lintSteps(
  document: PolicyDocument,
  options: Omit<LintOptions, 'isCancelled'>,
): Generator<undefined, readonly Finding[], undefined> {
  const { configuration, surroundings } = options;
  const { rules, isAskedName } = options.rules
    ? rulesFor(options.rules, document.language, configuration)
    : allRulesFor(configuration)(document.language);
  const reported: Finding[] = [];
  const settings: RegistrySetting[] = [];
  const items = document.language === 'gpp' ? itemMemoryFor(document, rules, options) : undefined;
  const schemaProblems = once(() => {
    if (document.language !== 'gpp') return [];
    const { preferences } = document;
    return items?.schema === undefined
      ? validatePreferences(preferences)
      : validateChangedItems(preferences, items.schema);
  });
  const contextOf = (rule: Rule): RuleContext => ({
    document,
    settings,
    schemaProblems,
    configuration,
    surroundings,
    policyObject: options.policyObject,
    report: (report: Report) => {
      reported.push(findingOf(rule.meta, report, configuration));
    },
  });
  const takeFindings = (): readonly Finding[] => {
    return reported.length === 0 ? NO_FINDINGS : reported.splice(0);
  };
  const findings: Finding[] = [];
  let silences: readonly Silence[];
  if (document.language === 'reg') {
    const memory = memoryFor(document, rules, options);
    const lint = { rules, contextOf, takeFindings, isAsked: isAskedName, memory };
    const found = yield* lintSections(document.reg, lint);
    for (const finding of found.findings) findings.push(finding);
    for (const setting of found.settings) settings.push(setting);
    ({ silences } = found);
  } else if (document.language === 'gpp') {
    const { preferences } = document;
    for (const setting of preferenceSettings(preferences, isAskedName)) settings.push(setting);
    silences = preferenceSilences(preferences);
    const memory = items ?? NO_ITEM_MEMORY;
    const lint = { rules, contextOf, takeFindings, memory };
    for (const finding of yield* lintItems(preferences.items, lint)) findings.push(finding);
  } else {
    if (document.language === 'powershell' || document.language === 'batch') {
      for (const setting of scriptSettings(document.language, document.tree, isAskedName)) {
        settings.push(setting);
      }
    }
    silences = statementSilences(document.text, document.tree);
  }
  for (const rule of rules) {
    if (rule.check === undefined) continue;
    yield;
    rule.check(contextOf(rule));
  }
  for (const finding of reported) findings.push(finding);
  return inOrder(findings, rules, silences);
}

/** What is known of the sections of an earlier version; nothing where something else has changed. */
function memoryFor(
  { text, reg, storage }: PolicyDocument & { readonly language: 'reg' },
  rules: readonly Rule[],
  { configuration, cache }: LintOptions,
): SectionMemory {
  if (cache === undefined) return NO_MEMORY;
  const headerEnd = reg.header.span.end;
  const header = text.slice(0, headerEnd);
  // Rules write the line ends that the document has, which is the first one's form.
  const surroundings = JSON.stringify([configuration, storage, header, lineEndingOf(text)]);
  return cache.sectionsUnder({ rules, surroundings, headerEnd, text });
}

/** What is known of the items of an earlier version; nothing where something else has changed. */
function itemMemoryFor(
  { text, preferences, side }: PolicyDocument & { readonly language: 'gpp' },
  rules: readonly Rule[],
  { configuration, cache }: LintOptions,
): ItemMemory {
  if (cache === undefined) return NO_ITEM_MEMORY;
  const surroundings = JSON.stringify([configuration, side, preferences.type, lineEndingOf(text)]);
  return cache.itemsUnder({ rules, surroundings, headerEnd: 0, text });
}

function inOrder(
  findings: readonly Finding[],
  rules: readonly Rule[],
  silences: readonly Silence[],
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const isSilenced = silencer(silences);
  const order = new Map(rules.map((rule, index) => [rule.meta.id, index]));
  const rank = (finding: Finding): number => order.get(finding.rule) ?? 0;
  return findings
    .filter((finding) => !isSilenced(finding))
    .sort((a, b) => a.span.start - b.span.start || rank(a) - rank(b));
}

/** A function that does its work at the first call only. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
