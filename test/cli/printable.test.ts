import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { printable } from '../../src/cli/printable';

test('letters of all scripts stay as they are', () => {
  assert.equal(printable('Größe 漢字 😀 עברית'), 'Größe 漢字 😀 עברית');
});

test('a sequence that commands the terminal is shown instead of obeyed', () => {
  assert.equal(printable('\u001b[2Jgone'), '\\u{1b}[2Jgone');
});

test('signs that turn the direction of writing are shown', () => {
  assert.equal(printable('a\u202eb\u2066c'), 'a\\u{202e}b\\u{2066}c');
});

test('the result is always one line without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(printable(text), /[\p{Cc}\u2028\u2029]/u);
    }),
  );
});
