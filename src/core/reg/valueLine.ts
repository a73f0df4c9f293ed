import { AT, EQUALS, SEMICOLON, skipBlanks, trimBlanks } from './characters';
import type { DataRead } from './dataRead';
import { contentEndOf, nextLineStart } from './lines';
import { NO_PROBLEMS, lookalikeProblem, problem } from './problem';
import { escapeProblems, quotedValue, readQuoted } from './quoted';
import type { RegProblem, RegValueLine } from './tree';
import { dropped, readData } from './valueData';
import type { Span } from '../text/span';

/** A value line and what it does to a line further down. */
export interface ValueRead {
  readonly line: RegValueLine;
  /** The words of the line that the value swallows; `undefined` when it swallows none. */
  readonly swallowed: Span | undefined;
}

interface NameRead {
  readonly name: string;
  readonly end: number;
  readonly isClosed: boolean;
  readonly problems: readonly RegProblem[];
}

const ESCAPE_CODES = {
  unknown: 'name-escape-unknown',
  newline: 'name-escape-newline',
  null: 'name-escape-null',
} as const;

/**
 * Reads the value whose `"` or `@` is at `first`, in the line that starts at `start`.
 *
 * A value that is right in itself but has no key to go to says only that.
 */
export function readValueLine(
  text: string,
  start: number,
  first: number,
  isKeyOpen: boolean,
): ValueRead {
  const name = readName(text, first);
  const equals = name.isClosed ? skipBlanks(text, name.end, text.length) : name.end;
  const hasEquals = name.isClosed && text.charCodeAt(equals) === EQUALS;
  const dataStart = hasEquals ? skipBlanks(text, equals + 1, text.length) : equals;
  const data = hasEquals
    ? readData(text, equals, dataStart)
    : readWithoutEquals(text, first, name, equals);
  const isNamed = name.problems === NO_PROBLEMS || !name.problems.some(isNullEscape);
  const isRight = data.isKept && isNamed;
  const nameSpan = { start: first, end: name.end };
  const problems = join(nameProblems(name, data, nameSpan, isRight && !isKeyOpen), data.problems);
  const line: RegValueLine = {
    kind: 'value',
    span: { start, end: nextLineStart(text, data.contentEnd) },
    problems,
    name: name.name,
    nameSpan,
    data: data.data,
    dataSpan: { start: dataStart, end: Math.max(dataStart, data.end) },
    commentSpan:
      data.commentStart < 0 ? undefined : { start: data.commentStart, end: data.contentEnd },
    accepted: isRight && isKeyOpen,
  };
  return { line, swallowed: data.swallowed };
}

function isNullEscape({ code }: RegProblem): boolean {
  return code === 'name-escape-null';
}

/** What to say at the name; nothing where the data is missing and the name is told for that. */
function nameProblems(
  name: NameRead,
  data: DataRead,
  nameSpan: Span,
  isOutsideKey: boolean,
): readonly RegProblem[] {
  if (isOutsideKey) return [problem('value-outside-key', nameSpan.start, nameSpan.end)];
  return data.problems[0]?.span.start === nameSpan.start ? NO_PROBLEMS : name.problems;
}

function join(a: readonly RegProblem[], b: readonly RegProblem[]): readonly RegProblem[] {
  if (a.length === 0) return b;
  return b.length === 0 ? a : [...a, ...b];
}

function readName(text: string, first: number): NameRead {
  if (text.charCodeAt(first) === AT) {
    return { name: '', end: first + 1, isClosed: true, problems: NO_PROBLEMS };
  }
  const quoted = readQuoted(text, first);
  const problems = quoted.hasOddEscapes
    ? escapeProblems(text, quoted.contentSpan, ESCAPE_CODES)
    : NO_PROBLEMS;
  const name = quotedValue(text, quoted);
  if (quoted.isClosed) {
    return { name, end: quoted.contentSpan.end + 1, isClosed: true, problems };
  }
  return { name, end: quoted.contentSpan.end, isClosed: false, problems: NO_PROBLEMS };
}

/** The data of a line in which no `=` follows the name; `offset` is what stands there instead. */
function readWithoutEquals(text: string, first: number, name: NameRead, offset: number): DataRead {
  const contentEnd = contentEndOf(text, offset);
  const end = trimBlanks(text, offset, contentEnd);
  if (!name.isClosed) {
    return dropped(end, contentEnd, problem('name-unterminated', first, end));
  }
  // The quote that closes the name may well be meant to open the data: `"name="text"`.
  const before = trimBlanks(text, first, name.end - 1);
  if (name.end - first > 2 && text.charCodeAt(before - 1) === EQUALS) {
    return dropped(end, contentEnd, problem('name-unterminated', first, before - 1));
  }
  const lookalike = lookalikeProblem(text, offset, end);
  if (lookalike !== undefined) return dropped(end, contentEnd, lookalike);
  const isNothing = offset === end || text.charCodeAt(offset) === SEMICOLON;
  const found = isNothing
    ? problem('equals-missing', first, name.end)
    : problem('equals-missing', offset, end);
  return dropped(end, contentEnd, found);
}
