import type { RegDocument } from '../../../src/core/reg/tree';
import type { Span } from '../../../src/core/text/span';
import { HEADER } from '../reg/inspect';

/** A document with these spans in angle brackets, without the header. */
export function showSpans(document: RegDocument, spans: readonly Span[]): string {
  const { text } = document;
  let shown = '';
  let position = HEADER.length;
  for (const { start, end } of spans) {
    shown += `${text.slice(position, start)}<${text.slice(start, end)}>`;
    position = end;
  }
  return shown + text.slice(position);
}
