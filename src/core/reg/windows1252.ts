/** The letters of Windows-1252 at 0x80 to 0x9f; the five free places keep their control character. */
const HIGH_LETTERS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** The text that Windows-1252 bytes hold; every byte is one letter. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const letters: string[] = [];
  for (const byte of bytes) {
    const isHigh = byte >= 0x80 && byte <= 0x9f;
    letters.push(isHigh ? HIGH_LETTERS.charAt(byte - 0x80) : String.fromCharCode(byte));
  }
  return letters.join('');
}

/** The text as Windows-1252 bytes; `undefined` when one of its letters is not in the code page. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const high = HIGH_LETTERS.indexOf(text.charAt(index));
    if (high >= 0) bytes[index] = 0x80 + high;
    else if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes[index] = code;
    else return undefined;
  }
  return bytes;
}
