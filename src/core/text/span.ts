/**
 * A half-open range of a document's text. Both ends are UTF-16 offsets from the start of the text,
 * which is what JavaScript strings and VS Code count in; lines and columns exist only at the edges.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** The part of `text` that `place` covers. */
export function textOf(text: string, place: Span): string {
  return text.slice(place.start, place.end);
}

/** Whether the spans share at least one character, or one is empty and lies inside the other. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === b.start) return true;
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` lies in `place`, its end included, as a cursor after the last character does. */
export function touches(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}

/** The span as it lies after `delta` characters were put in before it, or taken out when negative. */
export function shiftSpan(place: Span, delta: number): Span {
  return { start: place.start + delta, end: place.end + delta };
}
