import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pastedKey } from '../../../src/core/features/pastedKey';
import { HEADER, KEY } from '../reg/inspect';
import { marked } from './cursorMarks';

const PATH = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\My Key';

function pasted(line: string, text: string): string | undefined {
  const { document, place } = marked(`${HEADER}${KEY}${line}\n`);
  return pastedKey(document, place, text);
}

test('a path becomes a key line where nothing else stands in the line', () => {
  for (const text of [
    PATH,
    `Computer\\${PATH}`,
    `Ordinateur\\${PATH}\\`,
    ' HKLM\\SOFTWARE\\My Key ',
    'HKLM:\\SOFTWARE\\My Key',
  ]) {
    assert.equal(pasted('|', text), `[${PATH}]`, text);
    assert.equal(pasted('  |HKEY|', text), `[${PATH}]`, text);
  }
});

test('a path between brackets gets a hive that the registry editor knows', () => {
  for (const line of ['[|]', '[-|]', '[|', '[|HKEY_USERS\\A|] ; note']) {
    assert.equal(pasted(line, `Computer\\${PATH}`), PATH, line);
    assert.equal(pasted(line, 'HKLM\\SOFTWARE\\My Key'), PATH, line);
    assert.equal(pasted(line, PATH), undefined, line);
  }
});

test('elsewhere a path is pasted as it is', () => {
  for (const line of [
    '; |',
    '"a"="|"',
    '"a"=|',
    '|"a"="1"',
    '[HKEY_USERS\\|]',
    '"a"=hex:01,\\\n|',
  ]) {
    assert.equal(pasted(line, PATH), undefined, line);
  }
});

test('what is no single path is pasted as it is', () => {
  for (const text of ['C:\\Windows', `[${PATH}]`, `${PATH}\n${PATH}`, 'HKXX\\A', 'HKEY', '']) {
    assert.equal(pasted('|', text), undefined, text);
  }
});
