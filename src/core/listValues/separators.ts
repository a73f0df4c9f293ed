import type { ListValue } from './listValueRow';

/** A place in a list's text that is not as its reader separates members. */
export interface SeparatorPlace {
  /** Where the sign is; for a blank the first of them. */
  readonly at: number;
  /** The sign together with the blanks around it. */
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

/** Whether a character is white space, of which none is part of a member at its ends. */
export function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

/**
 * The signs of a text that are taken for the separator and are not. A comma in `host,0x9` is none:
 * a number behind it makes it part of the member, where the row says so.
 */
export function wrongSeparatorsIn(row: ListValue, text: string): readonly SeparatorPlace[] {
  const places: SeparatorPlace[] = [];
  for (const wrong of row.wrongSeparators ?? []) {
    const sign = typeof wrong === 'string' ? wrong : wrong.sign;
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
      if (typeof wrong !== 'string' && wrong.unlessNumberFollows && isNumberAt(text, at + 1))
        continue;
      places.push(withBlanks(text, at, sign));
    }
  }
  return places.sort((a, b) => a.at - b.at);
}

/**
 * A number as the flags of a time server are written, up to a blank, a sign or the end; also the end
 * itself, where the number is still to be typed. One with a multiplication sign or typographic quotes
 * was meant as a number too, and 'ntp-server-flags' says what is wrong with it.
 */
function isNumberAt(text: string, start: number): boolean {
  NUMBER.lastIndex = start;
  return NUMBER.test(text);
}

const NUMBER =
  /[ \t]{0,8}(?:(?:[\u2018\u2019\u201C\u201D]?[0o][x\u00D7][0-9a-f]{0,8}[\u2018\u2019\u201C\u201D]?|\d{1,10})(?=[\s,;]|$)|$)/iy;

/**
 * The blanks of a text that its reader takes for part of a member: those beside a separator and at
 * either end. Nothing where the row lets blanks be, or where they are what separates.
 */
export function strayBlanksIn(row: ListValue, text: string): readonly SeparatorPlace[] {
  const separator = row.separator ?? ',';
  const signs = [separator, ...(row.alsoSeparates ?? [])];
  if (row.spaceOk !== false || signs.some(isBlank)) return [];
  const places: SeparatorPlace[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text.charAt(at))) continue;
    let end = at;
    while (isBlank(text.charAt(end))) end++;
    const before = text.charAt(at - 1);
    const after = text.charAt(end);
    if ([before, after].some((sign) => sign === '' || signs.includes(sign))) {
      places.push({ at, start: at, end, sign: ' ' });
    }
    at = end;
  }
  return places;
}

function withBlanks(text: string, at: number, sign: string): SeparatorPlace {
  let start = at;
  while (isBlank(text.charAt(start - 1))) start--;
  let end = at + sign.length;
  while (isBlank(text.charAt(end))) end++;
  return { at, start, end, sign };
}

/** The text with each place written anew; where two overlap, the first one takes both. */
export function rewriteAt(
  text: string,
  places: readonly SeparatorPlace[],
  newText: string,
): string {
  const parts: string[] = [];
  let position = 0;
  for (const { start, end } of places) {
    if (end <= position) continue;
    parts.push(text.slice(position, Math.max(position, start)), start < position ? '' : newText);
    position = end;
  }
  return parts.join('') + text.slice(position);
}
