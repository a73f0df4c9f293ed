import { CARRIAGE_RETURN, LINE_FEED } from './characters';

/** A text together with a fast answer to where its lines end. */
export interface RegSource {
  readonly text: string;
  /** The end of the line that holds `start`, before its line end; asked mostly in rising order. */
  readonly contentEnd: (start: number) => number;
  /** The first U+0000 from `start` on, the length of the text when there is none. */
  readonly nextNull: (start: number) => number;
}

/**
 * Prepares `text` for reading by lines. LF, CRLF and CR each end a line, mixed as they come (Wine's
 * import tests). The next LF and the next CR are remembered, so that a text which holds only one of
 * them is searched for the other once and not once per line.
 */
export function createSource(text: string): RegSource {
  const nextFeed = createSearch(text, '\n');
  const nextReturn = createSearch(text, '\r');
  return {
    text,
    contentEnd: (start) => Math.min(nextFeed(start), nextReturn(start)),
    nextNull: createSearch(text, '\0'),
  };
}

function createSearch(text: string, character: string): (start: number) => number {
  // No occurrence lies between `from` and `found`.
  let from = 0;
  let found = -1;
  return (start) => {
    if (start < from || start > found) {
      const index = text.indexOf(character, start);
      found = index < 0 ? text.length : index;
      from = start;
    }
    return found;
  };
}

/** The start of the line after the one whose content ends at `contentEnd`. */
export function nextLineStart(text: string, contentEnd: number): number {
  if (contentEnd >= text.length) return text.length;
  const isPair =
    text.charCodeAt(contentEnd) === CARRIAGE_RETURN &&
    text.charCodeAt(contentEnd + 1) === LINE_FEED;
  return isPair ? contentEnd + 2 : contentEnd + 1;
}
