import type { EditFix, Finding } from './finding';
import { overlaps } from './text/span';
import type { TextEdit } from './text/edit';

/**
 * The edits of all safe fixes that can be made together. Of two fixes that touch the same text only
 * the first is taken; linting the result again finds the other.
 */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((candidate): candidate is EditFix => {
      return candidate.kind === 'edit' && candidate.safe;
    });
    if (fix === undefined) continue;
    const clashes = fix.edits.some((edit) => edits.some((made) => overlaps(edit.span, made.span)));
    if (!clashes) edits.push(...fix.edits);
  }
  return edits;
}
