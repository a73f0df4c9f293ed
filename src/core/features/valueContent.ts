import {
  decodeHexText,
  decodeMultiString,
  decodeString,
  hexBytes,
  hexTextEncoding,
  type HexTextEncoding,
} from '../reg/hexData';
import type { RegData, RegDocument } from '../reg/tree';

/** The numbers of the value types that are more than bytes. */
export const REG_NONE = 0;
export const REG_SZ = 1;
export const REG_EXPAND_SZ = 2;
export const REG_BINARY = 3;
export const REG_DWORD = 4;
export const REG_DWORD_BIG_ENDIAN = 5;
export const REG_LINK = 6;
export const REG_MULTI_SZ = 7;
export const REG_QWORD = 11;

/** What the data of a value stands for. */
export type ValueContent = TextContent | ListContent | NumberContent | BytesContent;

/** Text of a string type, without its terminator. */
export interface TextContent {
  readonly kind: 'text';
  readonly type: number;
  readonly text: string;
  /** Whether the bytes hold nothing else: no half a letter and nothing after the terminator. */
  readonly isExact: boolean;
}

/** The strings of a REG_MULTI_SZ. */
export interface ListContent {
  readonly kind: 'list';
  readonly type: number;
  readonly strings: readonly string[];
  /** As for a text. */
  readonly isExact: boolean;
}

/** A number that has the size of its type, in either byte order. */
export interface NumberContent {
  readonly kind: 'number';
  readonly type: number;
  /** Without sign. */
  readonly value: bigint;
  readonly bits: 32 | 64;
}

/** Data of another type, and of a number that has not the size of its type. */
export interface BytesContent {
  readonly kind: 'bytes';
  readonly type: number;
  readonly bytes: Uint8Array;
}

/** Decodes the data of a value; `undefined` when it deletes the value or cannot be read. */
export function contentOf(document: RegDocument, data: RegData): ValueContent | undefined {
  switch (data.kind) {
    case 'string':
      return { kind: 'text', type: REG_SZ, text: data.value, isExact: true };
    case 'dword':
      if (data.value === undefined) return undefined;
      return { kind: 'number', type: REG_DWORD, value: BigInt(data.value), bits: 32 };
    case 'hex': {
      const encoding = hexTextEncoding(document.header.kind);
      return contentOfBytes(data.type, hexBytes(document.text, data), encoding);
    }
    case 'delete':
    case 'invalid':
      return undefined;
  }
}

function contentOfBytes(type: number, bytes: Uint8Array, encoding: HexTextEncoding): ValueContent {
  switch (type) {
    case REG_SZ:
    case REG_EXPAND_SZ:
      return textContent(type, bytes, encoding);
    // Links are made by programs, which store UTF-16 whatever the header of an export says.
    case REG_LINK:
      return textContent(type, bytes, 'utf16le');
    case REG_MULTI_SZ:
      return listContent(bytes, encoding);
    case REG_DWORD:
    case REG_DWORD_BIG_ENDIAN:
    case REG_QWORD:
      return numberContent(type, bytes);
    default:
      return { kind: 'bytes', type, bytes };
  }
}

function textContent(type: number, bytes: Uint8Array, encoding: HexTextEncoding): TextContent {
  const text = decodeString(bytes, encoding);
  const whole = decodeHexText(bytes, encoding);
  const isExact = isWhole(bytes, encoding) && (whole === text || whole === `${text}\0`);
  return { kind: 'text', type, text, isExact };
}

function listContent(bytes: Uint8Array, encoding: HexTextEncoding): ListContent {
  const strings = decodeMultiString(bytes, encoding);
  // Up to two terminators may be missing: Windows adds one, and readers take the end for the other.
  const written = decodeHexText(bytes, encoding).replace(/\0{1,2}$/, '');
  const isExact = isWhole(bytes, encoding) && written === strings.join('\0');
  return { kind: 'list', type: REG_MULTI_SZ, strings, isExact };
}

function isWhole(bytes: Uint8Array, encoding: HexTextEncoding): boolean {
  return encoding === 'ansi' || bytes.length % 2 === 0;
}

function numberContent(type: number, bytes: Uint8Array): NumberContent | BytesContent {
  const bits = type === REG_QWORD ? 64 : 32;
  if (bytes.length * 8 !== bits) return { kind: 'bytes', type, bytes };
  const ordered = type === REG_DWORD_BIG_ENDIAN ? bytes : bytes.slice().reverse();
  return { kind: 'number', type, value: bigEndian(ordered), bits };
}

function bigEndian(bytes: Uint8Array): bigint {
  return bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n);
}

/** The number as its type reads it when the highest bit is a sign. */
export function signed({ value, bits }: Pick<NumberContent, 'value' | 'bits'>): bigint {
  return BigInt.asIntN(bits, value);
}
