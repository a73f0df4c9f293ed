import { touches, type Span } from '../text/span';

/** Those of the spans that hold or touch `offset` and of which each holds the one before and more. */
export function growing(spans: readonly Span[], offset: number): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const inner = kept.at(-1);
    if (!touches(span, offset)) continue;
    const isLarger =
      inner === undefined ||
      (span.start <= inner.start &&
        span.end >= inner.end &&
        span.end - span.start > inner.end - inner.start);
    if (isLarger) kept.push(span);
  }
  return kept;
}
