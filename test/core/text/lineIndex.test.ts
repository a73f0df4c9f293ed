import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createLineIndex, lineAt, lineStart, positionAt } from '../../../src/core/text/lineIndex';
import { lineEndingOf } from '../../../src/core/text/lineEnding';

const lineTexts = fc
  .array(fc.constantFrom('a', '\r', '\n', '\r\n', 'é', '😀'), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('the line index', () => {
  test('ends a line at LF, at CR and once at CRLF', () => {
    assert.deepEqual(createLineIndex('a\nb\rc\r\nd').starts, [0, 2, 4, 7]);
  });
  test('has one line for an empty text', () => {
    assert.deepEqual(createLineIndex('').starts, [0]);
  });
  test('counts characters in UTF-16 units', () => {
    assert.deepEqual(positionAt(createLineIndex('\n😀x'), 3), { line: 1, character: 2 });
  });
  test('moves offsets outside the text to its nearest end', () => {
    const index = createLineIndex('ab\nc');
    assert.deepEqual(positionAt(index, -5), { line: 0, character: 0 });
    assert.deepEqual(positionAt(index, 99), { line: 1, character: 1 });
  });
  test('has no start for a line that is not there', () => {
    assert.equal(lineStart(createLineIndex('a\nb'), 2), undefined);
  });
  test('has as many lines as splitting the text gives', () => {
    fc.assert(
      fc.property(lineTexts, (text) => {
        assert.equal(createLineIndex(text).starts.length, text.split(/\r\n|\n|\r/).length);
      }),
    );
  });
  test('leads from an offset to its line and back', () => {
    fc.assert(
      fc.property(lineTexts, fc.nat(60), (text, wanted) => {
        const offset = Math.min(wanted, text.length);
        const index = createLineIndex(text);
        const { line, character } = positionAt(index, offset);
        assert.equal((lineStart(index, line) ?? -1) + character, offset);
        assert.equal(lineAt(index, offset), line);
      }),
    );
  });
});

describe('the line end of a text', () => {
  test('is the first one in it', () => {
    assert.equal(lineEndingOf('a\nb\r\n'), '\n');
    assert.equal(lineEndingOf('a\r\nb\n'), '\r\n');
    assert.equal(lineEndingOf('a\rb'), '\r');
  });
  test('is CRLF where there is none, as Windows writes these files', () => {
    assert.equal(lineEndingOf('a'), '\r\n');
  });
});
