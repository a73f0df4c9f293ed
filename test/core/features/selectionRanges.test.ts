import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { selectionSpans } from '../../../src/core/features/selectionRanges';
import { parseReg } from '../../../src/core/reg/parseReg';
import { regText } from '../reg/regText';
import { markedBody } from './cursorMarks';

/** The texts that the selection grows through, without the whole document. */
function steps(body: string): string[] {
  const { document, offset } = markedBody(body);
  const texts = selectionSpans(document, offset).map(({ start, end }) => {
    return document.text.slice(start, end);
  });
  assert.equal(texts.pop(), document.text);
  return texts;
}

describe('a growing selection', () => {
  test('goes from a byte to the bytes of its line, all bytes, the data, the value and its key', () => {
    assert.deepEqual(
      steps('[HKEY_USERS\\A]\n"a"=hex:01,\\\n  0|2,03\n"b"="1"\n\n[HKEY_USERS\\B]\n'),
      [
        '02',
        '02,03',
        '01,\\\n  02,03',
        'hex:01,\\\n  02,03',
        '"a"=hex:01,\\\n  02,03',
        '"a"=hex:01,\\\n  02,03\n',
        '"a"=hex:01,\\\n  02,03\n"b"="1"',
        '[HKEY_USERS\\A]\n"a"=hex:01,\\\n  02,03\n"b"="1"',
        '[HKEY_USERS\\A]\n"a"=hex:01,\\\n  02,03\n"b"="1"\n\n',
      ],
    );
  });
  test('goes from the words of a string to its quotes', () => {
    assert.deepEqual(steps('[HKEY_USERS\\A]\n  "a" = "x|y" ; c\n').slice(0, 6), [
      'xy',
      '"xy"',
      '"a" = "xy"',
      '"a" = "xy" ; c',
      '  "a" = "xy" ; c',
      '  "a" = "xy" ; c\n',
    ]);
  });
  test('starts at the name, between its quotes', () => {
    assert.deepEqual(steps('[HKEY_USERS\\A]\n"n|ame"=dword:1\n').slice(0, 3), [
      'name',
      '"name"',
      '"name"=dword:1',
    ]);
    assert.deepEqual(steps('[HKEY_USERS\\A]\n|@=dword:1\n').slice(0, 2), ['@', '@=dword:1']);
  });
  test('starts at the digits of a number and at the type of bytes', () => {
    assert.deepEqual(steps('[HKEY_USERS\\A]\n"a"=dword:0|1\n').slice(0, 2), ['01', 'dword:01']);
    assert.deepEqual(steps('[HKEY_USERS\\A]\n"a"=h|ex(2):01\n').slice(0, 2), [
      'hex(2)',
      'hex(2):01',
    ]);
  });
  test('goes from one name of a key to its path, its brackets and its section', () => {
    assert.deepEqual(steps('[HKEY_USERS\\A|b\\C] ; c\n"a"="1"\n'), [
      'Ab',
      'HKEY_USERS\\Ab',
      'HKEY_USERS\\Ab\\C',
      '[HKEY_USERS\\Ab\\C]',
      '[HKEY_USERS\\Ab\\C] ; c',
      '[HKEY_USERS\\Ab\\C] ; c\n',
      '[HKEY_USERS\\Ab\\C] ; c\n"a"="1"',
      '[HKEY_USERS\\Ab\\C] ; c\n"a"="1"\n',
    ]);
  });
  test('goes from the words of a comment to its lines', () => {
    assert.deepEqual(steps('[HKEY_USERS\\A]\n; o|ne\n; two\n"a"="1"\n').slice(0, 5), [
      ' one',
      '; one',
      '; one\n',
      '; one\n; two',
      '; one\n; two\n"a"="1"',
    ]);
  });
  test('starts at a comment behind data and among bytes', () => {
    assert.deepEqual(steps('[HKEY_USERS\\A]\n"a"="1" ; w|hy\n').slice(0, 2), [
      '; why',
      '"a"="1" ; why',
    ]);
    assert.equal(steps('[HKEY_USERS\\A]\n"a"=hex:01,\\ ; w|hy\n  02\n')[0], '01,\\ ; why\n  02');
  });
  test('starts at the words of the header', () => {
    const document = parseReg('  REGEDIT4\n');
    assert.deepEqual(selectionSpans(document, 4), [
      { start: 2, end: 10 },
      { start: 0, end: 11 },
    ]);
  });
  test('always grows, holds the cursor and ends with the whole text', () => {
    fc.assert(
      fc.property(regText, fc.nat(), (text, seed) => {
        const offset = seed % (text.length + 1);
        const spans = selectionSpans(parseReg(text), offset);
        assert.deepEqual(spans.at(-1) ?? { start: 0, end: 0 }, { start: 0, end: text.length });
        spans.forEach((span, index) => {
          assert.ok(span.start <= offset && offset <= span.end);
          const inner = spans[index - 1];
          if (inner === undefined) return;
          assert.ok(span.start <= inner.start && inner.end <= span.end);
          assert.ok(span.end - span.start > inner.end - inner.start);
        });
      }),
      { numRuns: 500 },
    );
  });
});
