import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeRegString, unescapeRegString } from '../../../src/core/reg/stringEscapes';

test('only backslash and quote are escaped', () => {
  assert.equal(escapeRegString('C:\\a "b" \'c\' ; %d%'), 'C:\\\\a \\"b\\" \'c\' ; %d%');
  assert.equal(escapeRegString('a\nb\t'), 'a\nb\t');
});

test('n and r after a backslash are line breaks and other signs stand for themselves', () => {
  assert.equal(unescapeRegString('a\\nb\\rc\\td\\\\n\\"'), 'a\nb\rctd\\n"');
});

test('a backslash at the end stands for nothing', () => {
  assert.equal(unescapeRegString('a\\'), 'a');
  assert.equal(unescapeRegString('\\'), '');
});

test('unescaping gives back every text that was escaped', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.equal(unescapeRegString(escapeRegString(text)), text);
    }),
  );
});
