import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEncodingName } from '../../src/cli/textEncoding';

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
