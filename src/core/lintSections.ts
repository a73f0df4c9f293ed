import type { Finding } from './finding';
import type { SectionMemory } from './lintCache';
import { linesOf } from './reg/parseReg';
import type { RegBodyLine, RegDocument, RegProblemCode, RegValueLine } from './reg/tree';
import { opens, ownedSections, type OwnedSection } from './registry/openKeys';
import type { RegistrySetting } from './registry/registrySetting';
import { sectionSettings } from './registry/regSettings';
import type { ProblemExplanation, RegProblemLine, Rule, RuleContext } from './rules/rule';
import { NOTHING_FOUND, sharedIfEmpty, type SectionResult } from './sectionResult';
import { sectionSilences } from './suppression/sectionSilences';
import type { Silence } from './suppression/silence';

/** What one look at the sections of a `.reg` file needs. */
export interface SectionLint {
  readonly rules: readonly Rule[];
  readonly contextOf: (rule: Rule) => RuleContext;
  /** Takes what was reported since it was last called. */
  readonly takeFindings: () => readonly Finding[];
  /** Whether the rules look at values with this name. */
  readonly isAsked: (name: string) => boolean;
  readonly memory: SectionMemory;
}

/** What the sections of a document and its header give, in document order. */
export interface SectionsResult {
  readonly findings: readonly Finding[];
  readonly settings: readonly RegistrySetting[];
  readonly silences: readonly Silence[];
}

/** So much text is looked at in one step, in UTF-16 units: about a millisecond's work. */
const STEP_LENGTH = 50_000;

/** The check of one section by all rules. */
type SectionCheck = (document: RegDocument, place: OwnedSection) => SectionResult;

/**
 * Reads the lines of each section once and shows them to all rules that look at sections. What is
 * remembered of a section is not looked for again. Pauses after each step.
 */
export function* lintSections(
  document: RegDocument,
  lint: SectionLint,
): Generator<undefined, SectionsResult, undefined> {
  const explanations = explanationsOf(lint);
  const check = sectionCheck(lint, explanations);
  reportProblems(document.header, explanations);
  const findings = [...lint.takeFindings()];
  const settings: RegistrySetting[] = [];
  const silences: Silence[] = [];
  let forKey: SectionResult['forNextKey'] = [];
  let length = 0;
  for (const place of ownedSections(document)) {
    const { section } = place;
    for (const rules of forKey) silences.push({ place: section.key?.span, rules });
    let result = lint.memory.recall(place);
    if (result === undefined) {
      result = sharedIfEmpty(check(document, place));
      lint.memory.remember(place, result);
      length += section.span.end - section.span.start;
    }
    forKey = result.forNextKey;
    if (result !== NOTHING_FOUND) {
      for (const finding of result.findings) findings.push(finding);
      for (const setting of result.settings) settings.push(setting);
      for (const silence of result.silences) silences.push(silence);
    }
    if (length < STEP_LENGTH) continue;
    length = 0;
    yield;
  }
  return { findings, settings, silences };
}

function sectionCheck(lint: SectionLint, explanations: Explanations): SectionCheck {
  const sectionRules = lint.rules.flatMap((rule) => {
    const { checkSection } = rule;
    return checkSection === undefined ? [] : [{ checkSection, context: lint.contextOf(rule) }];
  });
  const { isAsked } = lint;
  return (document, { section, owner }) => {
    const lines = linesOf(document, section);
    const openKey = owner?.key && opens(owner.key);
    if (section.key !== undefined) reportProblems(section.key, explanations);
    const faultyLines: RegBodyLine[] = [];
    const byteLines: RegValueLine[] = [];
    for (const line of lines) {
      if (line.problems.length > 0) {
        faultyLines.push(line);
        reportProblems(line, explanations);
      }
      if (line.kind === 'value' && line.data.kind === 'hex') byteLines.push(line);
    }
    const view = { section, lines, faultyLines, byteLines, openKey };
    for (const { checkSection, context } of sectionRules) checkSection(view, context);
    return {
      findings: lint.takeFindings(),
      settings: openKey === undefined ? [] : sectionSettings(document, lines, openKey, isAsked),
      ...sectionSilences(document.text, section, lines),
    };
  };
}

interface Explanation {
  readonly explain: ProblemExplanation;
  readonly context: RuleContext;
}

type Explanations = ReadonlyMap<RegProblemCode, readonly Explanation[]>;

/** Which rules have something to say of which problem. */
function explanationsOf(lint: SectionLint): Explanations {
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

function reportProblems(line: RegProblemLine, explanations: Explanations): void {
  for (const problem of line.problems) {
    for (const { explain, context } of explanations.get(problem.code) ?? []) {
      context.report({ span: problem.span, ...explain(problem, line, context) });
    }
  }
}
