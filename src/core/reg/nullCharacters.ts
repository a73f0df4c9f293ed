import { problem } from './problem';
import type { RegHeader } from './tree';

/**
 * The header or line, with a problem at its first U+0000 when it holds one. The problem takes the
 * place of those that it lies in: nothing else about that text can be trusted.
 */
export function withNullProblem<T extends Pick<RegHeader, 'span' | 'problems'>>(
  text: string,
  line: T,
): T {
  const offset = text.slice(line.span.start, line.span.end).indexOf('\0') + line.span.start;
  if (offset < line.span.start) return line;
  const others = line.problems.filter(
    (each) => each.span.end <= offset || each.span.start > offset,
  );
  return { ...line, problems: [...others, problem('null-character', offset, offset + 1)] };
}
