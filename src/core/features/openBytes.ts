import { isLineEnd } from '../reg/characters';
import type { RegDocument } from '../reg/tree';
import { valueAt } from './cursor';

/** Whether the value above ends in a `\`, so that Windows reads the line at `lineStart` as bytes. */
export function isBelowOpenBytes(document: RegDocument, lineStart: number): boolean {
  const { text } = document;
  let end = lineStart;
  while (end > 0 && isLineEnd(text.charCodeAt(end - 1))) end--;
  const above = valueAt(document, Math.max(end - 1, 0));
  if (above?.line.data.kind !== 'hex') return false;
  return /\\[ \t]*(?:;.*)?$/.test(text.slice(above.line.dataSpan.start, end));
}
