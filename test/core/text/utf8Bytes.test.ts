import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8Bytes } from '../../../src/core/text/utf8Bytes';

test('every text has the bytes that Node gives it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.deepEqual([...utf8Bytes(text)], [...Buffer.from(text, 'utf8')]);
    }),
  );
});

test('half of a surrogate pair has three bytes', () => {
  assert.deepEqual([...utf8Bytes('\ud83d')], [0xed, 0xa0, 0xbd]);
});
