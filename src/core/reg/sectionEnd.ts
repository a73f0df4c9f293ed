import {
  BACKSLASH,
  CARRIAGE_RETURN,
  LINE_FEED,
  SEMICOLON,
  isBlank,
  isLineEnd,
  skipBlanks,
  trimBlanks,
} from './characters';

/**
 * Finds the next key line without reading the lines before it, which is what makes a large file quick
 * to take apart: of most lines it looks at nothing but whether they hold a `[`.
 *
 * A line that starts with `[` is no key line when a value swallows it, and that takes a value above
 * it, with only blank lines and comments between, whose line ends in `\`.
 *
 * @param start the start of the line below the key line
 * @returns the start of the next key line, or the end of the text; `undefined` when a value may
 * swallow it, so that only reading the lines tells
 */
export function quickSectionEnd(text: string, start: number): number | undefined {
  let bracket = text.indexOf('[', start);
  while (bracket >= 0) {
    const lineStart = trimBlanks(text, start, bracket);
    if (lineStart === start || isLineEnd(text.charCodeAt(lineStart - 1))) {
      return mayContinue(text, start, lineStart) ? undefined : lineStart;
    }
    bracket = text.indexOf('[', bracket + 1);
  }
  return text.length;
}

/** Whether the last line between the offsets that is neither blank nor a comment may go on below. */
function mayContinue(text: string, start: number, end: number): boolean {
  let lineEnd = end;
  while (lineEnd > start) {
    const contentEnd = beforeLineEnd(text, start, lineEnd);
    const lineStart = lineStartBefore(text, start, contentEnd);
    const first = skipBlanks(text, lineStart, contentEnd);
    if (first < contentEnd && text.charCodeAt(first) !== SEMICOLON) {
      return hasBackslashAtEnd(text, first, contentEnd);
    }
    lineEnd = lineStart;
  }
  return false;
}

/** Whether a `\` stands at the end of the line or before what may be a comment. */
function hasBackslashAtEnd(text: string, start: number, end: number): boolean {
  let isAfterBackslash = false;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    if (code === SEMICOLON && isAfterBackslash) return true;
    if (!isBlank(code)) isAfterBackslash = code === BACKSLASH;
  }
  return isAfterBackslash;
}

/** The end of the content of the line that, with its line end, reaches up to `end`. */
function beforeLineEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (!isLineEnd(last)) return end;
  const isPair =
    last === LINE_FEED && end - 2 >= start && text.charCodeAt(end - 2) === CARRIAGE_RETURN;
  return isPair ? end - 2 : end - 1;
}

function lineStartBefore(text: string, start: number, offset: number): number {
  let position = offset;
  while (position > start && !isLineEnd(text.charCodeAt(position - 1))) position--;
  return position;
}
