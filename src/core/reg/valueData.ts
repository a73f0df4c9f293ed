import {
  APOSTROPHE,
  COLON,
  HYPHEN,
  QUOTE,
  SEMICOLON,
  hexDigit,
  skipBlanks,
  trimBlanks,
} from './characters';
import type { DataRead } from './dataRead';
import { readDword } from './dwordValue';
import { readHexValue } from './hexValue';
import { contentEndOf } from './lines';
import { NO_PROBLEMS, lookalikeProblem, problem } from './problem';
import { readString, readTail } from './stringValue';
import type { RegData, RegProblem } from './tree';

const INVALID: RegData = { kind: 'invalid' };
const DELETE: RegData = { kind: 'delete' };

/**
 * Reads the data of a value.
 *
 * @param equals the offset of the `=` before it
 * @param start the first sign after `=` and blanks; the end of the line when there is none
 */
export function readData(text: string, equals: number, start: number): DataRead {
  if (text.charCodeAt(start) === QUOTE) return readString(text, start);
  if (text.startsWith('hex', start)) {
    const type = readHexType(text, start + 3, text.length);
    if (type !== undefined) return readTypedBytes(text, start, type);
  }
  const contentEnd = contentEndOf(text, start);
  const end = trimBlanks(text, start, contentEnd);
  const first = start < end ? text.charCodeAt(start) : SEMICOLON;
  if (first === HYPHEN) return readDelete(text, start, end, contentEnd);
  if (text.startsWith('dword:', start)) return readDword(text, start, end, contentEnd);
  if (first !== SEMICOLON) return dropped(end, contentEnd, dataProblem(text, start, end));
  const missing = dropped(start, contentEnd, problem('data-missing', equals, equals + 1));
  return start < end ? { ...missing, commentStart: start } : missing;
}

function readTypedBytes(text: string, start: number, type: HexType): DataRead {
  const read = readHexValue(text, { start, end: type.end }, type.number);
  // Bytes that stand in the next line are told at the type too, and matter more.
  const isTold = read.problems[0]?.span.start === start;
  if (!type.isOdd || isTold) return read;
  return { ...read, problems: [problem('hex-type-invalid', start, type.end), ...read.problems] };
}

/** The data of a line that is not taken, which ends at `end`. */
export function dropped(end: number, contentEnd: number, found: RegProblem): DataRead {
  return {
    data: INVALID,
    end,
    commentStart: -1,
    contentEnd,
    isKept: false,
    problems: [found],
    swallowed: undefined,
  };
}

function readDelete(text: string, start: number, end: number, contentEnd: number): DataRead {
  const tail = readTail(text, start + 1, end, 'delete-trailing-text');
  return {
    data: DELETE,
    end: tail.problem === undefined ? start + 1 : end,
    commentStart: tail.commentStart,
    contentEnd,
    isKept: tail.problem === undefined,
    problems: tail.problem === undefined ? NO_PROBLEMS : [tail.problem],
    swallowed: undefined,
  };
}

interface HexType {
  readonly number: number;
  /** The end of the part before the colon. */
  readonly end: number;
  /** Whether the number is missing, which Wine reads as 0, or has blanks before it. */
  readonly isOdd: boolean;
}

/**
 * Reads the rest of `hex:` or `hex(N):` from `offset` on, after the letters. `undefined` when it is
 * neither or N is no hex number up to ffffffff.
 */
function readHexType(text: string, offset: number, end: number): HexType | undefined {
  if (offset >= end) return undefined;
  if (text.charCodeAt(offset) === COLON) return { number: 3, end: offset, isOdd: false };
  if (text.charAt(offset) !== '(') return undefined;
  const digits = skipBlanks(text, offset + 1, end);
  let number = 0;
  let position = digits;
  for (; position < end; position++) {
    const digit = hexDigit(text.charCodeAt(position));
    if (digit < 0) break;
    number = number * 16 + digit;
    if (number > 0xffffffff) return undefined;
  }
  if (position + 2 > end || !text.startsWith('):', position)) return undefined;
  const isOdd = digits > offset + 1 || position === digits;
  return { number, end: position + 1, isOdd };
}

/** What is wrong with data that starts like nothing Windows reads. */
function dataProblem(text: string, start: number, end: number): RegProblem {
  const lookalike = lookalikeProblem(text, start, end);
  if (lookalike !== undefined) return lookalike;
  if (text.charCodeAt(start) === APOSTROPHE) return problem('data-unknown', start, end);
  // A path or an address, such as `C:\` or `http:`, is a string without quotes.
  const type = /^([a-z][a-z0-9_]+)(?:[ \t]*\([^)"]*\))?(?=[ \t]*:(?![\\/]))/i.exec(
    text.slice(start, Math.min(end, start + 80)),
  );
  if (type === null) return problem('data-unknown', start, end);
  const word = type[1] ?? '';
  const typeEnd = start + type[0].length;
  const lower = word.toLowerCase();
  if (lower === 'hex' && word === lower) return problem('hex-type-invalid', start, typeEnd);
  const isCase = (lower === 'hex' || lower === 'dword') && word !== lower;
  return problem(isCase ? 'type-case' : 'type-unknown', start, typeEnd);
}
