/** Character codes that the line grammar of `.reg` files names; scanning compares codes, not strings. */
export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const HASH = 35;
export const APOSTROPHE = 39;
export const COMMA = 44;
export const HYPHEN = 45;
export const SLASH = 47;
export const ZERO = 48;
export const COLON = 58;
export const SEMICOLON = 59;
export const EQUALS = 61;
export const AT = 64;
export const BRACKET_OPEN = 91;
export const BACKSLASH = 92;
export const BRACKET_CLOSE = 93;
export const LOWER_N = 110;
export const LOWER_R = 114;
export const LOWER_X = 120;
export const BYTE_ORDER_MARK = 0xfeff;

/** Whether Windows skips the character between tokens: only space and tab (Wine's whitespace tests). */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether the character ends a line, alone or as one of a pair (Wine's import tests). */
export function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** The value 0 to 15 of a hex digit of either case, -1 for any other character. */
export function hexDigit(code: number): number {
  if (code >= ZERO && code <= 57) return code - ZERO;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** The first offset from `start` on, at most `end`, that holds no blank. */
export function skipBlanks(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && isBlank(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The end of the text from `start` to `end` without the blanks that close it. */
export function trimBlanks(text: string, start: number, end: number): number {
  let offset = end;
  while (offset > start && isBlank(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/**
 * Whether the character looks like a blank but is none to Windows, such as a no-break space: a line
 * that starts with one is dropped.
 */
export function isForeignBlank(code: number): boolean {
  return (
    code === 0x0b ||
    code === 0x0c ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === BYTE_ORDER_MARK
  );
}

/** Whether the character is a quote that a word processor puts in place of `"` or `'`. */
export function isTypographicQuote(code: number): boolean {
  return (
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x2032 ||
    code === 0x2033 ||
    code === 0xff02 ||
    code === 0xff07
  );
}

/** Whether the character is the full-width form of an ASCII sign, as East Asian keyboards give it. */
export function isFullWidth(code: number): boolean {
  return code >= 0xff01 && code <= 0xff5e;
}
