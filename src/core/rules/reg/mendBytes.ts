import { SEMICOLON } from '../../reg/characters';
import { isBareHexLine } from '../../reg/hexValue';
import { contentEndOf, nextLineStart } from '../../reg/lines';
import type { RegValueLine } from '../../reg/tree';
import { replaceWith, type TextEdit } from '../../text/edit';
import { lineStartBefore } from './writtenData';

/** What separates bytes: a comma, or a sign or blank that an author took for one. */
const SEPARATOR = /[ \t]*[,.:|_-][ \t]*|[ \t]+/g;

/** Bytes with separators, then what ends a line: a comma, `\` or `/` in its place, blanks. */
const BYTES =
  /^((?:0x)?[0-9a-f]{1,2}(?:(?:[ \t]*[,.:|_-][ \t]*|[ \t]+)(?:0x)?[0-9a-f]{1,2})*)?([ \t]*,?[ \t]*)([\\/]?)[ \t]*$/i;

/**
 * The edits that make the bytes of a value and those in the lines below it one value again, from the
 * line where Windows stops reading on: commas between bytes, `,\` at the end of each line but the
 * last. `undefined` when something else than bytes stands there, and when nothing would change.
 */
export function mendBytes(text: string, line: RegValueLine): readonly TextEdit[] | undefined {
  const last = lineStartBefore(text, line.dataSpan.end);
  const first = line.data.kind === 'hex' ? Math.max(last, line.data.bytesSpan.start) : last;
  const starts = [first, ...bareLinesBelow(text, line.span.end)];
  const edits: TextEdit[] = [];
  for (const [index, start] of starts.entries()) {
    const edit = mendLine(text, start, index === starts.length - 1);
    if (edit === undefined) return undefined;
    if (edit.newText !== text.slice(edit.span.start, edit.span.end)) edits.push(edit);
  }
  return edits.length === 0 ? undefined : edits;
}

/** Whether the bytes of a value go on in the next line that is neither blank nor a comment. */
export function hasBytesBelow(text: string, line: RegValueLine): boolean {
  return !bareLinesBelow(text, line.span.end).next().done;
}

/** The starts of the lines of bytes from `start` on, up to the first line of another kind. */
function* bareLinesBelow(text: string, start: number): Generator<number, undefined, undefined> {
  let lineStart = start;
  while (lineStart < text.length) {
    const contentEnd = contentEndOf(text, lineStart);
    if (isBareHexLine(text, lineStart)) yield lineStart;
    else if (!/^[ \t]*(?:;|$)/.test(text.slice(lineStart, contentEnd))) return undefined;
    lineStart = nextLineStart(text, contentEnd);
  }
  return undefined;
}

function mendLine(text: string, start: number, isLast: boolean): TextEdit | undefined {
  const contentEnd = contentEndOf(text, start);
  let bytesEnd = start;
  while (bytesEnd < contentEnd && text.charCodeAt(bytesEnd) !== SEMICOLON) bytesEnd++;
  let bytesStart = start;
  while (bytesStart < bytesEnd && ' \t'.includes(text.charAt(bytesStart))) bytesStart++;
  const match = BYTES.exec(text.slice(bytesStart, bytesEnd));
  if (match === null) return undefined;
  const [, bytes = '', comma = '', sign = ''] = match;
  const written = bytes.replace(SEPARATOR, ',');
  const blanks = /[ \t]*$/.exec(text.slice(bytesStart, bytesEnd))?.[0].length ?? 0;
  const place = { start: bytesStart, end: bytesEnd - blanks };
  if (!isLast) return replaceWith(place, `${written}${bytes === '' ? '' : ','}\\`);
  return replaceWith(place, sign === '' ? `${written}${comma.trim()}` : written);
}
