import type { Span } from '../text/span';
import { isForeignBlank, isFullWidth, isTypographicQuote } from './characters';
import type { RegProblem, RegProblemCode } from './tree';

/** The list of a line that is as it should be; shared, because nearly every line is. */
export const NO_PROBLEMS: readonly RegProblem[] = [];

/** A problem of the text from `start` to `end`, with a second place that explains it. */
export function problem(
  code: RegProblemCode,
  start: number,
  end: number,
  related?: Span,
): RegProblem {
  const place = { start, end };
  return related === undefined ? { code, span: place } : { code, span: place, related };
}

/**
 * The problem of a character at `offset` that only looks like one of the grammar's: a foreign blank,
 * a typographic quote or a full-width sign. `undefined` for every other character.
 */
export function lookalikeProblem(
  text: string,
  offset: number,
  end: number,
): RegProblem | undefined {
  if (offset >= end) return undefined;
  const code = text.charCodeAt(offset);
  if (code < 0x80 && code !== 0x0b && code !== 0x0c) return undefined;
  if (isForeignBlank(code)) {
    let after = offset + 1;
    while (after < end && isForeignBlank(text.charCodeAt(after))) after++;
    return problem('blank-not-ascii', offset, after);
  }
  if (isTypographicQuote(code)) {
    return problem('quote-typographic', offset, typographicEnd(text, offset, end));
  }
  if (isFullWidth(code)) return problem('character-fullwidth', offset, offset + 1);
  return undefined;
}

/** The end of the literal that a typographic quote opens: its closing quote, or the quote alone. */
function typographicEnd(text: string, offset: number, end: number): number {
  for (let position = offset + 1; position < end; position++) {
    const code = text.charCodeAt(position);
    if (code === 0x22 || isTypographicQuote(code)) return position + 1;
  }
  return offset + 1;
}
