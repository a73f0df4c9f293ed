import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { composeEdits } from '../../../src/core/text/composeEdits';
import { applyEdits, type TextEdit } from '../../../src/core/text/edit';
import { batches, editsFor } from '../incremental/arbitraryEdits';

function edit(start: number, end: number, newText: string): TextEdit {
  return { span: { start, end }, newText };
}

describe('composing edits', () => {
  test('gives edits that do all at once what the batches do one after the other', () => {
    fc.assert(
      fc.property(fc.string(), batches, (text, strokes) => {
        let current = text;
        const done = strokes.map((batch) => {
          const edits = editsFor(current, batch);
          current = applyEdits(current, edits);
          return edits;
        });
        assert.equal(applyEdits(text, composeEdits(text.length, done)), current);
      }),
      { numRuns: 3000 },
    );
  });
  test('makes one edit of characters typed one after the other', () => {
    const typed = [[edit(5, 5, 'a')], [edit(6, 6, 'b')], [edit(7, 7, 'c')]];
    assert.deepEqual(composeEdits(10, typed), [edit(5, 5, 'abc')]);
  });
  test('makes nothing of a character that is typed and taken back', () => {
    assert.deepEqual(composeEdits(10, [[edit(5, 5, 'a')], [edit(5, 6, '')]]), []);
  });
  test('keeps edits apart that have text between them', () => {
    const both = [[edit(8, 9, 'y')], [edit(2, 3, 'xx')]];
    assert.deepEqual(composeEdits(10, both), [edit(2, 3, 'xx'), edit(8, 9, 'y')]);
  });
  test('makes a deletion larger from both of its ends', () => {
    assert.deepEqual(composeEdits(10, [[edit(4, 5, '')], [edit(3, 5, '')]]), [edit(3, 6, '')]);
  });
  test('gives nothing for no edits', () => {
    assert.deepEqual(composeEdits(10, []), []);
    assert.deepEqual(composeEdits(10, [[], []]), []);
  });
});
