import type { Span } from '../text/span';
import { APOSTROPHE, HYPHEN, trimBlanks } from './characters';
import { isHeaderText } from './header';
import { hiveByAbbreviation, hiveByName } from './hives';
import { lookalikeProblem, problem } from './problem';
import type { RegHeaderKind, RegProblem } from './tree';

/** Where a line stands that starts like nothing in the language. */
export interface JunkPlace {
  readonly headerKind: RegHeaderKind;
  /** Whether it stands before the first key line. */
  readonly isBeforeKeys: boolean;
}

/** What is wrong with such a line, whose words reach from `start` to `end`; it is never right. */
export function junkProblem(text: string, { start, end }: Span, place: JunkPlace): RegProblem {
  if (isByteSwapped(text, start)) return problem('line-byte-swapped', start, end);
  const lookalike = lookalikeProblem(text, start, end);
  if (lookalike !== undefined) return lookalike;
  const words = text.slice(start, end);
  if (isHeaderText(words)) {
    const isOnly = place.headerKind === 'invalid' && place.isBeforeKeys;
    return problem(isOnly ? 'header-not-first' : 'header-repeated', start, end);
  }
  const first = text.charCodeAt(start);
  if (first === HYPHEN && words.startsWith('-[')) {
    return problem('delete-before-bracket', start, start + 2);
  }
  if (startsWithHive(words)) return problem('key-unopened', start, end);
  return nameProblem(text, words, start) ?? problem('line-unknown', start, end);
}

/** The problem of a line that is meant as a value but does not start with a quote. */
function nameProblem(text: string, words: string, start: number): RegProblem | undefined {
  const equals = words.indexOf('=');
  if (equals <= 0) return undefined;
  const nameEnd = trimBlanks(text, start, start + equals);
  if (words.charCodeAt(0) === APOSTROPHE) return problem('name-single-quoted', start, nameEnd);
  // Other signs start the comments of other languages, `//` and `::` and `--`, and so does one word.
  if (/^rem[ \t]/i.test(words)) return undefined;
  if (!/^[\p{L}\p{N}_%{$.]/u.test(words)) return undefined;
  return problem('name-unquoted', start, nameEnd);
}

function startsWithHive(words: string): boolean {
  const root = /^[A-Za-z_]+(?=[\\\]])/.exec(words)?.[0];
  if (root === undefined) return false;
  return hiveByName(root) !== undefined || hiveByAbbreviation(root) !== undefined;
}

/**
 * Whether the text is ASCII whose UTF-16 bytes came into the wrong order, as an inserted CR byte
 * leaves it: `[` then reads as U+5B00. Two such characters in a row do not happen otherwise, but for
 * U+2000, a blank that web pages have, which a space then reads as.
 */
function isByteSwapped(text: string, start: number): boolean {
  let first = start;
  while (text.charCodeAt(first) === 0x2000) first++;
  const code = text.charCodeAt(first);
  if (code === 0x0a0d || code === 0x0d0d) return true;
  if (SHIFTED_SIGNS.includes(text.charAt(first))) return text.charCodeAt(first + 1) < 0x80;
  return isShifted(text.charCodeAt(first)) && isShifted(text.charCodeAt(first + 1));
}

/** A CR in the high byte of a quote, a bracket, `@`, `;`, `#` or a space: no word starts with these and ASCII. */
const SHIFTED_SIGNS = '\u0d22\u0d5b\u0d40\u0d3b\u0d23\u0d20';

function isShifted(code: number): boolean {
  return code >= 0x0900 && code < 0x7f00 && (code & 0xff) === 0;
}
