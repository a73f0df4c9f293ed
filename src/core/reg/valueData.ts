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
import { readHexValue } from './hexValue';
import type { RegSource } from './lines';
import { NO_PROBLEMS, lookalikeProblem, problem } from './problem';
import { readString, readTail } from './stringValue';
import type { RegData, RegProblem } from './tree';

const INVALID: RegData = { kind: 'invalid' };
const DELETE: RegData = { kind: 'delete' };

/**
 * Reads the data of a value.
 *
 * @param equals the offset of the `=` before it
 * @param start the first sign after `=` and blanks
 * @param end the end of the line without the blanks before it; `start` when there is no data
 * @param contentEnd the end of the line
 */
export function readData(
  source: RegSource,
  equals: number,
  start: number,
  end: number,
  contentEnd: number,
): DataRead {
  const { text } = source;
  const first = start < end ? text.charCodeAt(start) : SEMICOLON;
  if (first === QUOTE) return readString(source, start, end, contentEnd);
  if (first === HYPHEN) return readDelete(text, start, end, contentEnd);
  if (text.startsWith('dword:', start)) return readDword(text, start, end, contentEnd);
  if (text.startsWith('hex', start)) {
    const type = readHexType(text, start + 3, end);
    if (type !== undefined) {
      return readHexValue(source, { start, end: type.end }, type.number, end);
    }
  }
  if (first !== SEMICOLON) return dropped(end, contentEnd, dataProblem(text, start, end));
  const missing = dropped(start, contentEnd, problem('data-missing', equals, equals + 1));
  return start < end ? { ...missing, commentStart: start } : missing;
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

function readDword(text: string, start: number, end: number, contentEnd: number): DataRead {
  const digitsStart = skipBlanks(text, start + 6, end);
  let digitsEnd = digitsStart;
  let value = 0;
  for (; digitsEnd < end; digitsEnd++) {
    const digit = hexDigit(text.charCodeAt(digitsEnd));
    if (digit < 0) break;
    value = (value << 4) | digit;
  }
  const count = digitsEnd - digitsStart;
  if (count > 0 && count <= 8 && digitsEnd === end) {
    return {
      data: {
        kind: 'dword',
        digitsSpan: { start: digitsStart, end: digitsEnd },
        value: value >>> 0,
      },
      end,
      commentStart: -1,
      contentEnd,
      isKept: true,
      problems: NO_PROBLEMS,
      swallowed: undefined,
    };
  }
  return readOddDword(text, start, digitsStart, digitsEnd, end, contentEnd, value >>> 0);
}

/** Reads a dword that has a comment or a fault; the parameters are those that `readDword` found. */
function readOddDword(
  text: string,
  start: number,
  digitsStart: number,
  digitsEnd: number,
  end: number,
  contentEnd: number,
  value: number,
): DataRead {
  const tail = readTail(text, digitsEnd, end, 'data-trailing-text');
  const comment = tail.commentStart;
  const dataEnd = comment < 0 ? end : trimBlanks(text, digitsStart, comment);
  const isEmpty = dataEnd === digitsStart;
  const digitsSpan = { start: digitsStart, end: isEmpty ? digitsStart : dataEnd };
  const found = dwordProblem(text, start, digitsSpan.start, digitsEnd, digitsSpan.end, tail.problem);
  // Wine reads digits that a comment alone stands for as 0.
  const isKept = found === undefined || (isEmpty && comment >= 0);
  return {
    data: { kind: 'dword', digitsSpan, value: isKept ? value : undefined },
    end: isEmpty ? start + 6 : dataEnd,
    commentStart: comment,
    contentEnd,
    isKept,
    problems: found === undefined ? NO_PROBLEMS : [found],
    swallowed: undefined,
  };
}

function dwordProblem(
  text: string,
  start: number,
  digitsStart: number,
  digitsEnd: number,
  dataEnd: number,
  tail: RegProblem | undefined,
): RegProblem | undefined {
  if (dataEnd === digitsStart) return problem('dword-empty', start, start + 6);
  const written = text.slice(digitsStart, dataEnd);
  if (/^0x/i.test(written)) return problem('dword-prefix', digitsStart, digitsStart + 2);
  if (/^[+-]/.test(written)) return problem('dword-sign', digitsStart, dataEnd);
  if (tail === undefined) {
    return digitsEnd - digitsStart > 8
      ? problem('dword-too-long', digitsStart, digitsEnd)
      : undefined;
  }
  const isForeign = tail.code !== 'data-trailing-text';
  if (isForeign && digitsEnd > digitsStart) return tail;
  return isForeign ? tail : problem('dword-not-hex', digitsStart, dataEnd);
}

/**
 * Reads the rest of `hex:` or `hex(N):` from `offset` on, after the letters. The end is that of the
 * part before the colon. `undefined` when it is neither or N is no hex number up to ffffffff.
 */
function readHexType(
  text: string,
  offset: number,
  end: number,
): { readonly number: number; readonly end: number } | undefined {
  if (offset >= end) return undefined;
  if (text.charCodeAt(offset) === COLON) return { number: 3, end: offset };
  if (text.charAt(offset) !== '(') return undefined;
  let number = 0;
  let position = offset + 1;
  for (; position < end; position++) {
    const digit = hexDigit(text.charCodeAt(position));
    if (digit < 0) break;
    number = number * 16 + digit;
    if (number > 0xffffffff) return undefined;
  }
  const isClosed = text.startsWith('):', position) && position + 2 <= end;
  return isClosed && position > offset + 1 ? { number, end: position + 1 } : undefined;
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
