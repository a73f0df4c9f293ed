import {
  decodeHexText,
  encodeHexText,
  hexBytes,
  hexTextEncoding,
  type HexTextEncoding,
} from '../reg/hexData';
import type { RegData, RegDocument, RegHexData } from '../reg/tree';
import { valueType } from '../reg/valueTypes';

/** What the registry holds of a value. */
export interface StoredData {
  readonly type: number;
  readonly bytes: Uint8Array;
}

const REG_SZ = 1;
const REG_DWORD = 4;

/**
 * What the registry holds once the data is imported; `undefined` for data that writes nothing. Text
 * is always stored as UTF-16LE, also that of a `REGEDIT4` file.
 */
export function storedData(document: RegDocument, data: RegData): StoredData | undefined {
  switch (data.kind) {
    case 'string':
      return storedString(data.value);
    case 'dword':
      return data.value === undefined
        ? undefined
        : { type: REG_DWORD, bytes: littleEndian(data.value) };
    case 'hex':
      return { type: data.type, bytes: storedBytes(document, data) };
    case 'delete':
    case 'invalid':
      return undefined;
  }
}

/** What the registry holds of a string: a `REG_SZ` with its terminator. */
export function storedString(text: string): StoredData {
  return { type: REG_SZ, bytes: utf16(`${text}\0`) };
}

function littleEndian(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

function storedBytes(document: RegDocument, data: RegHexData): Uint8Array {
  const written = hexBytes(document.text, data);
  // An empty value of a text type stays empty (Wine's hex tests).
  if (valueType(data.type)?.isText !== true || written.length === 0) return written;
  const encoding = hexTextEncoding(document.header.kind);
  const terminated = withTerminator(written, encoding);
  return encoding === 'ansi' ? utf16(decodeHexText(terminated, encoding)) : terminated;
}

/**
 * The bytes with one NUL more when their last whole character is none (Wine's hex tests). A list that
 * ends with one NUL gets no second. An odd byte at the end of UTF-16 stays; what Windows stores of it
 * is not known.
 */
function withTerminator(bytes: Uint8Array, encoding: HexTextEncoding): Uint8Array {
  const width = encoding === 'ansi' ? 1 : 2;
  const end = bytes.length - (bytes.length % width);
  const last = bytes.subarray(Math.max(0, end - width), end);
  if (last.length > 0 && last.every((byte) => byte === 0)) return bytes;
  const longer = new Uint8Array(bytes.length + width);
  longer.set(bytes);
  return longer;
}

function utf16(text: string): Uint8Array {
  // Every text can be written in UTF-16, so there is always a result.
  return encodeHexText(text, 'utf16le') ?? new Uint8Array();
}
