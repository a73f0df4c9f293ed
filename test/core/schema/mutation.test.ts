import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { validatePreferences } from '../../../src/core/schema/validate';
import { nodesOf } from '../../../src/core/xml/walk';
import type { Span } from '../../../src/core/text/span';
import { REGISTRY_SAMPLES } from '../gpp/samples';

/** The names of attributes and conditions of a file, and the class ids in it. */
function mutablePlaces(text: string): readonly Span[] {
  const places: Span[] = [];
  const document = parsePreferences(text);
  assert.ok(document);
  for (const node of nodesOf(document.xml)) {
    if (node.kind !== 'element') continue;
    if (node.selfClosing && node.name.startsWith('Filter')) places.push(node.nameSpan);
    for (const attribute of node.attributes) {
      if (!attribute.name.includes(':')) places.push(attribute.nameSpan);
      if (attribute.name === 'clsid') places.push(attribute.valueSpan);
    }
  }
  return places;
}

/** Exchanges the two characters in the middle, or replaces one when they are equal. */
function mutate(word: string): string {
  const middle = Math.max(1, word.length >> 1);
  const first = word.charAt(middle - 1);
  const second = word.charAt(middle);
  const changed = first.toLowerCase() === second.toLowerCase() ? `${first}q` : second + first;
  return word.slice(0, middle - 1) + changed + word.slice(middle + 1);
}

describe('a single changed name or class id', () => {
  test('is found in at least 95 of 100 cases', (context) => {
    let found = 0;
    let all = 0;
    const missed: string[] = [];
    for (const text of Object.values(REGISTRY_SAMPLES)) {
      for (const place of mutablePlaces(text)) {
        const word = text.slice(place.start, place.end);
        const changed = text.slice(0, place.start) + mutate(word) + text.slice(place.end);
        const document = parsePreferences(changed);
        const problems = document === undefined ? [] : validatePreferences(document);
        all++;
        if (problems.length > 0) found++;
        else missed.push(`${word} → ${mutate(word)}`);
      }
    }
    context.diagnostic(`${found} of ${all} changes were found; not: ${missed.join(', ')}`);
    assert.ok(all > 400 && found / all >= 0.95, `${found} of ${all}; not: ${missed.join(', ')}`);
  });
});
