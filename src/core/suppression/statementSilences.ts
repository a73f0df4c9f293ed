import type { StatementTree } from '../statements/statementTree';
import { createLineIndex, lineAt, lineStart } from '../text/lineIndex';
import type { Span } from '../text/span';
import { DIRECTIVE_WORD, readDirective } from './directive';
import type { Silence } from './silence';

/**
 * Reads the suppression comments of LDIF, zone, INI and script files. One for a line silences all
 * statements that have a part on it.
 */
export function statementSilences(text: string, tree: StatementTree): readonly Silence[] {
  if (!text.includes(DIRECTIVE_WORD)) return [];
  const index = createLineIndex(text);
  return tree.comments.flatMap((comment): readonly Silence[] => {
    const directive = readDirective(comment.content);
    if (directive === undefined) return [];
    const { reach, rules } = directive;
    if (reach === 'document') return [{ place: undefined, rules }];
    const own = lineAt(index, reach === 'line' ? comment.span.start : comment.span.end);
    const line = reach === 'line' ? own : own + 1;
    const start = lineStart(index, line);
    if (start === undefined) return [];
    const end = lineStart(index, line + 1) ?? text.length + 1;
    return [{ place: withUnits(tree.units, start, end), rules }];
  });
}

/** The line, made longer by the statements that reach over its ends. */
function withUnits(units: readonly Span[], start: number, end: number): Span {
  const own = units.filter((unit) => unit.start < end && unit.end > start);
  return {
    start: Math.min(start, own[0]?.start ?? start),
    end: Math.max(end, own.at(-1)?.end ?? end),
  };
}
