import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';

/**
 * The smallest edit that gives the text at `place` the form `newText`; `undefined` when it has it
 * already. Editors keep cursors and marks in what an edit does not touch.
 */
export function narrowEdit(text: string, place: Span, newText: string): TextEdit | undefined {
  const length = place.end - place.start;
  const limit = Math.min(length, newText.length);
  let head = 0;
  while (head < limit && text.charAt(place.start + head) === newText.charAt(head)) head++;
  if (head === length && head === newText.length) return undefined;
  // A line end is changed whole or not at all: no editor can stand between CR and LF.
  if (splitsLineEnd(text, place.start + head) || splitsLineEnd(newText, head)) head--;
  let tail = 0;
  while (
    tail < limit - head &&
    text.charAt(place.end - 1 - tail) === newText.charAt(newText.length - 1 - tail)
  ) {
    tail++;
  }
  if (
    tail > 0 &&
    (splitsLineEnd(text, place.end - tail) || splitsLineEnd(newText, newText.length - tail))
  ) {
    tail--;
  }
  return {
    span: { start: place.start + head, end: place.end - tail },
    newText: newText.slice(head, newText.length - tail),
  };
}

function splitsLineEnd(text: string, offset: number): boolean {
  return offset > 0 && text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n';
}
