import type { TextEdit } from './edit';

/** A piece of a text that edits made: a part of the text before them, or new text. */
type Piece = { readonly start: number; readonly end: number } | { readonly newText: string };

/**
 * Joins edits that were made one after the other to edits that do all of it at once, so that
 * `applyEdits(text, composeEdits(text.length, batches))` is what the batches give in turn.
 *
 * @param length - The length of the text before the first batch.
 * @param batches - The edits of a batch have offsets into the text that the batch before gives.
 * @returns Edits in the order of their offsets, with some text kept between any two of them.
 */
export function composeEdits(
  length: number,
  batches: readonly (readonly TextEdit[])[],
): readonly TextEdit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: length }];
  for (const batch of batches) pieces = applyToPieces(pieces, batch);
  return toEdits(pieces, length);
}

function applyToPieces(pieces: readonly Piece[], batch: readonly TextEdit[]): readonly Piece[] {
  const sorted = [...batch].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const result: Piece[] = [];
  let index = 0;
  let rest = pieces[0];
  let position = 0;
  /** Takes the pieces up to an offset into the text before the batch, to keep or to drop them. */
  const take = (end: number, isKept: boolean): void => {
    while (rest !== undefined && position < end) {
      const length = Math.min(lengthOf(rest), end - position);
      if (isKept) add(result, part(rest, 0, length));
      position += length;
      if (length < lengthOf(rest)) rest = part(rest, length, lengthOf(rest));
      else rest = pieces[++index];
    }
  };
  for (const { span, newText } of sorted) {
    take(span.start, true);
    take(span.end, false);
    add(result, { newText });
  }
  take(Infinity, true);
  return result;
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (lengthOf(piece) === 0) return;
  if (last !== undefined && 'newText' in last && 'newText' in piece) {
    pieces[pieces.length - 1] = { newText: last.newText + piece.newText };
  } else pieces.push(piece);
}

function lengthOf(piece: Piece): number {
  return 'newText' in piece ? piece.newText.length : piece.end - piece.start;
}

function part(piece: Piece, start: number, end: number): Piece {
  if ('newText' in piece) return { newText: piece.newText.slice(start, end) };
  return { start: piece.start + start, end: piece.start + end };
}

function toEdits(pieces: readonly Piece[], length: number): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let position = 0;
  let newText = '';
  const close = (end: number): void => {
    if (position < end || newText !== '') edits.push({ span: { start: position, end }, newText });
    newText = '';
  };
  for (const piece of pieces) {
    if ('newText' in piece) newText += piece.newText;
    else {
      close(piece.start);
      position = piece.end;
    }
  }
  close(length);
  return edits;
}
