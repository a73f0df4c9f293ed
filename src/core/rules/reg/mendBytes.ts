import type { EditFix } from '../../finding';
import type { Message } from '../../message';
import { SEMICOLON, skipBlanks, trimBlanks } from '../../reg/characters';
import { isBareHexLine } from '../../reg/hexValue';
import { contentEndOf, nextLineStart } from '../../reg/lines';
import type { RegValueLine } from '../../reg/tree';
import { replaceWith, type TextEdit } from '../../text/edit';
import { textOf, type Span } from '../../text/span';
import { preferredFix, safeFix } from '../editFix';
import { lineStartBefore } from './writtenData';

/** What separates bytes: a comma, or a sign or blank that an author took for one. */
const SEPARATOR = /[ \t]+(?:[,.:|_-][ \t]*)?|[,.:|_-][ \t]*/g;

/** Bytes with a separator between each two. */
const BYTES =
  /^(?:0x)?[0-9a-f]{1,2}(?:(?:[ \t]+(?:[,.:|_-][ \t]*)?|[,.:|_-][ \t]*)(?:0x)?[0-9a-f]{1,2})*$/i;

/**
 * The fix that makes the bytes of a value and those in the lines below it one value again, from the
 * line where Windows stops reading on: commas between bytes, `,\` at the end of each line but the
 * last. None when something else than bytes stands there, and when nothing would change. Where the
 * last line wanted to go on, bytes may be missing, so the author has to decide.
 */
export function mendFixes(text: string, line: RegValueLine, title: Message): readonly EditFix[] {
  const last = lineStartBefore(text, line.dataSpan.end);
  const first = line.data.kind === 'hex' ? Math.max(last, line.data.bytesSpan.start) : last;
  const starts = [first, ...byteLinesBelow(text, line.span.end)];
  const edits: TextEdit[] = [];
  let isOpen = false;
  for (const [index, start] of starts.entries()) {
    const written = readByteLine(text, start);
    if (written === undefined) return [];
    const edit = mendLine(written, index === starts.length - 1);
    if (edit.newText !== textOf(text, edit.span)) edits.push(edit);
    isOpen = written.hasSign;
  }
  if (edits.length === 0) return [];
  return [(isOpen ? preferredFix : safeFix)(title, ...edits)];
}

/** Whether the bytes of a value go on in the next line that is neither blank nor a comment. */
export function hasBytesBelow(text: string, line: RegValueLine): boolean {
  return !byteLinesBelow(text, line.span.end).next().done;
}

/** The starts of the lines of bytes from `start` on, up to the first line of another kind. */
function* byteLinesBelow(text: string, start: number): Generator<number, undefined, undefined> {
  let lineStart = start;
  while (lineStart < text.length) {
    const contentEnd = contentEndOf(text, lineStart);
    const first = skipBlanks(text, lineStart, contentEnd);
    const isEmpty = first === contentEnd || text.charCodeAt(first) === SEMICOLON;
    if (isBareHexLine(text, lineStart) || (!isEmpty && isByteLine(text, lineStart))) {
      yield lineStart;
    } else if (!isEmpty) return undefined;
    lineStart = nextLineStart(text, contentEnd);
  }
  return undefined;
}

/** Whether a line holds bytes with whatever separators and signs. */
function isByteLine(text: string, start: number): boolean {
  const line = readByteLine(text, start);
  return line !== undefined && line.bytes !== '';
}

interface ByteLine {
  /** What is written, from the first byte to the sign that ends the line. */
  readonly span: Span;
  /** The bytes as written. */
  readonly bytes: string;
  readonly hasComma: boolean;
  /** Whether the line ends in `\`, or in `/` in its place. */
  readonly hasSign: boolean;
}

/** Takes a line apart that holds nothing but bytes, a sign and a comment; `undefined` for others. */
function readByteLine(text: string, start: number): ByteLine | undefined {
  const contentEnd = contentEndOf(text, start);
  const bytesStart = skipBlanks(text, start, contentEnd);
  const comment = text.slice(bytesStart, contentEnd).indexOf(';');
  const end = trimBlanks(text, bytesStart, comment < 0 ? contentEnd : bytesStart + comment);
  const hasSign = end > bytesStart && '\\/'.includes(text.charAt(end - 1));
  const commaEnd = trimBlanks(text, bytesStart, hasSign ? end - 1 : end);
  const hasComma = commaEnd > bytesStart && text.charAt(commaEnd - 1) === ',';
  const bytesEnd = trimBlanks(text, bytesStart, hasComma ? commaEnd - 1 : commaEnd);
  const bytes = text.slice(bytesStart, bytesEnd);
  if (bytes !== '' && !BYTES.test(bytes)) return undefined;
  return { span: { start: bytesStart, end }, bytes, hasComma, hasSign };
}

function mendLine({ span, bytes, hasComma, hasSign }: ByteLine, isLast: boolean): TextEdit {
  const written = bytes.replace(SEPARATOR, ',');
  if (!isLast) return replaceWith(span, `${written}${bytes === '' ? '' : ','}\\`);
  return replaceWith(span, hasComma && !hasSign ? `${written},` : written);
}
