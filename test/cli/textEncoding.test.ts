import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEncodingName, storedTextOf } from '../../src/cli/textEncoding';

for (const name of [
  'windows-1252',
  'CP1250',
  '1251',
  'cp437',
  'Shift_JIS',
  'gbk',
  'UTF-8',
  'utf16-le',
]) {
  test(`${name} is the name of an encoding`, () => assert.equal(isEncodingName(name), true));
}

for (const name of ['', ' ', '-', 'klingon', 'base64', 'HEX', 'utf-7', 'utf-16', 'toString']) {
  test(`'${name}' is not the name of an encoding for files`, () => {
    assert.equal(isEncodingName(name), false);
  });
}

test('the core learns of Unicode as it is, with or without a mark', () => {
  for (const name of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    for (const hasBom of [true, false]) {
      assert.deepEqual(storedTextOf({ name, hasBom }), {
        encoding: name,
        hasByteOrderMark: hasBom,
      });
    }
  }
});

test('all code pages are one to the core', () => {
  for (const name of ['windows-1252', 'cp437', 'Shift_JIS']) {
    assert.equal(storedTextOf({ name, hasBom: false }).encoding, 'ansi');
  }
});
