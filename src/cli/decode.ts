import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { knownBinaryFormat, startsAsText } from './fileSignature';
import { isEncodingName, type TextEncoding } from './textEncoding';

/** The text of a file without its byte order mark, or why there is none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncoding }
  /** `reason` completes a sentence that starts with the file's name. */
  | { readonly kind: 'binary'; readonly reason: string };

const BYTE_ORDER_MARKS = [
  { name: 'utf-8', bytes: Buffer.from([0xef, 0xbb, 0xbf]) },
  { name: 'utf-16le', bytes: Buffer.from([0xff, 0xfe]) },
  { name: 'utf-16be', bytes: Buffer.from([0xfe, 0xff]) },
] as const;

/**
 * Turns the bytes of a file into text. A byte order mark decides; without one, the pattern of NUL
 * bytes shows UTF-16, an XML declaration is believed when it can be true, what is valid UTF-8 is
 * UTF-8, and everything else is in `codePage`.
 *
 * @param codePage - A name for which `isEncodingName` holds.
 * @throws Node's `ERR_STRING_TOO_LONG` when the text is longer than a string can be.
 */
export function decode(bytes: Buffer, codePage: string): Decoded {
  const mark = BYTE_ORDER_MARKS.find((candidate) => startsWith(bytes, candidate.bytes));
  if (mark !== undefined) {
    return asText(bytes.subarray(mark.bytes.length), { name: mark.name, hasBom: true });
  }
  const format = knownBinaryFormat(bytes);
  if (format !== undefined) {
    return { kind: 'binary', reason: `is ${format}, which gpolint does not read` };
  }
  const name = utf16WithoutMark(bytes);
  if (name !== undefined) return asText(bytes, { name, hasBom: false });
  if (bytes.includes(0) && !startsAsText(bytes)) {
    return { kind: 'binary', reason: 'is a binary file, not text' };
  }
  return asText(bytes, { name: eightBitEncoding(bytes, codePage), hasBom: false });
}

/**
 * The bytes that a file with this text and encoding has.
 *
 * @returns `undefined` when the encoding cannot hold the text.
 */
export function encode(text: string, encoding: TextEncoding): Buffer | undefined {
  const content = iconv.encode(text, encoding.name);
  if (iconv.decode(content, encoding.name, { stripBOM: false }) !== text) return undefined;
  const mark = BYTE_ORDER_MARKS.find((candidate) => candidate.name === encoding.name);
  return encoding.hasBom && mark !== undefined ? Buffer.concat([mark.bytes, content]) : content;
}

function asText(content: Buffer, encoding: TextEncoding): Decoded {
  // A second mark is a character of the text, so that offsets and writing back stay exact.
  return {
    kind: 'text',
    text: iconv.decode(content, encoding.name, { stripBOM: false }),
    encoding,
  };
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}

/** The header of a registry file and an XML declaration are ASCII, so this many bytes show it. */
const SAMPLE_LENGTH = 64;

function utf16WithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_LENGTH) >> 1;
  let evenNuls = 0;
  let oddNuls = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[2 * pair] === 0) evenNuls++;
    if (bytes[2 * pair + 1] === 0) oddNuls++;
  }
  if (pairs === 0) return undefined;
  if (oddNuls >= pairs * 0.75 && evenNuls <= pairs * 0.05) return 'utf-16le';
  if (evenNuls >= pairs * 0.75 && oddNuls <= pairs * 0.05) return 'utf-16be';
  return undefined;
}

function eightBitEncoding(bytes: Buffer, codePage: string): string {
  const declared = declaredEncoding(bytes);
  if (declared !== undefined && !isUnicodeName(declared) && isEncodingName(declared)) {
    return declared;
  }
  return isUtf8(bytes) ? 'utf-8' : codePage;
}

/** The encoding in an XML declaration, which stands at the very start (XML 1.0, 2.8 and 4.3.3). */
function declaredEncoding(bytes: Buffer): string | undefined {
  const declaration = /^<\?xml\s[^>]*?\bencoding\s*=\s*(["'])([A-Za-z][\w.-]*)\1/;
  return declaration.exec(bytes.toString('latin1', 0, 1024))?.[2];
}

/**
 * A declared UTF-16 or UTF-32 cannot be true where the declaration was read byte by byte, and a
 * declared UTF-8 is true only when the bytes are valid.
 */
function isUnicodeName(name: string): boolean {
  return /^(?:utf|ucs|iso-10646|unicode)/i.test(name);
}
