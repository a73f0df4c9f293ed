import {
  decodeMultiString,
  decodeString,
  hexBytes,
  hexTextEncoding,
  type HexTextEncoding,
} from '../reg/hexData';
import type { RegData, RegDocument, RegHexData } from '../reg/tree';
import { hexPrefix, valueType } from '../reg/valueTypes';

const MAX_LENGTH = 80;

/** How many bytes are decoded at most: enough for the longest preview of text in UTF-16. */
const MAX_BYTES = 2 * (MAX_LENGTH + 1);

/**
 * Data in a few words, for lists: text as it is, a number in hex and decimal, a list of strings with
 * commas, other bytes with their type. Empty for a deletion and for data that Windows cannot read.
 */
export function dataPreview(document: RegDocument, data: RegData): string {
  switch (data.kind) {
    case 'string':
      return shorten(data.value);
    case 'dword':
      return data.value === undefined ? '' : number(data.value, 8);
    case 'hex':
      return hexPreview(document, data);
    case 'delete':
    case 'invalid':
      return '';
  }
}

function hexPreview(document: RegDocument, data: RegHexData): string {
  // A value of a megabyte need not be read to its end to show its beginning.
  const bytes = hexBytes(document.text, {
    ...data,
    byteCount: Math.min(data.byteCount, MAX_BYTES),
  });
  const type = valueType(data.type)?.name;
  const encoding = hexTextEncoding(document.header.kind);
  const text = textPreview(bytes, type, encoding);
  if (text !== undefined) return shorten(text);
  const little = littleEndian(bytes);
  if (type === 'REG_DWORD' && data.byteCount === 4) return number(little, 8);
  if (type === 'REG_QWORD' && data.byteCount === 8) return number(little, 16);
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return shorten(`${type ?? hexPrefix(data.type)}: ${digits}`.trimEnd());
}

function textPreview(
  bytes: Uint8Array,
  type: string | undefined,
  encoding: HexTextEncoding,
): string | undefined {
  if (type === 'REG_MULTI_SZ') return decodeMultiString(bytes, encoding).join(', ');
  if (type !== 'REG_SZ' && type !== 'REG_EXPAND_SZ') return undefined;
  return decodeString(bytes, encoding);
}

function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
}

function number(value: number | bigint, digits: number): string {
  return `0x${value.toString(16).padStart(digits, '0')} (${value.toString()})`;
}

function shorten(text: string): string {
  const line = text.replace(/[\r\n\t\0]+/g, ' ');
  return line.length <= MAX_LENGTH ? line : `${line.slice(0, MAX_LENGTH - 1)}…`;
}
