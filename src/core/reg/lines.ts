import { CARRIAGE_RETURN, LINE_FEED } from './characters';

/**
 * The end of the line that holds `start`, before its line end. LF, CRLF and CR each end a line, mixed
 * as they come (Wine's import tests).
 */
export function contentEndOf(text: string, start: number): number {
  let offset = start;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    // Nearly every character lies above both line ends, so that it costs one comparison.
    if (code <= CARRIAGE_RETURN && (code === LINE_FEED || code === CARRIAGE_RETURN)) break;
    offset++;
  }
  return offset;
}

/** The start of the line after the one whose content ends at `contentEnd`. */
export function nextLineStart(text: string, contentEnd: number): number {
  if (contentEnd >= text.length) return text.length;
  const isPair =
    text.charCodeAt(contentEnd) === CARRIAGE_RETURN &&
    text.charCodeAt(contentEnd + 1) === LINE_FEED;
  return isPair ? contentEnd + 2 : contentEnd + 1;
}
