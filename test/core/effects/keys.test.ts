import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/core/text/span';
import { HEADER, KEY } from '../reg/inspect';
import { effectsBelowHeader, effectsOfText } from './effectsIn';

const T = 'HKEY_CURRENT_USER\\Software\\T';

/** The effects of a line below the open key T and of a value below that line. */
function effectsAround(line: string): string[] {
  return effectsBelowHeader(`${KEY}${line}\n"v"=-\n`).slice(1);
}

test('a key line creates the key, and its values go there', () => {
  assert.deepEqual(effectsAround('[HKEY_USERS\\A\\B]'), [
    'create HKEY_USERS\\A\\B',
    'delete HKEY_USERS\\A\\B: v',
  ]);
});

test('a key line without values has an effect too', () => {
  assert.deepEqual(effectsBelowHeader('[HKEY_LOCAL_MACHINE\\A]'), ['create HKEY_LOCAL_MACHINE\\A']);
});

test('the hive is told by its full name in capitals, the key in the letters of the file', () => {
  assert.deepEqual(effectsBelowHeader('[hkey_Local_machine\\sOft]\n'), [
    'create HKEY_LOCAL_MACHINE\\sOft',
  ]);
});

test('a hive itself is opened', () => {
  assert.deepEqual(effectsAround('[HKEY_USERS]'), ['create HKEY_USERS', 'delete HKEY_USERS: v']);
});

test('a minus sign deletes the key, and the values below are dropped', () => {
  assert.deepEqual(effectsAround('[-HKEY_USERS\\A]'), ['delete key HKEY_USERS\\A']);
});

test('a hive itself is never deleted, and the values below are dropped', () => {
  for (const line of ['[-HKEY_USERS]', '[-HKEY_USERS\\]', '[-HKEY_USERS\\\\]']) {
    assert.deepEqual(effectsAround(line), [], line);
  }
});

test('values below a key line without closing bracket leak into the key above', () => {
  assert.deepEqual(effectsAround('[HKEY_USERS\\A'), [`delete ${T}: v`]);
});

test('values below a key line with a blank after the bracket leak into the key above', () => {
  for (const line of ['[ HKEY_USERS\\A]', '[\tHKEY_USERS\\A]', '[ -HKEY_USERS\\A]']) {
    assert.deepEqual(effectsAround(line), [`delete ${T}: v`], line);
  }
});

test('values leak across several broken keys into the last key that was opened', () => {
  const body = `${KEY}[HKEY_USERS\\A\n"a"=-\n[ HKEY_USERS\\B]\n"b"=-\n`;
  assert.deepEqual(effectsBelowHeader(body), [`create ${T}`, `delete ${T}: a`, `delete ${T}: b`]);
});

test('values below a broken key have no effect where no key is open to leak into', () => {
  assert.deepEqual(effectsBelowHeader('[HKEY_USERS\\A\n"v"=-\n'), []);
  const deleted = effectsBelowHeader(`${KEY}[-${T}]\n[HKEY_USERS\\A\n"v"=-\n`);
  assert.deepEqual(deleted, [`create ${T}`, `delete key ${T}`]);
});

test('a blank after the minus sign drops the deletion and the values below', () => {
  assert.deepEqual(effectsAround('[- HKEY_USERS\\A]'), []);
});

test('a hive that is abbreviated, unknown or prefixed drops the key and its values', () => {
  for (const path of ['HKLM\\A', 'HKEY_X\\A', 'Computer\\HKEY_USERS\\A', 'HKEY_USERS/A', '\\A']) {
    assert.deepEqual(effectsAround(`[${path}]`), [], path);
    assert.deepEqual(effectsAround(`[-${path}]`), [], path);
  }
});

test('an empty key drops the values below', () => {
  assert.deepEqual(effectsAround('[]'), []);
  assert.deepEqual(effectsAround('[-]'), []);
});

test('the last bracket of the line ends the key, what follows it is ignored', () => {
  assert.deepEqual(effectsAround('[HKEY_USERS\\A] ; see [1]'), [
    'create HKEY_USERS\\A] ; see [1',
    'delete HKEY_USERS\\A] ; see [1: v',
  ]);
  assert.deepEqual(effectsBelowHeader('[HKEY_USERS\\A] = -\n'), ['create HKEY_USERS\\A']);
});

test('brackets, quotes, slashes and semicolons may stand in a key', () => {
  assert.deepEqual(effectsBelowHeader('[HKEY_USERS\\a]"/;b]\n'), ['create HKEY_USERS\\a]"/;b']);
});

test('blanks before the closing bracket belong to the key', () => {
  assert.deepEqual(effectsBelowHeader('[HKEY_USERS\\A \t]\n'), ['create HKEY_USERS\\A \t']);
});

test('backslashes at the end of a key and doubled ones inside do not count', () => {
  assert.deepEqual(effectsBelowHeader('[HKEY_USERS\\A\\\\B\\\\\\\\]\n'), [
    'create HKEY_USERS\\A\\B',
  ]);
  assert.deepEqual(effectsBelowHeader('[-HKEY_USERS\\A\\\\B\\]\n'), [
    'delete key HKEY_USERS\\A\\B',
  ]);
});

test('doubled backslashes behind the hive drop the key and its values', () => {
  assert.deepEqual(effectsAround('[HKEY_USERS\\\\A]'), []);
});

test('a key that a line break cuts in two has no effect, and its values leak', () => {
  assert.deepEqual(effectsAround('[HKEY_USERS\\A\n\\B]'), [`delete ${T}: v`]);
});

test('a key that is opened again has an effect each time, in the order of the file', () => {
  const body = `${KEY}"a"=-\n[HKEY_USERS\\A]\n${KEY}"a"=dword:1\n`;
  assert.deepEqual(effectsBelowHeader(body), [
    `create ${T}`,
    `delete ${T}: a`,
    'create HKEY_USERS\\A',
    `create ${T}`,
    `set ${T}: a 4:01000000`,
  ]);
});

test('values before the first key have no effect', () => {
  assert.deepEqual(effectsBelowHeader('"a"=dword:1\n@="x"\n'), []);
});

test('the span of an effect is its whole line', () => {
  const text = `${HEADER}${KEY}"a"=hex:01,\\\r\n  02 ; c\r\n"b"=-\r\n[-HKEY_USERS\\A]`;
  const spans = effectsOfText(text).map(({ span }) => textOf(text, span));
  assert.deepEqual(spans, [KEY, '"a"=hex:01,\\\r\n  02 ; c\r\n', '"b"=-\r\n', '[-HKEY_USERS\\A]']);
});
