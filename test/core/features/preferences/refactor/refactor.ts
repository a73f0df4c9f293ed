import assert from 'node:assert/strict';
import { applyEdits, formatMessage, type Surroundings } from '../../../../../src/core';
import { addTargeting } from '../../../../../src/core/features/preferences/addTargeting';
import type { PreferenceRefactoring } from '../../../../../src/core/features/preferences/refactor/preferenceRefactoring';
import { preferenceRefactorings } from '../../../../../src/core/features/preferences/refactor/preferenceRefactorings';
import type { PreferenceDocument } from '../../../../../src/core/gpp/preferenceDocument';
import type { Span } from '../../../../../src/core/text/span';
import { markedPreferences } from '../marked';

export const NOW = '2026-05-06 07:08:09';

/** GUIDs that count up from 1, and always the same time. */
export function fixedSurroundings(): Surroundings {
  let count = 0;
  return {
    newGuid: () => `{00000000-0000-4000-8000-${String(++count).padStart(12, '0')}}`,
    timestamp: () => NOW,
  };
}

/** The GUID with this number. */
export function guid(number: number): string {
  return `{00000000-0000-4000-8000-${String(number).padStart(12, '0')}}`;
}

export function refactoringsAt(
  document: PreferenceDocument,
  place: Span,
): readonly PreferenceRefactoring[] {
  return preferenceRefactorings(document, place, fixedSurroundings());
}

/** The titles of what can be done at the marks. */
export function titlesAt(marked: string): string[] {
  const { document, place } = markedPreferences(marked);
  return refactoringsAt(document, place).map(({ title }) => formatMessage(title));
}

/** The text after the refactoring with this title. */
export function refactored(marked: string, title: string): string {
  const { document, place, text } = markedPreferences(marked);
  const found = refactoringsAt(document, place).find((each) => formatMessage(each.title) === title);
  assert.ok(found, `no '${title}' among: ${titlesAt(marked).join(' | ')}`);
  return renumbered(applyEdits(text, found.edits));
}

/** The text with its new GUIDs counted up from 1, because others were made and not used. */
function renumbered(text: string): string {
  const seen: string[] = [];
  return text.replace(/\{00000000-0000-4000-8000-\d{12}\}/g, (each) => {
    if (!seen.includes(each)) seen.push(each);
    return guid(seen.indexOf(each) + 1);
  });
}

/** The text with a condition of this kind added at the marks. */
export function targeted(marked: string, kind: string): string {
  const { document, place, text } = markedPreferences(marked);
  return applyEdits(text, addTargeting(document, place, kind, fixedSurroundings()));
}
