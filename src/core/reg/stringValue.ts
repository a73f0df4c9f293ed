import type { Span } from '../text/span';
import { HASH, QUOTE, SEMICOLON, skipBlanks, trimBlanks } from './characters';
import type { DataRead } from './dataRead';
import { contentEndOf, nextLineStart } from './lines';
import { NO_PROBLEMS, lookalikeProblem, problem } from './problem';
import { escapeProblems, quotedValue, readQuoted } from './quoted';
import type { RegProblem, RegProblemCode } from './tree';

const ESCAPE_CODES = {
  unknown: 'string-escape-unknown',
  newline: 'string-escape-newline',
  null: 'string-escape-null',
} as const;

/** Reads the string that opens at `start`. */
export function readString(text: string, start: number): DataRead {
  const quoted = readQuoted(text, start);
  const { contentSpan } = quoted;
  const contentEnd = contentEndOf(text, contentSpan.end);
  const end = trimBlanks(text, contentSpan.end, contentEnd);
  const data = { kind: 'string', contentSpan, value: quotedValue(text, quoted) } as const;
  const read = { data, commentStart: -1, contentEnd, swallowed: undefined };
  if (!quoted.isClosed) {
    const rest = continuedString(text, contentEnd);
    const code = rest === undefined ? 'string-unterminated' : 'string-multiline';
    return { ...read, end, isKept: false, problems: [problem(code, start, end, rest)] };
  }
  const escapes = quoted.hasOddEscapes ? escapeProblems(text, contentSpan, ESCAPE_CODES) : [];
  const isReadable = !escapes.some((each) => each.code === 'string-escape-null');
  const after = contentSpan.end + 1;
  if (after === end) {
    const problems = escapes.length === 0 ? NO_PROBLEMS : escapes;
    return {
      data,
      end,
      commentStart: -1,
      contentEnd,
      isKept: isReadable,
      problems,
      swallowed: undefined,
    };
  }
  const tail = readTail(text, after, end, 'data-trailing-text');
  if (tail.problem === undefined) {
    const { commentStart } = tail;
    return { ...read, end: after, commentStart, isKept: isReadable, problems: escapes };
  }
  const inner = innerQuote(text, contentSpan.end, end);
  return { ...read, end, isKept: false, problems: [...escapes, inner ?? tail.problem] };
}

/** What stands after data that ends before the end of its line. */
export interface Tail {
  /** The offset of the `;` of a comment; -1 when there is none. */
  readonly commentStart: number;
  /** Why the value is dropped; `undefined` when nothing but a comment follows. */
  readonly problem: RegProblem | undefined;
}

/** Reads what follows data, from `start` to the end of the line without the blanks before it. */
export function readTail(text: string, start: number, end: number, code: RegProblemCode): Tail {
  const offset = skipBlanks(text, start, end);
  if (offset === end) return { commentStart: -1, problem: undefined };
  const sign = text.charCodeAt(offset);
  if (sign === SEMICOLON) return { commentStart: offset, problem: undefined };
  if (sign === HASH) {
    return { commentStart: -1, problem: problem('data-hash-comment', offset, offset + 1) };
  }
  const found = lookalikeProblem(text, offset, end) ?? problem(code, offset, end);
  return { commentStart: -1, problem: found };
}

/**
 * The problem of quotes inside a string that lack their backslash, from the first to the last of
 * them; `undefined` when the line does not look like that. `close` is the quote that ends the
 * string for Windows, and the author's own closing quote is the last one before a comment.
 */
function innerQuote(text: string, close: number, end: number): RegProblem | undefined {
  const last = text.lastIndexOf('"', end - 1);
  if (last <= close) return undefined;
  const after = skipBlanks(text, last + 1, end);
  if (after < end && text.charCodeAt(after) !== SEMICOLON) return undefined;
  return problem('string-inner-quote', close, text.lastIndexOf('"', last - 1) + 1);
}

/**
 * Whether the text is a line of its own, and so no rest of a string. A quote alone is the end of one;
 * a bracket alone is not, because no section reaches beyond a line that starts with it.
 */
function isLineOfItsOwn(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  return first === '[' || ('"@;#'.includes(first) && end - start > 1);
}

/**
 * The rest of an unclosed string in the lines below, up to the first line that ends with a quote;
 * `undefined` when a blank line or a line of its own comes first.
 */
function continuedString(text: string, contentEnd: number): Span | undefined {
  const restStart = nextLineStart(text, contentEnd);
  let lineStart = restStart;
  while (lineStart < text.length) {
    const lineEnd = contentEndOf(text, lineStart);
    const end = trimBlanks(text, lineStart, lineEnd);
    const start = skipBlanks(text, lineStart, end);
    if (start === end || isLineOfItsOwn(text, start, end)) return undefined;
    if (text.charCodeAt(end - 1) === QUOTE) return { start: restStart, end };
    lineStart = nextLineStart(text, lineEnd);
  }
  return undefined;
}
