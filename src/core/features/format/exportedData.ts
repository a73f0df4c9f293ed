import { hexBytes } from '../../reg/hexData';
import { writeHexData } from '../../reg/hexWriter';
import { escapeRegString } from '../../reg/stringEscapes';
import type { RegDocument, RegHexData, RegValueLine } from '../../reg/tree';
import { hexPrefix } from '../../reg/valueTypes';
import { textOf } from '../../text/span';

/**
 * The data of a value that Windows takes, as the registry editor exports it (facts 1.9): `dword:`
 * with eight digits also for four bytes of type 4, a `REG_SZ` as text, bytes in lines of at most 79
 * columns, all digits lower-case.
 *
 * @param column how many characters stand before the data in its line
 * @returns `undefined` for data that is to stay as it is: a string, a deletion, and data of which
 * only Wine is known to read it, where another form might change what Windows does
 */
export function exportedData(
  document: RegDocument,
  line: RegValueLine,
  column: number,
  lineEnding: string,
): string | undefined {
  const { data, dataSpan } = line;
  if (line.problems.some(({ span }) => span.end > dataSpan.start)) return undefined;
  if (data.kind === 'dword') return data.value === undefined ? undefined : dword(data.value);
  if (data.kind !== 'hex') return undefined;
  const written = textOf(document.text, data.bytesSpan);
  if (written.includes(';')) return withComments(written, data.type, lineEnding);
  const bytes = hexBytes(document.text, data);
  const number = data.type === 4 ? fourByteNumber(bytes) : undefined;
  if (number !== undefined) return dword(number);
  const text = exportedString(document, data, bytes);
  return text ?? writeHexData(data.type, bytes, column, lineEnding);
}

function dword(value: number): string {
  return `dword:${value.toString(16).padStart(8, '0')}`;
}

function fourByteNumber(bytes: Uint8Array): number | undefined {
  const [a, b, c, d] = bytes;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  if (bytes.length !== 4) return undefined;
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

/**
 * A `REG_SZ` in bytes as a string. Only text of printable ASCII characters with exactly one
 * terminator: for other letters the string would depend on the encoding of the file.
 */
function exportedString(
  document: RegDocument,
  data: RegHexData,
  bytes: Uint8Array,
): string | undefined {
  if (data.type !== 1 || document.header.kind !== 'version5') return undefined;
  const codes: number[] = [];
  for (let index = 0; index < bytes.length; index += 2) {
    if (bytes[index + 1] !== 0) return undefined;
    codes.push(bytes[index] ?? 0);
  }
  if (codes.pop() !== 0 || codes.some((code) => code < 0x20 || code > 0x7e)) return undefined;
  return `"${escapeRegString(codes.map((code) => String.fromCharCode(code)).join(''))}"`;
}

/**
 * Bytes with comments between them keep their lines, because a comment speaks of the bytes beside it.
 *
 * @param written what stands after the colon
 */
function withComments(written: string, type: number, lineEnding: string): string {
  const lines = written.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const words = line.trim();
    if (index > 0 && (words === '' || words.startsWith(';'))) return words === '' ? [] : [line];
    const comment = line.includes(';') ? line.indexOf(';') : line.length;
    const bytes = line.slice(0, comment);
    const blanks = /[ \t]*$/.exec(bytes)?.[0] ?? '';
    const kept = comment < line.length ? blanks + line.slice(comment) : '';
    const indent = index === 0 ? `${hexPrefix(type)}:` : '  ';
    return [indent + bytes.replace(/[ \t]/g, '').toLowerCase() + kept];
  });
  return lines.join(lineEnding);
}
