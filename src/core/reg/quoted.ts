import type { Span } from '../text/span';
import {
  BACKSLASH,
  CARRIAGE_RETURN,
  LOWER_N,
  LOWER_R,
  QUOTE,
  ZERO,
  isLineEnd,
  trimBlanks,
} from './characters';
import { problem } from './problem';
import { unescapeRegString } from './stringEscapes';
import type { RegProblem, RegProblemCode } from './tree';

/** A value name or string in quotes, as it stands in the text. */
export interface Quoted {
  /** Between the quotes; up to the last word of the line when there is no closing quote. */
  readonly contentSpan: Span;
  readonly isClosed: boolean;
  readonly hasEscapes: boolean;
  /** Whether an escape is other than `\\` and `\"`. */
  readonly hasOddEscapes: boolean;
}

/** The problem codes for the three kinds of odd escape, which differ between names and strings. */
export interface EscapeCodes {
  readonly unknown: RegProblemCode;
  readonly newline: RegProblemCode;
  readonly null: RegProblemCode;
}

/**
 * Reads the literal whose opening quote is at `start`, up to its closing quote or the end of its line,
 * which need not be known.
 */
export function readQuoted(text: string, start: number): Quoted {
  let hasEscapes = false;
  let hasOddEscapes = false;
  let offset = start + 1;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) {
      const contentSpan = { start: start + 1, end: offset };
      return { contentSpan, isClosed: true, hasEscapes, hasOddEscapes };
    }
    if (code <= CARRIAGE_RETURN && isLineEnd(code)) break;
    if (code === BACKSLASH) {
      hasEscapes = true;
      const escaped = text.charCodeAt(offset + 1);
      if (escaped !== BACKSLASH && escaped !== QUOTE) hasOddEscapes = true;
      // An escape does not reach into the next line.
      else offset++;
    }
    offset++;
  }
  const contentSpan = { start: start + 1, end: trimBlanks(text, start + 1, offset) };
  return { contentSpan, isClosed: false, hasEscapes, hasOddEscapes };
}

/** What the literal stands for, its escapes resolved. */
export function quotedValue(text: string, quoted: Quoted): string {
  const content = text.slice(quoted.contentSpan.start, quoted.contentSpan.end);
  return quoted.hasEscapes ? unescapeRegString(content) : content;
}

/** One problem for each escape other than `\\` and `\"`, at the backslash and its character. */
export function escapeProblems(text: string, content: Span, codes: EscapeCodes): RegProblem[] {
  const problems: RegProblem[] = [];
  for (let offset = content.start; offset < content.end; offset++) {
    if (text.charCodeAt(offset) !== BACKSLASH) continue;
    offset++;
    const code = escapeCode(text.charCodeAt(offset), codes);
    if (code !== undefined && offset < content.end) {
      problems.push(problem(code, offset - 1, offset + 1));
    }
  }
  return problems;
}

function escapeCode(escaped: number, codes: EscapeCodes): RegProblemCode | undefined {
  if (escaped === BACKSLASH || escaped === QUOTE) return undefined;
  if (escaped === LOWER_N || escaped === LOWER_R) return codes.newline;
  return escaped === ZERO ? codes.null : codes.unknown;
}
