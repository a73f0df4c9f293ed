/** A place in a document as people count it; both numbers start at 0, `character` in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text starts; made once per text, for the edges that speak in lines. */
export interface LineIndex {
  readonly starts: readonly number[];
  readonly length: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Finds the line starts of `text`. CR, LF and CRLF each end a line, as they do in VS Code and in the
 * registry editor's import (`reg` conformance tests of Wine).
 */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED) continue;
    if (code === LINE_FEED || code === CARRIAGE_RETURN) starts.push(offset + 1);
  }
  return { starts, length: text.length };
}

/** The number of the line that holds `offset`, counted from 0; offsets past the end give the last. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line and character of `offset`; an offset outside the text is moved to its nearest end. */
export function positionAt(index: LineIndex, offset: number): LinePosition {
  const inside = Math.max(0, Math.min(offset, index.length));
  const line = lineAt(index, inside);
  return { line, character: inside - (index.starts[line] ?? 0) };
}

/** The offset where the line with this number starts; `undefined` when there is no such line. */
export function lineStart(index: LineIndex, line: number): number | undefined {
  return index.starts[line];
}
