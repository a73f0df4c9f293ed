import { skipBlanks } from '../../reg/characters';
import { nextLineStart } from '../../reg/lines';
import type { TextEdit } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { narrowEdit } from './narrowEdit';

/** What stands above or below a gap, as far as the gap depends on it. */
export type Neighbour =
  /** The header, where it is one of those that import something. */
  | 'header'
  /** A key line, or the comment directly above one. */
  | 'section'
  /** A key or value, which the registry editor writes without blank lines between. */
  | 'settled'
  /**
   * A comment, a key line below its own comment, or a line that Windows drops: the author's blank
   * lines are kept.
   */
  | 'free';

/** The blank lines above a line, and the blanks before its first sign. */
export interface Gap {
  /** The start of the line after the one above. */
  readonly start: number;
  /** The start of the line below. */
  readonly end: number;
  readonly above: Neighbour;
  readonly below: Neighbour;
  /** Whether the line below keeps the blanks before its first sign. */
  readonly keepsIndentation: boolean;
}

/**
 * The edits that give a gap its wanted number of blank lines and take the blanks before the line
 * below away.
 *
 * @param from - The line start before which nothing is changed.
 */
export function gapEdits(text: string, gap: Gap, from: number): readonly TextEdit[] {
  const words = skipBlanks(text, gap.end, text.length);
  const end = gap.keepsIndentation ? gap.end : words;
  const count = blankLines(gap, countLines(text, gap.start, gap.end));
  const lines = lineEndBefore(text, gap.start).repeat(count);
  const edit = narrowEdit(text, { start: gap.start, end }, lines);
  if (edit === undefined) return [];
  if (edit.span.start >= from) return [edit];
  return [narrowEdit(text, { start: gap.end, end }, '') ?? []].flat();
}

/**
 * One blank line at the end of the text.
 *
 * @param lastEnd - Where the last line that is not blank ends, its line end included.
 */
export function endEdits(text: string, lastEnd: number): readonly TextEdit[] {
  const start = lastEnd - lineEndLength(text, lastEnd);
  const lines = lineEndBefore(text, lastEnd).repeat(2);
  return [narrowEdit(text, { start, end: text.length }, lines) ?? []].flat();
}

function blankLines({ above, below }: Gap, present: number): number {
  if (below === 'section' || above === 'header') return 1;
  if (below === 'settled' && above !== 'free') return 0;
  return Math.min(present, 1);
}

/** How many lines, all of them blank, lie between two line starts. */
function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let offset = start; offset < end; count++) {
    offset = nextLineStart(text, skipBlanks(text, offset, end));
  }
  return count;
}

/**
 * The line end before `offset`, which a new line end beside it must match: a LF after a CR would
 * join it. The text's first one where there is none.
 */
function lineEndBefore(text: string, offset: number): string {
  const length = lineEndLength(text, offset);
  return length === 0 ? lineEndingOf(text) : text.slice(offset - length, offset);
}

function lineEndLength(text: string, offset: number): number {
  const last = text.charAt(offset - 1);
  if (last === '\n') return text.charAt(offset - 2) === '\r' ? 2 : 1;
  return last === '\r' ? 1 : 0;
}
