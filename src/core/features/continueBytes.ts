import {
  CARRIAGE_RETURN,
  COLON,
  COMMA,
  LINE_FEED,
  hexDigit,
  skipBlanks,
  trimBlanks,
} from '../reg/characters';
import { isBareHexLine } from '../reg/hexValue';
import { contentEndOf, nextLineStart } from '../reg/lines';
import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import { span } from '../text/span';

const INDENT = '  ';

/** The first or a later line of bytes, without a `\` at its end. */
const FIRST_BYTES =
  /^[ \t]*(?:"(?:[^"\\]|\\.)*"|@)[ \t]*=[ \t]*hex(?:\([0-9a-f]+\))?:[0-9a-f, \t]*$/i;
const LATER_BYTES = /^[ \t]*[0-9a-f]{1,2},[0-9a-f, \t]*$/i;

/**
 * What has to follow a line end that was just typed inside bytes, so that the value goes on in the
 * new line: a `\` in the line above, and two blanks.
 *
 * @param offset - The start of the new line, or a place in the blanks at its start.
 * @returns Nothing when the line above is no line of bytes, or ends as the last one does.
 */
export function continueBytes(text: string, offset: number): readonly TextEdit[] {
  const lineStart = startOfLine(text, offset);
  const aboveEnd = endOfLineAbove(text, lineStart);
  if (aboveEnd === undefined) return [];
  const aboveStart = startOfLine(text, aboveEnd);
  const above = text.slice(aboveStart, aboveEnd);
  if (!FIRST_BYTES.test(above) && !LATER_BYTES.test(above)) return [];
  const wordsEnd = trimBlanks(text, aboveStart, aboveEnd);
  const first = skipBlanks(text, lineStart, text.length);
  const isComma = text.charCodeAt(first) === COMMA;
  const last = text.charCodeAt(wordsEnd - 1);
  const endsOpen = last === COMMA || (last === COLON && isBareHexLine(text, lineStart));
  if (!endsOpen && !(hexDigit(last) >= 0 && isComma && isMoreBytes(text, first + 1))) return [];
  const start = isComma ? skipBlanks(text, first + 1, contentEndOf(text, first)) : first;
  const backslash = insertAt(wordsEnd, endsOpen ? '\\' : ',\\');
  const indent = replaceWith(span(lineStart, start), INDENT);
  return text.slice(lineStart, start) === INDENT ? [backslash] : [backslash, indent];
}

/** Whether a byte follows; behind a comma alone the value would end. */
function isMoreBytes(text: string, offset: number): boolean {
  return hexDigit(text.charCodeAt(skipBlanks(text, offset, text.length))) >= 0;
}

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line above ends, before its line end; `undefined` for the first line. */
function endOfLineAbove(text: string, lineStart: number): number | undefined {
  if (lineStart === 0) return undefined;
  const end = lineStart - 1;
  return end > 0 && nextLineStart(text, end - 1) === lineStart ? end - 1 : end;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
