import assert from 'node:assert/strict';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import type { SchemaProblem } from '../../../src/core/schema/schemaProblem';
import { validatePreferences } from '../../../src/core/schema/validate';

export function problemsOf(text: string): readonly SchemaProblem[] {
  const document = parsePreferences(text);
  assert.ok(document, 'The text is a preference file');
  return validatePreferences(document);
}

/**
 * Each problem as its severity, its kind, what it is about, the characters that it underlines and
 * the suggestion, such as `hint unknown-attribute acton of Properties ‹acton› → action`.
 */
export function describeProblems(text: string): readonly string[] {
  return problemsOf(text).map(({ severity, kind, name, parent, span, nearest }) => {
    const place = text.slice(span.start, span.end);
    const suggestion = nearest === undefined ? '' : ` → ${nearest}`;
    return `${severity} ${kind} ${name} of ${parent} ‹${place}›${suggestion}`;
  });
}
