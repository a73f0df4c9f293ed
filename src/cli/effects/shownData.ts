import { valueType } from '../../core';

/** How many bytes of data without a readable form are shown. */
const SHOWN_BYTES = 32;

/** Data as people read it: the type, then text, a number or bytes. */
export function shownData(type: number, data: Uint8Array): string {
  const name = valueType(type)?.name ?? `type 0x${type.toString(16)}`;
  return `${name} ${shownContent(name, Buffer.from(data))}`;
}

function shownContent(name: string, data: Buffer): string {
  switch (name) {
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return shownText(data) ?? shownBytes(data);
    case 'REG_MULTI_SZ':
      return shownList(data) ?? shownBytes(data);
    case 'REG_DWORD':
      return data.length === 4 ? shownNumber(BigInt(data.readUInt32LE())) : shownBytes(data);
    case 'REG_QWORD':
      return data.length === 8 ? shownNumber(data.readBigUInt64LE()) : shownBytes(data);
    default:
      return shownBytes(data);
  }
}

function shownNumber(value: bigint): string {
  return `0x${value.toString(16)} (${value})`;
}

/** `undefined` unless the bytes are text with one terminator at the end. */
function shownText(data: Buffer): string | undefined {
  const text = data.toString('utf16le');
  const isText = data.length % 2 === 0 && text.indexOf('\0') === text.length - 1;
  return isText && text !== '' ? `"${text.slice(0, -1)}"` : undefined;
}

/** `undefined` unless the bytes are strings with a terminator each and one more at the end. */
function shownList(data: Buffer): string | undefined {
  const text = data.toString('utf16le');
  if (data.length % 2 !== 0 || !/^(?:[^\0]+\0)*\0$/.test(text)) return undefined;
  const strings = text.split('\0').slice(0, -2);
  return `[${strings.map((each) => `"${each}"`).join(', ')}]`;
}

function shownBytes(data: Buffer): string {
  if (data.length === 0) return '(no bytes)';
  const bytes = [...data.subarray(0, SHOWN_BYTES)].map((byte) => hexByte(byte)).join(' ');
  return data.length <= SHOWN_BYTES ? bytes : `${bytes} … (${data.length} bytes)`;
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
