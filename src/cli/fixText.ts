import {
  applyEdits,
  lintDocument,
  parseDocument,
  safeEdits,
  type EditFix,
  type EncodingFix,
  type Finding,
  type LintOptions,
  type PolicyDocument,
  type PolicySide,
  type StoredText,
  type TextEdit,
  UTF16LE_WITH_MARK,
} from '../core';

/** How often a text is linted anew: one fix may make the next one possible. */
export const MAXIMUM_PASSES = 10;

/** A document after its safe fixes. */
export interface FixedText {
  readonly document: PolicyDocument;
  /** What is left, as positions in the text of `document`. */
  readonly findings: readonly Finding[];
  /** How many findings were fixed. */
  readonly fixedCount: number;
  /** The encoding that a fix asks for, with a byte order mark; `undefined` when it stays. */
  readonly newEncoding: EncodingFix['encoding'] | undefined;
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
  let newEncoding: FixedText['newEncoding'];
  let fixedCount = 0;
  for (let pass = 0; ; pass++) {
    const findings = lintDocument(current, options) ?? [];
    const misstored = findings.filter((finding) => safeFixOf(finding)?.kind === 'encoding');
    const isStoredAnew = misstored.length > 0 && newEncoding === undefined;
    const fixable = findings.filter((finding) => safeFixOf(finding)?.kind === 'edit');
    const writable = fixable.filter((finding) => {
      // UTF-16 holds every text.
      return isStoredAnew || newEncoding !== undefined || canHoldFix(finding, canHold);
    });
    const edits = safeEdits(writable);
    const text = applyEdits(current.text, edits);
    const changes = isStoredAnew || text !== current.text;
    const storage = isStoredAnew ? UTF16LE_WITH_MARK : storageOf(current);
    const next = changes
      ? parseDocument(current.language, text, storage, sideOf(current))
      : undefined;
    if (next === undefined || pass === MAXIMUM_PASSES) {
      const hasUnwritable = writable.length < fixable.length;
      const isUnfinished = changes;
      return { document: current, findings, fixedCount, newEncoding, hasUnwritable, isUnfinished };
    }
    if (isStoredAnew) newEncoding = 'utf-16le';
    fixedCount += countFixed(writable, edits) + (isStoredAnew ? misstored.length : 0);
    current = next;
  }
}

function storageOf(document: PolicyDocument): StoredText | undefined {
  return 'storage' in document ? document.storage : undefined;
}

function canHoldFix(finding: Finding, canHold: (text: string) => boolean): boolean {
  const fix = safeFixOf(finding);
  return fix?.kind === 'edit' && fix.edits.every((edit) => canHold(edit.newText));
}

function sideOf(document: PolicyDocument): PolicySide | undefined {
  return document.language === 'gpp' ? document.side : undefined;
}

/** The fix that `--fix` applies: the first safe one, as in the facade's `safeEdits`. */
export function safeFixOf(finding: Finding): EditFix | EncodingFix | undefined {
  return finding.fixes.find((fix): fix is EditFix | EncodingFix => {
    return (fix.kind === 'edit' || fix.kind === 'encoding') && fix.safe;
  });
}

/** Of fixes that touch the same text only one is made; the others are not counted as done. */
function countFixed(findings: readonly Finding[], edits: readonly TextEdit[]): number {
  const made = new Set(edits);
  return findings.filter((finding) => {
    const fix = safeFixOf(finding);
    const wanted = fix?.kind === 'edit' ? fix.edits : [];
    return wanted.length > 0 && wanted.every((edit) => made.has(edit));
  }).length;
}
