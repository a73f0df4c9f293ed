import { encodeMultiString, encodeString, type HexTextEncoding } from '../../reg/hexData';
import { writeHexData } from '../../reg/hexWriter';
import { escapeRegString } from '../../reg/stringEscapes';
import { REG_DWORD, REG_EXPAND_SZ, REG_MULTI_SZ, REG_QWORD, REG_SZ } from '../valueContent';

/** Where and how data is written. */
export interface DataSetting {
  /** How many characters stand before the data in its line. */
  readonly column: number;
  readonly lineEnding: string;
  readonly encoding: HexTextEncoding;
}

/**
 * A text as data of type `REG_SZ` or `REG_EXPAND_SZ`. A line end cannot stand in a string, so such a
 * text is written as bytes. `undefined` when the code page of the file lacks one of its letters.
 */
export function writeText(type: number, text: string, setting: DataSetting): string | undefined {
  if (text.includes('\0')) return undefined;
  if (type === REG_SZ && !/[\r\n]/.test(text)) return `"${escapeRegString(text)}"`;
  return writeBytes(type, encodeString(text, setting.encoding), setting);
}

/** A list as `REG_MULTI_SZ`; `undefined` as above, and when a string is empty, which ends a list. */
export function writeList(strings: readonly string[], setting: DataSetting): string | undefined {
  return writeBytes(REG_MULTI_SZ, encodeMultiString(strings, setting.encoding), setting);
}

/** A number as `REG_DWORD` or `REG_QWORD`; `undefined` when it does not fit. */
export function writeNumber(type: number, value: bigint, setting: DataSetting): string | undefined {
  const bits = type === REG_QWORD ? 64 : 32;
  if (value < 0n || value >= 1n << BigInt(bits)) return undefined;
  if (type === REG_DWORD) return `dword:${value.toString(16).padStart(8, '0')}`;
  const bytes = Uint8Array.from({ length: 8 }, (_, index) => {
    return Number((value >> BigInt(8 * index)) & 0xffn);
  });
  return writeBytes(type, bytes, setting);
}

function writeBytes(
  type: number,
  bytes: Uint8Array | undefined,
  { column, lineEnding }: DataSetting,
): string | undefined {
  return bytes && writeHexData(type, bytes, column, lineEnding);
}

/** The types that text and numbers can be converted to, in the order they are offered. */
export const CONVERTIBLE_TYPES = [REG_SZ, REG_EXPAND_SZ, REG_MULTI_SZ, REG_DWORD, REG_QWORD];
