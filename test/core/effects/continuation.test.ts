import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEY } from '../reg/inspect';
import { effectsBelowHeader, effectsInKey } from './effectsIn';

test('bytes go on in the next line after a comma and a backslash', () => {
  assert.deepEqual(effectsInKey('"a"=hex:01,\\\n  02,\\\n03\n'), ['set: a 3:010203']);
  assert.deepEqual(effectsInKey('"a"=hex(2):\\\n  61,00\n'), ['set: a 2:61000000']);
});

test('blanks, comments, blank lines and comment lines between the bytes do not count', () => {
  const body = '"a"=hex:01, \\ ; c, ff\n\n \t\n ; 03,\\\n  02\n';
  assert.deepEqual(effectsInKey(body), ['set: a 3:0102']);
});

test('a hash line between the bytes drops the value and is swallowed', () => {
  assert.deepEqual(effectsInKey('"a"=hex:01,\\\n#c\n"b"=-\n'), ['delete: b']);
});

test('a backslash without a comma drops the value and leaves the next line alone', () => {
  assert.deepEqual(effectsInKey('"a"=hex:01\\\n"b"=-\n'), ['delete: b']);
});

test('a value line after a comma and a backslash is swallowed', () => {
  assert.deepEqual(effectsInKey('"a"=hex:01,\\\n"b"=-\n"c"=-\n'), ['delete: c']);
  assert.deepEqual(effectsInKey('"a"=hex:01,\\\n\n;c\n@=-\n"c"=-\n'), ['delete: c']);
});

test('a swallowed key line sends its values to the key above', () => {
  const body = `${KEY}"a"=hex:01,\\\n[HKEY_USERS\\B]\n"b"=-\n`;
  assert.deepEqual(effectsBelowHeader(body), [
    'create HKEY_CURRENT_USER\\Software\\T',
    'delete HKEY_CURRENT_USER\\Software\\T: b',
  ]);
});

test('a swallowed deletion of a key does not happen', () => {
  const body = `${KEY}"a"=hex:01,\\\n[-HKEY_USERS\\B]\n"b"=-\n`;
  assert.deepEqual(effectsBelowHeader(body).slice(1), ['delete HKEY_CURRENT_USER\\Software\\T: b']);
});

test('a slash, a doubled backslash or a leading comma drops the value', () => {
  for (const data of [
    '01,/\n  02',
    '01,\\\\\n  02',
    '01,\\\n  ,02',
    '01,\\\n\\\n  02',
    '01,0\\\n2',
  ]) {
    assert.deepEqual(effectsInKey(`"a"=hex:${data}\n"b"=-\n`), ['delete: b'], data);
  }
});

test('a value at the end of the file is kept after a comma and a backslash', () => {
  assert.deepEqual(effectsInKey('"a"=hex:01,\\'), ['set: a 3:01']);
  assert.deepEqual(effectsInKey('"a"=hex(7):61,00,\\\n'), ['set: a 7:61000000']);
  assert.deepEqual(effectsInKey('"a"=hex:01\\'), []);
});

test('without a backslash the value ends with its line, terminated, and the rest is lost', () => {
  assert.deepEqual(effectsInKey('"a"=hex(2):61,00,\n  62,00\n"b"=-\n'), [
    'set: a 2:61000000',
    'delete: b',
  ]);
});
