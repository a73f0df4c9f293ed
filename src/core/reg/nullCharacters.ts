import { overlaps } from '../text/span';
import { problem } from './problem';
import type { RegHeader, RegProblem, RegSection } from './tree';

/**
 * The section with a problem on each of its lines that holds U+0000, at the first one of the line.
 * It takes the place of the problems that it lies in: nothing else about that text can be trusted.
 */
export function withNullProblems(section: RegSection, source: NullSearch): RegSection {
  if (source.nextNull(section.span.start) >= section.span.end) return section;
  return {
    span: section.span,
    key: section.key === undefined ? undefined : withNullProblem(section.key, source),
    lines: section.lines.map((line) => withNullProblem(line, source)),
  };
}

/** The part of a source that knows where U+0000 stands. */
export interface NullSearch {
  /** The first U+0000 from `start` on, the length of the text when there is none. */
  readonly nextNull: (start: number) => number;
}

/** The header or line, with a problem when it holds U+0000. */
export function withNullProblem<T extends Pick<RegHeader, 'span' | 'problems'>>(
  line: T,
  source: NullSearch,
): T {
  const offset = source.nextNull(line.span.start);
  if (offset >= line.span.end) return line;
  const found = problem('null-character', offset, offset + 1);
  const others: RegProblem[] = line.problems.filter((each) => !overlaps(each.span, found.span));
  return { ...line, problems: [...others, found] };
}
