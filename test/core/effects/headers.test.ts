import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEY } from '../reg/inspect';
import { effectsOfText, showEffect } from './effectsIn';

const BODY = `\n\n${KEY}"v"=dword:1\n`;
const IMPORTED = [
  'create HKEY_CURRENT_USER\\Software\\T',
  'set HKEY_CURRENT_USER\\Software\\T: v 4:01000000',
];

function effectsBelow(header: string): string[] {
  return effectsOfText(header + BODY).map(showEffect);
}

test('both headers import the lines below, also after blanks', () => {
  for (const header of ['Windows Registry Editor Version 5.00', 'REGEDIT4']) {
    assert.deepEqual(effectsBelow(header), IMPORTED);
    assert.deepEqual(effectsBelow(` \t${header}`), IMPORTED);
  }
});

test('a byte order mark before the header changes nothing', () => {
  assert.deepEqual(effectsBelow('\ufeffWindows Registry Editor Version 5.00'), IMPORTED);
});

test('a header in other letters or of another version has no effect', () => {
  for (const header of [
    'regedit4',
    'Regedit4',
    'WINDOWS REGISTRY EDITOR VERSION 5.00',
    'Windows Registry Editor version 5.00',
    'Windows Registry Editor Version 4.00',
    'Windows Registry Editor Version 5',
  ]) {
    assert.deepEqual(effectsBelow(header), [], header);
  }
});

test('a header that only starts with REGEDIT imports nothing', () => {
  for (const header of ['REGEDIT3', 'REGEDIT5', 'REGEDIT 4', 'REGEDIT4FOO', 'REGEDIT4 FOO']) {
    assert.deepEqual(effectsBelow(header), [], header);
  }
});

test('a header that is not in the first line has no effect', () => {
  for (const above of ['\n', '; comment\n', 'x']) {
    assert.deepEqual(effectsBelow(`${above}REGEDIT4`), [], above);
  }
});

test('text after the version 5 header is taken for harmless', () => {
  assert.deepEqual(effectsBelow('Windows Registry Editor Version 5.00 ; note'), IMPORTED);
});

test('no blank line and no final line end are needed, and any line end will do', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const lines = ['REGEDIT4', KEY.trim(), '"v"=dword:1'];
    assert.deepEqual(effectsOfText(lines.join(end)).map(showEffect), IMPORTED);
  }
  assert.deepEqual(
    effectsOfText(`REGEDIT4\r${KEY.trim()}\r\n\n"v"=dword:1`).map(showEffect),
    IMPORTED,
  );
});

test('an empty text has no effect', () => {
  assert.deepEqual(effectsOfText(''), []);
  assert.deepEqual(effectsOfText('REGEDIT4'), []);
});
