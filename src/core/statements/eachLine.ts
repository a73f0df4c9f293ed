import { contentEndOf, nextLineStart } from '../reg/lines';
import type { Span } from '../text/span';

/** The lines of a text in order, without their line ends; LF, CRLF and CR each end one. */
export function* eachLine(text: string): Generator<Span, void, undefined> {
  for (let start = 0; start < text.length;) {
    const end = contentEndOf(text, start);
    yield { start, end };
    start = nextLineStart(text, end);
  }
}
