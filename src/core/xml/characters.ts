/** The characters of names above ASCII, as the first and last of each range (XML 1.0, 2.3). */
const NAME_START_RANGES = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  // The first halves of the characters from U+10000 to U+EFFFF.
  [0xd800, 0xdb7f],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
] as const;

const NAME_RANGES = [
  [0xb7, 0xb7],
  [0x300, 0x36f],
  [0x203f, 0x2040],
  [0xdc00, 0xdfff],
] as const;

/** The UTF-16 codes of the characters that XML markup is made of. */
export const CODE = {
  tab: 9,
  lineFeed: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  doubleQuote: 34,
  hash: 35,
  ampersand: 38,
  apostrophe: 39,
  slash: 47,
  less: 60,
  equals: 61,
  greater: 62,
  question: 63,
} as const;

const STARTS_NAME = 1;
const CONTINUES_NAME = 2;

/** What each ASCII character may be in a name; a table, because every character is looked up. */
const ASCII_CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_:]/.test(character)) return STARTS_NAME | CONTINUES_NAME;
  return /[0-9.-]/.test(character) ? CONTINUES_NAME : 0;
});

/** Whether a name may start with this UTF-16 code (XML 1.0, 2.3). */
export function isNameStart(code: number): boolean {
  if (code < 128) return ((ASCII_CLASSES[code] ?? 0) & STARTS_NAME) !== 0;
  return NAME_START_RANGES.some(([first, last]) => code >= first && code <= last);
}

/** Whether a name may go on with this UTF-16 code (XML 1.0, 2.3). */
export function isNameCharacter(code: number): boolean {
  if (code < 128) return ((ASCII_CLASSES[code] ?? 0) & CONTINUES_NAME) !== 0;
  return isNameStart(code) || NAME_RANGES.some(([first, last]) => code >= first && code <= last);
}

/** Whether this is one of the four white space characters of XML 1.0 (2.3). */
export function isWhiteSpace(code: number): boolean {
  return (
    code === CODE.space ||
    code === CODE.lineFeed ||
    code === CODE.carriageReturn ||
    code === CODE.tab
  );
}

/**
 * Whether a character ends a line; a parser of XML takes both and the pair for one line end (XML
 * 1.0, 2.11).
 */
export function isLineBreak(code: number): boolean {
  return code === CODE.lineFeed || code === CODE.carriageReturn;
}

/** The offset after the name that starts at `start`; `start` itself when no name starts there. */
export function nameEnd(text: string, start: number): number {
  if (!isNameStart(text.charCodeAt(start))) return start;
  let end = start + 1;
  while (isNameCharacter(text.charCodeAt(end))) end++;
  return end;
}

/** The offset of the first character from `start` on that is no white space. */
export function skipWhiteSpace(text: string, start: number): number {
  let end = start;
  while (isWhiteSpace(text.charCodeAt(end))) end++;
  return end;
}

/** The offset after the blanks and tabs from `start` on, which stays on the line. */
export function skipBlanks(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) === CODE.space || text.charCodeAt(end) === CODE.tab) end++;
  return end;
}

/** Whether only blanks stand between a line break and `offset`. */
export function isFirstOnLine(text: string, offset: number): boolean {
  let before = offset - 1;
  while (text.charCodeAt(before) === CODE.space || text.charCodeAt(before) === CODE.tab) before--;
  return before >= 0 && isLineBreak(text.charCodeAt(before));
}

/** Whether XML 1.0 (2.2) allows the character with this code point. */
export function isXmlCharacter(codePoint: number): boolean {
  return (
    codePoint === CODE.tab ||
    isLineBreak(codePoint) ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}

/** Finds each character that XML 1.0 (2.2) excludes; halves of pairs count when they stand alone. */
export const EXCLUDED_CHARACTERS =
  /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Finds what may be excluded, at a fraction of the cost; most texts have nothing of it. */
export const RARE_CHARACTER = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/;
