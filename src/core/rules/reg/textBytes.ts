import { decodeHexText, hexBytes } from '../../reg/hexData';
import type { RegDocument, RegHexData, RegValueLine } from '../../reg/tree';

/**
 * What is wrong with text that a value has as bytes:
 * - `odd`: UTF-16 with half a character at its end
 * - `ansi`: one byte for each character where the header asks for two
 * - `utf16`: two bytes for each character where the header asks for one
 * - `unterminated`: no terminator; Windows adds one
 * - `single-null`: the last string of a list has its terminator, the list has none
 */
export type TextBytesFault = 'odd' | 'ansi' | 'utf16' | 'unterminated' | 'single-null';

/** A value with text in bytes, and what is wrong with them. */
export interface FaultyText {
  readonly line: RegValueLine;
  readonly data: RegHexData;
  readonly bytes: Uint8Array;
  readonly fault: TextBytesFault;
}

const MULTI_STRING = 7;

/**
 * The one thing that is wrong with the text in the bytes of a value; `undefined` when nothing is, and
 * for a value that holds no such text or is not read as it is written.
 */
export function faultyText(document: RegDocument, line: RegValueLine): FaultyText | undefined {
  const { data } = line;
  if (data.kind !== 'hex' || line.problems.length > 0 || !line.accepted) return undefined;
  if ((data.type !== 1 && data.type !== 2 && data.type !== 7) || data.byteCount === 0) {
    return undefined;
  }
  const isAnsi = document.header.kind === 'regedit4';
  if (looksRight(document.text, data, isAnsi)) return undefined;
  const bytes = hexBytes(document.text, data);
  const fault = isAnsi ? ansiFault(bytes, data.type) : utf16Fault(bytes, data.type);
  return fault === undefined ? undefined : { line, data, bytes, fault };
}

/**
 * Whether the first character is one of ASCII and the terminators stand in a row at the end, as in
 * nearly all data, so that the bytes need not be read.
 */
function looksRight(
  text: string,
  { type, byteCount, bytesSpan }: RegHexData,
  isAnsi: boolean,
): boolean {
  const isList = type === MULTI_STRING;
  const isSecondZero = text.startsWith(',00', bytesSpan.start + 2);
  if (isAnsi) return !isSecondZero && endsAt(text, isList ? '00,00' : '00', bytesSpan.end);
  if (byteCount % 2 !== 0 || !isSecondZero) return false;
  return endsAt(text, isList ? '00,00,00,00' : '00,00', bytesSpan.end);
}

function endsAt(text: string, ending: string, end: number): boolean {
  return text.startsWith(ending, end - ending.length);
}

function utf16Fault(bytes: Uint8Array, type: number): TextBytesFault | undefined {
  if (looksLikeAnsi(bytes, type)) return 'ansi';
  if (bytes.length % 2 !== 0) return 'odd';
  return terminatorFault(decodeHexText(bytes, 'utf16le'), type);
}

function ansiFault(bytes: Uint8Array, type: number): TextBytesFault | undefined {
  if (looksLikeUtf16(bytes, type)) return 'utf16';
  return terminatorFault(decodeHexText(bytes, 'ansi'), type);
}

/** An empty list is a single U+0000, as the registry editor itself writes it. */
function terminatorFault(text: string, type: number): TextBytesFault | undefined {
  if (!text.endsWith('\0')) return 'unterminated';
  if (type !== MULTI_STRING || text === '\0' || text.endsWith('\0\0')) return undefined;
  return 'single-null';
}

/**
 * Whether bytes below a version 5 header are ASCII text. In UTF-16 every second byte of such text is
 * zero; two ASCII bytes side by side are a Chinese character there, so short texts and those that
 * have the terminator of UTF-16 are left alone.
 */
function looksLikeAnsi(bytes: Uint8Array, type: number): boolean {
  const length = lengthWithoutZeros(bytes);
  const zeros = bytes.length - length;
  const strings = splitAtZeros(bytes.subarray(0, length));
  if (type !== MULTI_STRING && strings.length > 1) return false;
  if (length < 3 || !strings.every((string) => string.length > 1 && isAscii(string))) return false;
  if (type !== MULTI_STRING) return zeros <= 1;
  return zeros <= 2 && (strings.length > 1 || length % 2 === 1 || length >= 8);
}

/**
 * Whether bytes below a `REGEDIT4` header are two for each character, at least two characters. A list
 * that lacks its terminator may as well be one of strings of one letter.
 */
function looksLikeUtf16(bytes: Uint8Array, type: number): boolean {
  if (bytes.length % 2 !== 0 || (type === MULTI_STRING && bytes.at(-2) !== 0)) return false;
  let characters = 0;
  for (let index = 0; index < bytes.length; index += 2) {
    if (bytes[index + 1] !== 0) return false;
    const code = bytes[index] ?? 0;
    if (code !== 0 && !isPrintable(code)) return false;
    if (code !== 0) characters++;
  }
  return characters > 1 && bytes[0] !== 0;
}

function lengthWithoutZeros(bytes: Uint8Array): number {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length--;
  return length;
}

function splitAtZeros(bytes: Uint8Array): readonly Uint8Array[] {
  const strings: Uint8Array[] = [];
  let start = 0;
  for (let index = 0; index <= bytes.length; index++) {
    if (index < bytes.length && bytes[index] !== 0) continue;
    strings.push(bytes.subarray(start, index));
    start = index + 1;
  }
  return strings;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every(isPrintable);
}

function isPrintable(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d;
}
