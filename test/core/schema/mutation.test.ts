import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { validatePreferences } from '../../../src/core/schema/validate';
import { nodesOf } from '../../../src/core/xml/walk';
import { applyEdits, replaceWith } from '../../../src/core/text/edit';
import type { Span } from '../../../src/core/text/span';
import type { XmlElement } from '../../../src/core/xml/tree';
import { ALL_SAMPLES } from './typeSamples';

/**
 * The names of attributes and conditions of a file, and the class ids in it; more than one span where
 * the same name has to change in an end tag too.
 */
function mutablePlaces(text: string): readonly (readonly Span[])[] {
  const places: (readonly Span[])[] = [];
  const document = parsePreferences(text);
  assert.ok(document);
  for (const node of nodesOf(document.xml)) {
    if (node.kind !== 'element') continue;
    if (/^Filter(?!s$)/.test(node.name)) places.push(namesOf(node));
    for (const attribute of node.attributes) {
      if (!attribute.name.includes(':')) places.push([attribute.nameSpan]);
      if (attribute.name === 'clsid') places.push([attribute.valueSpan]);
    }
  }
  return places;
}

/** The name of an element in its start tag and in its end tag. */
function namesOf({ name, nameSpan, endTag }: XmlElement): readonly Span[] {
  if (endTag === undefined) return [nameSpan];
  return [nameSpan, { start: endTag.start + 2, end: endTag.start + 2 + name.length }];
}

/** Exchanges the two characters in the middle, or replaces one when they are equal. */
function mutate(word: string): string {
  const middle = Math.max(1, word.length >> 1);
  const first = word.charAt(middle - 1);
  const second = word.charAt(middle);
  const changed = first.toLowerCase() === second.toLowerCase() ? `${first}q` : second + first;
  return word.slice(0, middle - 1) + changed + word.slice(middle + 1);
}

interface Outcome {
  all: number;
  found: number;
  readonly missed: string[];
}

/** Changes each place of a sample in turn, and counts the changes that add a problem. */
function tryChanges(text: string, outcome: Outcome): void {
  const before = countProblems(text);
  for (const place of mutablePlaces(text)) {
    const [first] = place;
    const word = text.slice(first?.start, first?.end);
    const edits = place.map((span) => replaceWith(span, mutate(word)));
    const changed = applyEdits(text, edits);
    outcome.all++;
    if (countProblems(changed) > before) outcome.found++;
    else outcome.missed.push(`${word} → ${mutate(word)}`);
  }
}

function countProblems(text: string): number {
  const document = parsePreferences(text);
  return document === undefined ? 0 : validatePreferences(document).length;
}

function typeOf(text: string): string {
  return parsePreferences(text)?.type ?? '';
}

describe('a single changed name or class id', () => {
  const outcomes = new Map<string, Outcome>();
  for (const text of Object.values(ALL_SAMPLES)) {
    const type = typeOf(text);
    const outcome = outcomes.get(type) ?? { all: 0, found: 0, missed: [] };
    outcomes.set(type, outcome);
    tryChanges(text, outcome);
  }

  for (const [type, { all, found, missed }] of outcomes) {
    test(`is found in at least 95 of 100 cases in ${type}`, (context) => {
      context.diagnostic(`${found} of ${all} changes were found; not: ${missed.join(', ')}`);
      assert.ok(all > 0 && found / all >= 0.95, `${found} of ${all}; not: ${missed.join(', ')}`);
    });
  }

  test('is found in at least 99 of 100 cases in all types together', (context) => {
    const all = [...outcomes.values()].reduce((sum, outcome) => sum + outcome.all, 0);
    const found = [...outcomes.values()].reduce((sum, outcome) => sum + outcome.found, 0);
    context.diagnostic(`${found} of ${all} changes were found`);
    assert.ok(all > 3000 && found / all >= 0.99, `${found} of ${all}`);
  });
});
