import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { preferenceSelectionSpans } from '../../../../src/core/features/preferences/selectionRanges';
import { ROOT } from '../../effects/preferencesIn';
import { CONSOLE } from '../../gpp/samples';
import { markedPreferences, preferencesOf } from './marked';

/** What the selection covers step by step, up to the first element around the cursor. */
function steps(inside: string, count: number): string[] {
  const { document, text, place } = markedPreferences(`${ROOT}>\n${inside}\n</RegistrySettings>`);
  return preferenceSelectionSpans(document, place.start)
    .slice(0, count)
    .map(({ start, end }) => text.slice(start, end));
}

describe('growing a selection in a preference file', () => {
  test('goes from a value to its quotes, the attribute, all of them, the tag and the element', () => {
    const item = '<Registry a="1" name="x|y"><Properties/></Registry>';
    assert.deepEqual(steps(item, 6), [
      'xy',
      '"xy"',
      'name="xy"',
      'a="1" name="xy"',
      '<Registry a="1" name="xy">',
      item.replace('|', ''),
    ]);
  });
  test('starts at the name of an attribute or of an element', () => {
    assert.deepEqual(steps('<Registry na|me="x" b="2"/>', 3), [
      'name',
      'name="x"',
      'name="x" b="2"',
    ]);
    assert.deepEqual(steps('<Reg|istry name="x"/>', 2), ['Registry', '<Registry name="x"/>']);
    assert.deepEqual(steps('<Registry></Reg|istry>', 2), ['</Registry>', '<Registry></Registry>']);
  });
  test('goes from what is in an element to the element', () => {
    assert.deepEqual(steps('<Value> o|ne </Value>', 3), ['one', ' one ', '<Value> one </Value>']);
    assert.deepEqual(steps('<!-- wh|y -->', 2), ['why', '<!-- why -->']);
  });
  test('ends with the whole text and grows with each step, wherever it starts', () => {
    const document = preferencesOf(CONSOLE);
    for (let offset = 0; offset <= CONSOLE.length; offset += 7) {
      const spans = preferenceSelectionSpans(document, offset);
      assert.deepEqual(spans.at(-1), { start: 0, end: CONSOLE.length });
      for (const [index, { start, end }] of spans.entries()) {
        const next = spans[index + 1];
        assert.ok(start <= offset && offset <= end);
        if (next === undefined) continue;
        assert.ok(next.start <= start && next.end >= end && next.end - next.start > end - start);
      }
    }
  });
});
