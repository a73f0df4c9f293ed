import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  applyEditsInside,
  areIndependent,
  insertAt,
  replaceWith,
} from '../../../src/core/text/edit';
import { span } from '../../../src/core/text/span';

describe('edits', () => {
  test('replace, insert and delete by offsets into the text as it was', () => {
    const edits = [replaceWith(span(0, 1), 'X'), insertAt(3, '-'), replaceWith(span(4, 6), '')];
    assert.equal(applyEdits('abcdef', edits), 'Xbc-d');
  });
  test('do not depend on the order in which they are given', () => {
    const edits = [replaceWith(span(4, 5), 'E'), replaceWith(span(0, 1), 'A')];
    assert.equal(applyEdits('abcdef', edits), applyEdits('abcdef', [...edits].reverse()));
  });
  test('that touch the same text are refused', () => {
    const edits = [replaceWith(span(0, 3), 'x'), replaceWith(span(2, 4), 'y')];
    assert.equal(areIndependent(edits), false);
    assert.throws(() => applyEdits('abcdef', edits), RangeError);
  });
  test('at the same place are refused, because their order would count', () => {
    assert.equal(areIndependent([insertAt(2, 'x'), insertAt(2, 'y')]), false);
  });
  test('side by side are independent', () => {
    assert.equal(
      areIndependent([replaceWith(span(0, 2), 'x'), replaceWith(span(2, 4), 'y')]),
      true,
    );
  });
  test('inside a part give that part of the whole result', () => {
    assert.equal(applyEditsInside('abcdef', span(2, 5), [replaceWith(span(3, 4), 'XX')]), 'cXXe');
  });
  test('leave everything outside of them as it was', () => {
    const parts = fc.array(fc.tuple(fc.string(), fc.string(), fc.string()), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (triples) => {
        let text = '';
        let expected = '';
        const edits = triples.map(([kept, old, now], index) => {
          // A separator keeps neighbouring edits from starting at the same place.
          const before = `${String(index)}${kept}`;
          const start = text.length + before.length;
          text += before + old;
          expected += before + now;
          return replaceWith(span(start, start + old.length), now);
        });
        assert.equal(applyEdits(text, edits), expected);
      }),
    );
  });
});
