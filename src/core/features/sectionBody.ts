import { linesOf } from '../reg/parseReg';
import { trimBlanks } from '../reg/characters';
import { contentEndOf } from '../reg/lines';
import type { RegBodyLine, RegCommentLine, RegDocument, RegSection } from '../reg/tree';

/** The lines of a section, apart from what only leads over to the next key line. */
export interface SectionBody {
  /** All lines below the key line. */
  readonly lines: readonly RegBodyLine[];
  /** How many of them the section keeps when blank lines at its end and `leadStart` are taken off. */
  readonly length: number;
  /**
   * The number of the first line of the comment that stands directly above the next key line and so
   * is about that key; the number of all lines when there is none.
   */
  readonly leadStart: number;
  /** The end of the last line that the section keeps, before its line end. */
  readonly end: number;
}

/** Reads the lines of a section and tells where what belongs to its own key ends. */
export function sectionBody(document: RegDocument, section: RegSection): SectionBody {
  const lines = linesOf(document, section);
  const isLast = section.span.end === document.text.length;
  let leadStart = lines.length;
  while (!isLast && isLead(document.text, lines[leadStart - 1])) leadStart--;
  let length = leadStart;
  while (lines[length - 1]?.kind === 'blank') length--;
  const last = lines[length - 1] ?? section.key;
  const end = last === undefined ? section.span.start : lineContentEnd(document.text, last);
  return { lines, length, leadStart, end };
}

/** The end of a line's words, before blanks and the line end; of its last line if it has several. */
export function lineContentEnd(text: string, line: Pick<RegBodyLine, 'span'>): number {
  let end = line.span.end;
  const { start } = line.span;
  while (end > start && (text.charAt(end - 1) === '\n' || text.charAt(end - 1) === '\r')) end--;
  return trimBlanks(text, start, end);
}

/**
 * A comment above a key line speaks of that key, unless it is a value that is switched off: such a
 * line is a part of the section above.
 */
function isLead(text: string, line: RegBodyLine | undefined): boolean {
  return line?.kind === 'comment' && !isSwitchedOffValue(text, line);
}

function isSwitchedOffValue(text: string, line: RegCommentLine): boolean {
  const words = text.slice(line.textSpan.start, contentEndOf(text, line.textSpan.start));
  return /^[ \t;#]*(?:"[^"]*"|@)[ \t]*=/.test(words);
}
