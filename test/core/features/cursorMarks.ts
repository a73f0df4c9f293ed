import assert from 'node:assert/strict';
import { parseReg } from '../../../src/core/reg/parseReg';
import type { RegDocument } from '../../../src/core/reg/tree';
import type { Span } from '../../../src/core/text/span';
import { HEADER } from '../reg/inspect';

/** A text whose cursor, or both ends of a selection, were marked with `|`. */
export interface Marked {
  readonly document: RegDocument;
  readonly offset: number;
  readonly place: Span;
}

/** Takes one or two `|` out of a text and parses what is left. */
export function marked(text: string): Marked {
  const [before, inside, after, ...more] = text.split('|');
  assert.ok(before !== undefined && inside !== undefined, 'the text has no mark');
  assert.equal(more.length, 0, 'the text has too many marks');
  const start = before.length;
  const end = after === undefined ? start : start + inside.length;
  const document = parseReg(before + inside + (after ?? ''));
  return { document, offset: start, place: { start, end } };
}

/** The same below a right header. */
export function markedBody(text: string): Marked {
  return marked(HEADER + text);
}
