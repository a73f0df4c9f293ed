import { LINE_FEED, CARRIAGE_RETURN, LOWER_X, SEMICOLON, hexDigit } from './characters';
import type { RegHeaderKind, RegHexData } from './tree';
import { decodeWindows1252, encodeWindows1252 } from './windows1252';

/**
 * How the bytes of `hex(1)`, `hex(2)` and `hex(7)` hold text. The header decides: version 5 means
 * UTF-16LE. For `REGEDIT4` it is the code page of the machine that imports, which a file does not
 * name; `ansi` stands for Windows-1252, the one of Western systems, so letters above U+007F are a
 * guess. (Facts 1.2: real files follow the header, whatever encoding the file itself has.)
 */
export type HexTextEncoding = 'utf16le' | 'ansi';

/** The encoding of text in bytes below this header. */
export function hexTextEncoding(header: RegHeaderKind): HexTextEncoding {
  return header === 'regedit4' ? 'ansi' : 'utf16le';
}

/** The bytes that `data` writes in `text`, without a terminator that Windows adds. */
export function hexBytes(text: string, data: RegHexData): Uint8Array {
  const bytes = new Uint8Array(data.byteCount);
  let offset = data.bytesSpan.start;
  for (let index = 0; index < bytes.length; index++) {
    offset = nextDigit(text, offset, data.bytesSpan.end);
    let value = 0;
    for (;;) {
      const code = text.charCodeAt(offset);
      const digit = hexDigit(code);
      // The digits of `0x1f` are those after the `x`.
      if (digit >= 0) value = value * 16 + digit;
      else if ((code | 32) !== LOWER_X) break;
      offset++;
    }
    bytes[index] = value;
  }
  return bytes;
}

/** The next hex digit from `start` on; what stands between two bytes may hold whole comments. */
function nextDigit(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && hexDigit(text.charCodeAt(offset)) < 0) {
    offset = text.charCodeAt(offset) === SEMICOLON ? lineEndFrom(text, offset, end) : offset + 1;
  }
  return offset;
}

function lineEndFrom(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
    offset++;
  }
  return offset;
}

/** The text that bytes hold, its terminators included; an odd byte at the end of UTF-16 is left out. */
export function decodeHexText(bytes: Uint8Array, encoding: HexTextEncoding): string {
  if (encoding === 'ansi') return decodeWindows1252(bytes);
  const parts: string[] = [];
  const length = bytes.length - (bytes.length % 2);
  const codes: number[] = [];
  for (let index = 0; index < length; index += 2) {
    codes.push((bytes[index] ?? 0) | ((bytes[index + 1] ?? 0) << 8));
    if (codes.length === CHUNK) parts.push(String.fromCharCode(...codes.splice(0)));
  }
  parts.push(String.fromCharCode(...codes));
  return parts.join('');
}

/** How many codes one call of `String.fromCharCode` gets; engines limit the number of arguments. */
const CHUNK = 4096;

/** The text as bytes, without a terminator; `undefined` when the encoding lacks one of its letters. */
export function encodeHexText(text: string, encoding: HexTextEncoding): Uint8Array | undefined {
  if (encoding === 'ansi') return encodeWindows1252(text);
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    bytes[index * 2] = code & 0xff;
    bytes[index * 2 + 1] = code >> 8;
  }
  return bytes;
}

/** The text of a `REG_SZ` or `REG_EXPAND_SZ`: all before the first U+0000, as Windows shows it. */
export function decodeString(bytes: Uint8Array, encoding: HexTextEncoding): string {
  const text = decodeHexText(bytes, encoding);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

/** The bytes of a `REG_SZ` or `REG_EXPAND_SZ` with terminator; `undefined` as in `encodeHexText`. */
export function encodeString(text: string, encoding: HexTextEncoding): Uint8Array | undefined {
  return encodeHexText(`${text}\0`, encoding);
}

/** The strings of a `REG_MULTI_SZ`: each ends at a U+0000, and an empty one ends the list. */
export function decodeMultiString(bytes: Uint8Array, encoding: HexTextEncoding): string[] {
  const strings = decodeHexText(bytes, encoding).split('\0');
  const end = strings.indexOf('');
  return end < 0 ? strings : strings.slice(0, end);
}

/**
 * The bytes of a `REG_MULTI_SZ` with all its terminators. `undefined` when a string is empty or
 * holds U+0000, which a list cannot keep, or as in `encodeHexText`.
 */
export function encodeMultiString(
  strings: readonly string[],
  encoding: HexTextEncoding,
): Uint8Array | undefined {
  if (strings.some((each) => each === '' || each.includes('\0'))) return undefined;
  return encodeHexText(strings.map((each) => `${each}\0`).join('') + '\0', encoding);
}
