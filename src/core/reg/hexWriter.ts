import { hexPrefix } from './valueTypes';

/**
 * After this many columns the registry editor breaks a line of bytes. It looks once a comma is
 * written and another byte follows, so a line has 77 to 79 columns with its `\` (facts 1.9).
 */
const BREAK_COLUMN = 76;

const INDENT = '  ';

/**
 * Data as the registry editor exports it: `hex:` or `hex(N):` and lower-case bytes, broken into
 * lines that end in `,\` and go on after two spaces.
 *
 * @param column how many characters stand before the data in its line, such as those of `"name"=`
 */
export function writeHexData(
  type: number,
  bytes: Uint8Array,
  column: number,
  lineEnding: string,
): string {
  const prefix = `${hexPrefix(type)}:`;
  const parts = [prefix];
  let width = column + prefix.length;
  bytes.forEach((byte, index) => {
    parts.push(byte.toString(16).padStart(2, '0'));
    if (index === bytes.length - 1) return;
    parts.push(',');
    width += 3;
    if (width < BREAK_COLUMN) return;
    parts.push(`\\${lineEnding}${INDENT}`);
    width = INDENT.length;
  });
  return parts.join('');
}
