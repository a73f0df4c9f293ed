import { hexDigit, skipBlanks, trimBlanks } from './characters';
import type { DataRead } from './dataRead';
import { NO_PROBLEMS, problem } from './problem';
import { readTail } from './stringValue';
import type { RegProblem } from './tree';

const PREFIX_LENGTH = 'dword:'.length;

/**
 * Reads `dword:` at `start` with 1 to 8 hex digits of either case; leading zeros count (Wine's
 * tests). `end` is the line's end without the blanks before it.
 */
export function readDword(text: string, start: number, end: number, contentEnd: number): DataRead {
  const digitsStart = skipBlanks(text, start + PREFIX_LENGTH, end);
  let digitsEnd = digitsStart;
  let number = 0;
  for (; digitsEnd < end; digitsEnd++) {
    const digit = hexDigit(text.charCodeAt(digitsEnd));
    if (digit < 0) break;
    number = (number << 4) | digit;
  }
  const tail = readTail(text, digitsEnd, end, 'dword-not-hex');
  const comment = tail.commentStart;
  const dataEnd = comment < 0 ? end : trimBlanks(text, digitsStart, comment);
  const found =
    dataEnd === digitsStart
      ? problem('dword-empty', start, start + PREFIX_LENGTH)
      : digitsProblem(text, { digitsStart, digitsEnd, dataEnd }, tail.problem);
  // Wine takes a comment in place of the digits for 0.
  const isKept = found === undefined || (dataEnd === digitsStart && comment >= 0);
  return {
    data: {
      kind: 'dword',
      digitsSpan: { start: digitsStart, end: dataEnd },
      value: isKept ? number >>> 0 : undefined,
    },
    end: dataEnd === digitsStart ? start + PREFIX_LENGTH : dataEnd,
    commentStart: comment,
    contentEnd,
    isKept,
    problems: found === undefined ? NO_PROBLEMS : [found],
    swallowed: undefined,
  };
}

interface Digits {
  readonly digitsStart: number;
  /** The end of the hex digits. */
  readonly digitsEnd: number;
  /** The end of all that is written before a comment. */
  readonly dataEnd: number;
}

function digitsProblem(
  text: string,
  { digitsStart, digitsEnd, dataEnd }: Digits,
  tail: RegProblem | undefined,
): RegProblem | undefined {
  const isTooLong = digitsEnd - digitsStart > 8;
  if (tail === undefined) {
    return isTooLong ? problem('dword-too-long', digitsStart, digitsEnd) : undefined;
  }
  if (tail.code !== 'dword-not-hex') return tail;
  const beginning = text.slice(digitsStart, digitsStart + 2);
  if (/^0x/i.test(beginning)) return problem('dword-prefix', digitsStart, digitsStart + 2);
  if (/^[+-]/.test(beginning)) return problem('dword-sign', digitsStart, dataEnd);
  return problem('dword-not-hex', digitsStart, dataEnd);
}
