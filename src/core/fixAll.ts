import type { EditFix, Finding } from './finding';
import type { TextEdit } from './text/edit';

/**
 * The edits of all safe fixes that can be made together. Of two fixes that touch the same text only
 * the one that reaches further to the front is taken; linting the result again finds the other.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const fixes = findings.flatMap((finding) => finding.fixes.find(isSafe) ?? []);
  const taken = new Set<EditFix>(fixes);
  const edits = fixes
    .flatMap((fix) => fix.edits.map((edit) => ({ fix, edit })))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end);
  let last: (typeof edits)[number] | undefined;
  for (const candidate of edits) {
    if (!taken.has(candidate.fix)) continue;
    const { start } = candidate.edit.span;
    const clashes =
      last !== undefined && (start < last.edit.span.end || start === last.edit.span.start);
    // A fix is taken whole or not at all, or its finding would be half mended.
    if (clashes && last?.fix !== candidate.fix) taken.delete(candidate.fix);
    else last = candidate;
  }
  return edits.filter(({ fix }) => taken.has(fix)).map(({ edit }) => edit);
}

function isSafe(fix: Finding['fixes'][number]): fix is EditFix {
  return fix.kind === 'edit' && fix.safe;
}
