import assert from 'node:assert/strict';
import { parsePreferences } from '../../../../src/core/gpp/parsePreferences';
import type { PreferenceDocument } from '../../../../src/core/gpp/preferenceDocument';
import type { Span } from '../../../../src/core/text/span';

/** A preference file whose cursor, or both ends of a selection, were marked with `|`. */
export interface MarkedPreferences {
  readonly document: PreferenceDocument;
  readonly text: string;
  readonly place: Span;
}

/** Takes one or two `|` out of a text and parses what is left. */
export function markedPreferences(marked: string): MarkedPreferences {
  const [before, inside, after, ...more] = marked.split('|');
  assert.ok(before !== undefined && inside !== undefined, 'the text has no mark');
  assert.equal(more.length, 0, 'the text has too many marks');
  const start = before.length;
  const end = after === undefined ? start : start + inside.length;
  const text = before + inside + (after ?? '');
  return { document: preferencesOf(text), text, place: { start, end } };
}

/** The parsed file; a text that is none fails the test. */
export function preferencesOf(text: string): PreferenceDocument {
  const document = parsePreferences(text);
  assert.ok(document, `No preference file: ${text}`);
  return document;
}
