import { BYTE_ORDER_MARK } from '../../reg/characters';
import type { RegDocument, RegHeader, RegHeaderKind, RegLine } from '../../reg/tree';
import type { TextEdit } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import type { Span } from '../../text/span';
import { sectionIndexAt } from '../../reg/sectionAt';
import { sectionBody } from '../sectionBody';
import { endEdits, gapEdits, type Gap, type Neighbour } from './gap';
import { lineEdits, losesIndentation } from './lineEdits';
import { narrowEdit } from './narrowEdit';

/** A line that is not blank, and what it is to the gap above it. */
interface Placed {
  readonly line: RegLine;
  readonly neighbour: Neighbour;
}

/** The line above a gap: where it ends, its line end included, and what it is to the gap. */
interface Above {
  readonly end: number;
  readonly neighbour: Neighbour;
}

/**
 * The edits that give a document the form in which the registry editor exports it (facts 1.9): one
 * blank line between keys and at the end, no blanks around `=`, hive names in capitals, numbers and
 * bytes in lower case, bytes in lines of at most 79 columns. Comments stay, and so does every line
 * that Windows drops or may read in another way than it looks; what an import does stays the same.
 *
 * Line ends are the document's own, because Windows takes any and an editor keeps only one kind. Keys
 * and values keep their order, which an import follows. Windows 3.1 files are left alone.
 *
 * @param range - Lines outside it are left alone; the whole text when absent.
 */
export function* formatReg(
  document: RegDocument,
  range: Span = { start: 0, end: document.text.length },
): Generator<TextEdit, void, undefined> {
  const { header, text } = document;
  if (header.kind === 'win31') return;
  const lineEnding = lineEndingOf(text);
  const from = lineStartOf(text, range.start);
  if (touchesRange(header.span, range)) yield* headerEdits(text, header);
  // The section before the range tells what stands above the first line in it.
  const first = Math.max(0, sectionIndexAt(document, range.start) - 1);
  let above = first === 0 ? headerAbove(header) : undefined;
  for (const { line, neighbour } of placedLines(document, first, range.end)) {
    const { start, end } = line.span;
    if (touchesRange({ start: above?.end ?? start, end }, range)) {
      if (above !== undefined) yield* gapEdits(text, gapBetween(above, line, neighbour), from);
      yield* lineEdits(document, line, lineEnding);
    }
    above = { end, neighbour: belowLine(line) };
  }
  if (above !== undefined && range.end >= text.length) yield* endEdits(text, above.end);
}

function touchesRange(place: Span, range: Span): boolean {
  return place.start < range.end && place.end > range.start;
}

function gapBetween(above: Above, line: RegLine, below: Neighbour): Gap {
  return {
    start: above.end,
    end: line.span.start,
    above: above.neighbour,
    below,
    keepsIndentation: !losesIndentation(line),
  };
}

function headerEdits(text: string, { kind, span, nameSpan }: RegHeader): readonly TextEdit[] {
  if (!isRead(kind)) return [];
  const start = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : span.start;
  return [narrowEdit(text, { start, end: nameSpan.start }, '') ?? []].flat();
}

function isRead(kind: RegHeaderKind): boolean {
  return kind === 'version5' || kind === 'regedit4';
}

/**
 * The header as what stands above the first line. `undefined` without a header: then the blank lines
 * at the start stay, because taking them away could make a header of the line below.
 */
function headerAbove({ kind, span, nameSpan }: RegHeader): Above | undefined {
  if (nameSpan.start === nameSpan.end) return undefined;
  return { end: span.end, neighbour: isRead(kind) ? 'header' : 'free' };
}

/** The lines from the section with the number `first` on that are not blank, up to `end`. */
function* placedLines(
  document: RegDocument,
  first: number,
  end: number,
): Generator<Placed, void, undefined> {
  const { sections } = document;
  let isLed = false;
  for (let index = first; index < sections.length; index++) {
    const section = sections[index];
    if (section === undefined || section.span.start > end) return;
    if (section.key !== undefined) {
      yield { line: section.key, neighbour: isLed ? 'free' : 'section' };
    }
    const { lines, leadStart } = sectionBody(document, section);
    for (const [number, line] of lines.entries()) {
      if (line.kind === 'blank') continue;
      yield { line, neighbour: number === leadStart ? 'section' : belowLine(line) };
    }
    isLed = leadStart < lines.length;
  }
}

/** What a line is to the gap below it. */
function belowLine(line: RegLine): Neighbour {
  return losesIndentation(line) ? 'settled' : 'free';
}

function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charAt(start - 1) !== '\n' && text.charAt(start - 1) !== '\r') start--;
  return start;
}
