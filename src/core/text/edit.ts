import { overlaps, type Span } from './span';

/** Replaces the text at `span` by `newText`; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** An edit that replaces `place` by `newText`. */
export function replaceWith(place: Span, newText: string): TextEdit {
  return { span: place, newText };
}

/** An edit that puts `newText` before the character at `offset`. */
export function insertAt(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** Whether no two of the edits touch the same text, so that their order does not matter. */
export function areIndependent(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return sorted.every((edit, index) => {
    const next = sorted[index + 1];
    return next === undefined || !overlaps(edit.span, next.span);
  });
}

/**
 * The text after all edits, whose spans are offsets into `text` as it was before any of them.
 *
 * @throws RangeError when two edits overlap, because the result would depend on their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  if (!areIndependent(edits)) throw new RangeError('Edits overlap');
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const parts: string[] = [];
  let position = 0;
  for (const edit of sorted) {
    parts.push(text.slice(position, edit.span.start), edit.newText);
    position = edit.span.end;
  }
  parts.push(text.slice(position));
  return parts.join('');
}

/** What `applyEdits` gives for the part of `text` at `place`; the edits lie inside that part. */
export function applyEditsInside(text: string, place: Span, edits: readonly TextEdit[]): string {
  const moved = edits.map(({ span, newText }) => {
    return { span: { start: span.start - place.start, end: span.end - place.start }, newText };
  });
  return applyEdits(text.slice(place.start, place.end), moved);
}
