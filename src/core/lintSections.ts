import { linesOf } from './reg/parseReg';
import type { RegDocument, RegProblemCode } from './reg/tree';
import { openedSections } from './registry/openKeys';
import type { RegistrySetting } from './registry/registrySetting';
import { sectionSettings } from './registry/regSettings';
import type { ProblemExplanation, RegProblemLine, Rule, RuleContext } from './rules/rule';

/** What one look at the sections of a `.reg` file needs. */
export interface SectionLint {
  readonly rules: readonly Rule[];
  readonly contextOf: (rule: Rule) => RuleContext;
  /** The names of the values to read, as `foldName` gives them. */
  readonly names: ReadonlySet<string>;
  readonly isCancelled: () => boolean;
}

interface Explanation {
  readonly explain: ProblemExplanation;
  readonly context: RuleContext;
}

/**
 * Reads the lines of each section once and shows them to all rules that look at sections.
 *
 * @returns The settings with the names that were asked for; `undefined` when cancelled.
 */
export function lintSections(
  document: RegDocument,
  lint: SectionLint,
): readonly RegistrySetting[] | undefined {
  const explanations = explanationsOf(lint);
  const sectionRules = lint.rules.flatMap(({ checkSection }, index) => {
    const rule = lint.rules[index];
    if (checkSection === undefined || rule === undefined) return [];
    return [{ checkSection, context: lint.contextOf(rule) }];
  });
  const settings: RegistrySetting[] = [];
  reportProblems(document.header, explanations);
  for (const { section, openKey } of openedSections(document)) {
    if (lint.isCancelled()) return undefined;
    const lines = linesOf(document, section);
    if (section.key !== undefined) reportProblems(section.key, explanations);
    for (const line of lines) reportProblems(line, explanations);
    for (const { checkSection, context } of sectionRules) {
      checkSection({ section, lines, openKey }, context);
    }
    if (openKey === undefined) continue;
    for (const setting of sectionSettings(document, lines, openKey, lint.names)) {
      settings.push(setting);
    }
  }
  return settings;
}

/** Which rules have something to say of which problem. */
function explanationsOf(lint: SectionLint): ReadonlyMap<RegProblemCode, readonly Explanation[]> {
  const explanations = new Map<RegProblemCode, Explanation[]>();
  for (const rule of lint.rules) {
    const context = lint.contextOf(rule);
    for (const [code, explain] of Object.entries(rule.problems ?? {})) {
      const key = code as RegProblemCode;
      explanations.set(key, [...(explanations.get(key) ?? []), { explain, context }]);
    }
  }
  return explanations;
}

function reportProblems(
  line: RegProblemLine,
  explanations: ReadonlyMap<RegProblemCode, readonly Explanation[]>,
): void {
  for (const problem of line.problems) {
    for (const { explain, context } of explanations.get(problem.code) ?? []) {
      context.report({ span: problem.span, ...explain(problem, line, context) });
    }
  }
}
