import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { BYTE_ORDER_MARKS, declaredEncoding, unicodeForm } from '../core';
import { knownBinaryFormat, startsAsText } from './fileSignature';
import { isEncodingName, type TextEncoding } from './textEncoding';

/** The text of a file without its byte order mark, or why there is none. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncoding }
  /** `reason` completes a sentence that starts with the file's name. */
  | { readonly kind: 'binary'; readonly reason: string };

/**
 * Turns the bytes of a file into text. A byte order mark decides; without one, the pattern of NUL
 * bytes shows UTF-16, an XML declaration is believed when it can be true, what is valid UTF-8 is
 * UTF-8, and everything else is in `codePage`.
 *
 * @param codePage - A name for which `isEncodingName` holds.
 * @throws Node's `ERR_STRING_TOO_LONG` when the text is longer than a string can be.
 */
export function decode(bytes: Buffer, codePage: string): Decoded {
  const form = unicodeForm(bytes);
  if (form !== undefined && form.markLength > 0) {
    return asText(bytes.subarray(form.markLength), { name: form.encoding, hasBom: true });
  }
  const format = knownBinaryFormat(bytes);
  if (format !== undefined) {
    return { kind: 'binary', reason: `is ${format}, which gpolint does not read` };
  }
  if (form !== undefined) return asText(bytes, { name: form.encoding, hasBom: false });
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
  const mark = encoding.hasBom && isMarked(encoding.name) ? BYTE_ORDER_MARKS[encoding.name] : [];
  return mark.length === 0 ? content : Buffer.concat([Buffer.from(mark), content]);
}

function isMarked(name: string): name is keyof typeof BYTE_ORDER_MARKS {
  return Object.hasOwn(BYTE_ORDER_MARKS, name);
}

function asText(content: Buffer, encoding: TextEncoding): Decoded {
  // A second mark is a character of the text, so that offsets and writing back stay exact.
  return {
    kind: 'text',
    text: iconv.decode(content, encoding.name, { stripBOM: false }),
    encoding,
  };
}

function eightBitEncoding(bytes: Buffer, codePage: string): string {
  const declared = declaredEncoding(bytes.toString('latin1', 0, 1024))?.name;
  if (declared !== undefined && !isUnicodeName(declared) && isEncodingName(declared)) {
    return declared;
  }
  return isUtf8(bytes) ? 'utf-8' : codePage;
}

/**
 * A declared UTF-16 or UTF-32 cannot be true where the declaration was read byte by byte, and a
 * declared UTF-8 is true only when the bytes are valid.
 */
function isUnicodeName(name: string): boolean {
  return /^(?:utf|ucs|iso-10646|unicode)/i.test(name);
}
