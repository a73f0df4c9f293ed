import {
  applyEdits,
  lintDocument,
  parseDocument,
  safeEdits,
  type EditFix,
  type Finding,
  type LintOptions,
  type PolicyDocument,
  type TextEdit,
} from '../core';

/** How often a text is linted anew: one fix may make the next one possible. */
export const MAXIMUM_PASSES = 10;

export interface FixedText {
  readonly document: PolicyDocument;
  /** What is left, as positions in the text of `document`. */
  readonly findings: readonly Finding[];
  /** How many findings were fixed. */
  readonly fixedCount: number;
  /** Whether a safe fix was left out because it has characters that the file cannot hold. */
  readonly hasUnwritable: boolean;
  /** Whether there was still something to change after the last pass. */
  readonly isUnfinished: boolean;
}

/**
 * Applies the safe fixes to a document, again and again until nothing changes.
 *
 * @param canHold - Whether the file's encoding has all characters of a text.
 */
export function fixText(
  document: PolicyDocument,
  options: LintOptions,
  canHold: (text: string) => boolean,
): FixedText {
  let current = document;
  let fixedCount = 0;
  for (let pass = 0; ; pass++) {
    const findings = lintDocument(current, options) ?? [];
    const fixable = findings.filter((finding) => safeFixOf(finding) !== undefined);
    const writable = fixable.filter((finding) => {
      return safeFixOf(finding)?.edits.every((edit) => canHold(edit.newText));
    });
    const edits = safeEdits(writable);
    const text = applyEdits(current.text, edits);
    const changes = text !== current.text;
    const next = changes ? parseDocument(current.language, text) : undefined;
    if (next === undefined || pass === MAXIMUM_PASSES) {
      const hasUnwritable = writable.length < fixable.length;
      return { document: current, findings, fixedCount, hasUnwritable, isUnfinished: changes };
    }
    fixedCount += countFixed(writable, edits);
    current = next;
  }
}

/** The fix that `--fix` applies: the first safe one, as in the facade's `safeEdits`. */
export function safeFixOf(finding: Finding): EditFix | undefined {
  return finding.fixes.find((fix): fix is EditFix => fix.kind === 'edit' && fix.safe);
}

/** Of fixes that touch the same text only one is made; the others are not counted as done. */
function countFixed(findings: readonly Finding[], edits: readonly TextEdit[]): number {
  const made = new Set(edits);
  return findings.filter((finding) => {
    const wanted = safeFixOf(finding)?.edits ?? [];
    return wanted.length > 0 && wanted.every((edit) => made.has(edit));
  }).length;
}
