import {
  BACKSLASH,
  COMMA,
  HASH,
  LOWER_X,
  SEMICOLON,
  SLASH,
  ZERO,
  hexDigit,
  isForeignBlank,
  skipBlanks,
} from './characters';
import { lookalikeProblem, problem } from './problem';
import type { RegProblem } from './tree';

/** How one line of bytes ends. */
export interface HexLine {
  /**
   * - `end`: nothing follows the bytes, or only blanks; `at` is the end of the line
   * - `comment`: `at` is the `;` that follows the bytes
   * - `continued`: `at` is the `\` that follows a comma or stands alone
   * - `failed`: the value is dropped; `at` is where the reading stopped
   */
  readonly outcome: 'end' | 'comment' | 'continued' | 'failed';
  readonly at: number;
  readonly byteCount: number;
  /** Whether the last sign before `at` is a comma. */
  readonly isAfterComma: boolean;
  readonly problems: readonly RegProblem[];
}

/**
 * Reads the bytes of one line.
 *
 * @param plainEnd `plainBytesEnd` of `start`, which the caller needs to find the end of the line
 * @param end the end of the line; of the first line without the blanks that close it, of a
 * continuation line with them, because Wine takes those off the first line only
 *
 * A comma must follow each byte but the last. One comma at the end is fine, a `\` needs one before
 * it, unless it comes first of all (Wine's hex tests). Like Wine's reader, this one takes a byte of
 * other than two digits, one with `0x`, and blanks before it; each is a problem all the same,
 * because the registry editor itself never writes it and Windows was not tried.
 */
export function readHexLine(text: string, start: number, plainEnd: number, end: number): HexLine {
  const problems: RegProblem[] = [];
  let byteCount = (plainEnd - start) / 3;
  let plain = plainEnd;
  for (;;) {
    const isAfterComma = plain > start;
    const token = skipAnyBlanks(text, plain, end);
    const blank = blankProblem(text, plain, token, isAfterComma);
    if (token === end) {
      if (blank === undefined)
        return { outcome: 'end', at: end, byteCount, isAfterComma, problems };
      problems.push(blank.code === 'hex-blank' ? problem('hex-trailing-blank', plain, end) : blank);
      return { outcome: 'failed', at: plain, byteCount, isAfterComma, problems };
    }
    const code = text.charCodeAt(token);
    if (code === SEMICOLON)
      return { outcome: 'comment', at: token, byteCount, isAfterComma, problems };
    if (code === BACKSLASH && blank?.code === 'blank-not-ascii') {
      problems.push(blank);
      return { outcome: 'failed', at: token, byteCount, isAfterComma, problems };
    }
    if (code === BACKSLASH)
      return { outcome: 'continued', at: token, byteCount, isAfterComma, problems };
    const byte = readByte(text, token, end);
    const found = byte.problem ?? blank;
    if (found !== undefined) problems.push(found);
    if (!byte.isRead) return { outcome: 'failed', at: token, byteCount, isAfterComma, problems };
    byteCount++;
    if (byte.end >= end || text.charCodeAt(byte.end) !== COMMA) {
      return readAfterByte(text, byte.end, end, byteCount, problems);
    }
    plain = plainBytesEnd(text, byte.end + 1);
    byteCount += (plain - byte.end - 1) / 3;
  }
}

/**
 * The end of the run of two-digit bytes with a comma each that starts at `start`: by far the
 * commonest form, and one that cannot reach into the next line.
 */
export function plainBytesEnd(text: string, start: number): number {
  PLAIN_BYTES.lastIndex = start;
  PLAIN_BYTES.test(text);
  return PLAIN_BYTES.lastIndex;
}

/** More than half of a large export are such bytes, which an expression reads twice as fast as a loop. */
const PLAIN_BYTES = /(?:[0-9A-Fa-f]{2},)*/y;

function skipAnyBlanks(text: string, start: number, end: number): number {
  let offset = skipBlanks(text, start, end);
  while (offset < end && isForeignBlank(text.charCodeAt(offset))) {
    offset = skipBlanks(text, offset + 1, end);
  }
  return offset;
}

/** The problem of the blanks before a byte; those before the first one of a line are no problem. */
function blankProblem(
  text: string,
  start: number,
  end: number,
  isAfterComma: boolean,
): RegProblem | undefined {
  if (start === end) return undefined;
  const foreign = skipBlanks(text, start, end);
  if (foreign < end) return problem('blank-not-ascii', foreign, end);
  return isAfterComma ? problem('hex-blank', start, end) : undefined;
}

type ByteRead =
  | { readonly isRead: true; readonly end: number; readonly problem: RegProblem | undefined }
  | { readonly isRead: false; readonly problem: RegProblem };

function readByte(text: string, start: number, end: number): ByteRead {
  const hasPrefix =
    text.charCodeAt(start) === ZERO &&
    (text.charCodeAt(start + 1) | 32) === LOWER_X &&
    start + 2 < end &&
    hexDigit(text.charCodeAt(start + 2)) >= 0;
  const digits = hasPrefix ? start + 2 : start;
  let value = 0;
  let offset = digits;
  for (; offset < end; offset++) {
    const digit = hexDigit(text.charCodeAt(offset));
    if (digit < 0) break;
    value = Math.min(value * 16 + digit, 0x100);
  }
  const wordEnd = wordEndAt(text, offset, end);
  if (offset === digits || wordEnd > offset) {
    return { isRead: false, problem: unreadable(text, start, wordEnd, end) };
  }
  if (value > 0xff) {
    return { isRead: false, problem: problem('hex-byte-too-large', start, offset) };
  }
  if (hasPrefix) {
    return { isRead: true, end: offset, problem: problem('hex-byte-prefix', start, offset) };
  }
  const odd = offset - digits === 2 ? undefined : problem('hex-byte-digits', start, offset);
  return { isRead: true, end: offset, problem: odd };
}

/** The end of the letters and digits from `start` on. */
function wordEndAt(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isWordCharacter(text.charCodeAt(offset))) offset++;
  return offset;
}

function isWordCharacter(code: number): boolean {
  const lower = code | 32;
  return (code >= ZERO && code <= 57) || (lower >= 97 && lower <= 122 && code < 0x80);
}

function unreadable(text: string, start: number, wordEnd: number, end: number): RegProblem {
  const lookalike = lookalikeProblem(text, start, end);
  if (lookalike !== undefined) return lookalike;
  const code = text.charCodeAt(start);
  if (code === COMMA) return problem('hex-byte-missing', start, start + 1);
  if (code === HASH) return problem('data-hash-comment', start, start + 1);
  if (code === SLASH && isLastSign(text, start, end)) {
    return problem('continuation-slash', start, start + 1);
  }
  return problem('hex-byte-invalid', start, Math.max(wordEnd, start + 1));
}

function isLastSign(text: string, offset: number, end: number): boolean {
  const after = skipBlanks(text, offset + 1, end);
  return after === end || text.charCodeAt(after) === SEMICOLON;
}

/** What follows a byte that no comma follows; adds to `problems`. */
function readAfterByte(
  text: string,
  byteEnd: number,
  end: number,
  byteCount: number,
  problems: RegProblem[],
): HexLine {
  const at = skipBlanks(text, byteEnd, end);
  if (at === end) return { outcome: 'end', at, byteCount, isAfterComma: false, problems };
  if (text.charCodeAt(at) === SEMICOLON) {
    return { outcome: 'comment', at, byteCount, isAfterComma: false, problems };
  }
  problems.push(separatorProblem(text, byteEnd, at, end));
  return { outcome: 'failed', at, byteCount, isAfterComma: false, problems };
}

function separatorProblem(text: string, byteEnd: number, next: number, end: number): RegProblem {
  const lookalike = lookalikeProblem(text, next, end);
  if (lookalike !== undefined) return lookalike;
  const code = text.charCodeAt(next);
  if (code === HASH) return problem('data-hash-comment', next, next + 1);
  if (code === BACKSLASH) return problem('continuation-without-comma', next, next + 1);
  if (code === SLASH && isLastSign(text, next, end)) {
    return problem('continuation-slash', next, next + 1);
  }
  if (code === COMMA || hexDigit(code) >= 0) return problem('hex-separator', byteEnd, next);
  const afterSign = skipBlanks(text, next + 1, end);
  const isSeparator = afterSign < end && hexDigit(text.charCodeAt(afterSign)) >= 0;
  return problem(isSeparator ? 'hex-separator' : 'hex-byte-invalid', next, next + 1);
}
