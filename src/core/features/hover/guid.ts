import { twoDigits } from './hexDump';

/** The end of the class ids that COM itself uses, which follow no version of RFC 9562. */
const COM_ENDING = 'c000000000000046';

/**
 * The GUID that 16 bytes hold in the order of Windows, its first three numbers little-endian
 * ([MS-DTYP] 2.3.4). `undefined` unless version and variant are those of RFC 9562, or of COM.
 */
export function guidOf(bytes: Uint8Array): string | undefined {
  if (bytes.length !== 16) return undefined;
  const digits = Array.from(bytes, twoDigits);
  const number = (start: number, end: number) => digits.slice(start, end).reverse().join('');
  const ending = digits.slice(8).join('');
  const version = (bytes[7] ?? 0) >> 4;
  const isVersioned = version >= 1 && version <= 8 && ((bytes[8] ?? 0) & 0xc0) === 0x80;
  if (!isVersioned && ending !== COM_ENDING) return undefined;
  const parts = [number(0, 4), number(4, 6), number(6, 8), ending.slice(0, 4), ending.slice(4)];
  return `{${parts.join('-').toUpperCase()}}`;
}
