import { createLineIndex, positionAt, type Span } from '../../core';

/** A position as people count it and most formats write it: both numbers start at 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A part of a text, by lines and columns. */
export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** Gives the range of a span of `text`; the end is after the last character. */
export function rangesIn(text: string): (span: Span) => Range {
  const index = createLineIndex(text);
  const placeAt = (offset: number): Place => {
    const { line, character } = positionAt(index, offset);
    return { line: line + 1, column: character + 1 };
  };
  return (span) => ({ start: placeAt(span.start), end: placeAt(span.end) });
}
