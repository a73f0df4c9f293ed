import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  EXCLUDED_CHARACTERS,
  RARE_CHARACTER,
  isFirstOnLine,
  isNameCharacter,
  isNameStart,
  isWhiteSpace,
  isXmlCharacter,
  nameEnd,
  skipBlanks,
  skipWhiteSpace,
} from '../../../src/core/xml/characters';
import { createScan, nextLineWithTag, nextOccurrence } from '../../../src/core/xml/scan';

/** NameStartChar and NameChar as XML 1.0 (2.3) writes them, apart from the code under test. */
const NAME_START =
  /^[:A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]$/u;
const NAME_REST = /^[-.0-9\u{B7}\u{0300}-\u{036F}\u{203F}-\u{2040}]$/u;

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

describe('the characters of XML', () => {
  test('start and continue names exactly as the recommendation says', () => {
    for (let code = 0; code <= 0xffff; code++) {
      if (isSurrogate(code)) continue;
      const character = String.fromCharCode(code);
      const mayStart = NAME_START.test(character);
      assert.equal(isNameStart(code), mayStart, code.toString(16));
      assert.equal(isNameCharacter(code), mayStart || NAME_REST.test(character), code.toString(16));
    }
  });

  test('above U+FFFF are in names up to U+EFFFF', () => {
    for (const code of [0x10000, 0x1f600, 0xeffff]) {
      const name = `${String.fromCodePoint(code)}a`;
      assert.equal(nameEnd(`${name} `, 0), name.length);
    }
    assert.equal(nameEnd(String.fromCodePoint(0xf0000), 0), 0);
  });

  test('are excluded exactly where the recommendation leaves them out', () => {
    for (let code = 0; code <= 0xffff; code++) {
      const isExcluded = String.fromCharCode(code).search(EXCLUDED_CHARACTERS) === 0;
      assert.equal(isExcluded, !isXmlCharacter(code), code.toString(16));
      // The cheap look may say yes too often, but never no where there is something.
      if (isExcluded) assert.ok(RARE_CHARACTER.test(String.fromCharCode(code)));
    }
    for (const code of [0x10000, 0x10ffff]) {
      assert.equal(isXmlCharacter(code), true);
      assert.equal(String.fromCodePoint(code).search(EXCLUDED_CHARACTERS), -1);
    }
    assert.equal(isXmlCharacter(0x110000), false);
  });

  test('are white space when they are blank, tab, carriage return or line feed', () => {
    const found = Array.from({ length: 0x10000 }, (_, code) => code).filter(isWhiteSpace);
    assert.deepEqual(found, [9, 10, 13, 32]);
    assert.equal(isWhiteSpace(NaN), false);
  });
});

describe('moving through a text', () => {
  test('passes over names, white space and blanks, and stops at the end', () => {
    assert.equal(nameEnd('ab-1 c', 0), 4);
    assert.equal(nameEnd('1ab', 0), 0);
    assert.equal(nameEnd('', 0), 0);
    assert.equal(skipWhiteSpace(' \r\n\tx', 0), 4);
    assert.equal(skipWhiteSpace('  ', 0), 2);
    assert.equal(skipBlanks(' \t\nx', 0), 2);
  });

  test('knows what stands first on a line', () => {
    assert.equal(isFirstOnLine('a\n \t<', 4), true);
    assert.equal(isFirstOnLine('a\r<', 2), true);
    assert.equal(isFirstOnLine('a\n b<', 4), false);
    assert.equal(isFirstOnLine('  <', 2), false);
  });

  test('finds the next occurrence, also when it is asked again further on', () => {
    const scan = createScan('ab-ab-a');
    assert.equal(nextOccurrence(scan, 'b', 0), 1);
    assert.equal(nextOccurrence(scan, 'b', 1), 1);
    assert.equal(nextOccurrence(scan, 'a', 1), 3);
    assert.equal(nextOccurrence(scan, 'b', 2), 4);
    assert.equal(nextOccurrence(scan, 'b', 5), 7);
    assert.equal(nextOccurrence(scan, 'b', 7), 7);
  });

  test('finds the line break in front of the next line that starts with a tag', () => {
    const scan = createScan('a <b>\n c\r\n\t<d>\n');
    assert.equal(nextLineWithTag(scan, 0), 9);
    assert.equal(nextLineWithTag(scan, 9), 9);
    assert.equal(nextLineWithTag(scan, 10), scan.text.length);
  });
});
