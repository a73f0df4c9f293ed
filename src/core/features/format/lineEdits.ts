import { skipBlanks, trimBlanks } from '../../reg/characters';
import { hiveByName } from '../../reg/hives';
import { contentEndOf } from '../../reg/lines';
import type { RegDocument, RegKeyLine, RegLine, RegValueLine } from '../../reg/tree';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { exportedData } from './exportedData';
import { narrowEdit } from './narrowEdit';

/**
 * The edits that give a line the form in which the registry editor exports it. A line that Windows
 * drops stays as it is, and so do comments but for the blanks at their ends. What stands before the
 * first sign of the line belongs to the gap above.
 *
 * @param lineEnding what ends each line of bytes
 */
export function lineEdits(
  document: RegDocument,
  line: RegLine,
  lineEnding: string,
): readonly TextEdit[] {
  const { text } = document;
  switch (line.kind) {
    case 'key':
      return line.accepted ? keyEdits(text, line) : [];
    case 'value':
      return line.accepted ? valueEdits(document, line, lineEnding) : [];
    case 'comment':
      return toEdits(text, [[line.textSpan, trimmed(text, line.textSpan)]]);
    case 'blank':
    case 'junk':
      return [];
  }
}

/** Whether the blanks before a line are a freedom that the exported form does not use. */
export function losesIndentation(line: RegLine): boolean {
  return (line.kind === 'key' || line.kind === 'value') && line.accepted;
}

/** A part of the text and what it shall be. */
type Part = readonly [place: Span, wanted: string];

function toEdits(text: string, parts: readonly Part[]): readonly TextEdit[] {
  return parts.flatMap(([place, wanted]) => narrowEdit(text, place, wanted) ?? []);
}

function keyEdits(text: string, key: RegKeyLine): readonly TextEdit[] {
  const { path, pathSpan, trailingSpan } = key;
  const backslash = path.indexOf('\\');
  const root = backslash < 0 ? path : path.slice(0, backslash);
  const rootSpan = { start: pathSpan.start, end: pathSpan.start + root.length };
  // Windows takes a path as if the backslashes at its end were not there (Wine's key tests).
  const nameEnd = pathSpan.start + path.replace(/\\+$/, '').length;
  return toEdits(text, [
    [rootSpan, hiveByName(root)?.name ?? root],
    [{ start: nameEnd, end: pathSpan.end }, ''],
    [trailingSpan, tailWithoutBlanks(text, trailingSpan)],
  ]);
}

/** What follows a line's words: a comment keeps its place, text that is ignored stays untouched. */
function tailWithoutBlanks(text: string, tail: Span): string {
  const start = skipBlanks(text, tail.start, tail.end);
  const isSilent = start === tail.end || text.charAt(start) === ';';
  return isSilent ? trimmed(text, tail) : text.slice(tail.start, tail.end);
}

function trimmed(text: string, place: Span): string {
  return text.slice(place.start, trimBlanks(text, place.start, place.end));
}

function valueEdits(
  document: RegDocument,
  line: RegValueLine,
  lineEnding: string,
): readonly TextEdit[] {
  const { text } = document;
  const { dataSpan, nameSpan } = line;
  const name = line.name === '' ? '@' : text.slice(nameSpan.start, nameSpan.end);
  const tail = { start: dataSpan.end, end: contentEndOf(text, dataSpan.end) };
  const data = exportedData(document, line, name.length + 1, lineEnding);
  return toEdits(text, [
    [nameSpan, name],
    [{ start: nameSpan.end, end: dataSpan.start }, '='],
    [dataSpan, data ?? text.slice(dataSpan.start, dataSpan.end)],
    [tail, tailWithoutBlanks(text, tail)],
  ]);
}
