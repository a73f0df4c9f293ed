import { isLineEnd, quoteKind, type QuoteKind } from './characters';

/** A string or another piece of a word: where it ends and what it is known to be. */
export interface ReadPiece {
  readonly end: number;
  /** `undefined` where it has a variable or an expression in it. */
  readonly text: string | undefined;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** Reads the string that starts with the quote at `start`; one without its end reaches to the end. */
export function readString(text: string, start: number): ReadPiece {
  const kind = quoteKind(text.charAt(start));
  let content = '';
  let isConstant = true;
  for (let offset = start + 1; offset < text.length; offset++) {
    const sign = text.charAt(offset);
    if (quoteKind(sign) === kind) {
      if (quoteKind(text.charAt(offset + 1)) !== kind) {
        return { end: offset + 1, text: isConstant ? content : undefined };
      }
      content += sign;
      offset++;
    } else if (kind === 'double' && sign === '`') {
      offset++;
      content += ESCAPES[text.charAt(offset)] ?? text.charAt(offset);
    } else if (kind === 'double' && sign === '$' && startsVariable(text, offset)) {
      isConstant = false;
      if (text.charAt(offset + 1) === '(') offset = groupEnd(text, offset + 1) - 1;
    } else content += sign;
  }
  return { end: text.length, text: undefined };
}

/** Whether the dollar sign begins a variable or an expression and is not one by itself. */
export function startsVariable(text: string, offset: number): boolean {
  return /[\p{L}\p{N}_{($:?^]/u.test(text.charAt(offset + 1));
}

/** Reads a here-string, whose end stands at the beginning of a line. */
export function readHereString(text: string, start: number): ReadPiece | undefined {
  const kind = text.charAt(start) === '@' ? quoteKind(text.charAt(start + 1)) : undefined;
  if (kind === undefined) return undefined;
  let offset = start + 2;
  while (text.charAt(offset) === ' ' || text.charAt(offset) === '\t') offset++;
  if (!isLineEnd(text.charAt(offset))) return undefined;
  const contentStart = offset + (text.startsWith('\r\n', offset) ? 2 : 1);
  const end = hereStringEnd(text, offset, kind);
  if (end === undefined) return { end: text.length, text: undefined };
  const content = text.slice(contentStart, Math.max(contentStart, end)).replace(/\r?\n$|\r$/, '');
  const isConstant = kind === 'single' || !/[$`]/.test(content);
  return { end: end + 2, text: isConstant ? content : undefined };
}

function hereStringEnd(text: string, from: number, kind: QuoteKind): number | undefined {
  for (let offset = from; offset < text.length; offset++) {
    if (!isLineEnd(text.charAt(offset))) continue;
    const isEnd = quoteKind(text.charAt(offset + 1)) === kind && text.charAt(offset + 2) === '@';
    if (isEnd) return offset + 1;
  }
  return undefined;
}

/**
 * The place behind the parenthesis that closes the one at `start`, strings inside taken into
 * account. Nothing calls itself here, because a text can have any number of parentheses.
 */
function groupEnd(text: string, start: number): number {
  const open: ('group' | 'string')[] = [];
  for (let offset = start; offset < text.length; offset++) {
    const sign = text.charAt(offset);
    const isString = open.at(-1) === 'string';
    const quote = quoteKind(sign);
    if (sign === '`') offset++;
    else if (isString) {
      if (quote === 'double') open.pop();
      else if (sign === '$' && text.charAt(offset + 1) === '(') {
        open.push('group');
        offset++;
      }
    } else if (quote === 'double') open.push('string');
    else if (quote === 'single') offset = readString(text, offset).end - 1;
    else if (sign === '(') open.push('group');
    else if (sign === ')') open.pop();
    if (open.length === 0) return offset + 1;
  }
  return text.length;
}
