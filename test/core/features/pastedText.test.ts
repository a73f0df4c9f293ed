import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pastedText } from '../../../src/core/features/pastedText';
import { unescapeRegString } from '../../../src/core/reg/stringEscapes';
import { marked } from './cursorMarks';
import { HEADER, KEY } from '../reg/inspect';

function pasted(line: string, text: string): string | undefined {
  const { document, place } = marked(`${HEADER}${KEY}${line}\n`);
  return pastedText(document, place, text);
}

test('the backslashes of a path are doubled inside a string', () => {
  assert.equal(pasted('"a"="|"', 'C:\\Program Files\\A'), 'C:\\\\Program Files\\\\A');
  assert.equal(pasted('"a"="|old|"', '%TEMP%\\x'), '%TEMP%\\\\x');
  assert.equal(pasted('"a"="x|', 'C:\\'), 'C:\\\\');
});

test('the quotes of a copied path are escaped too', () => {
  assert.equal(pasted('"a"="|"', '"C:\\A B\\c.exe" /s'), '\\"C:\\\\A B\\\\c.exe\\" /s');
});

test('a network path is escaped, though its first backslashes look it', () => {
  assert.equal(pasted('"a"="|"', '\\\\server\\share'), '\\\\\\\\server\\\\share');
  assert.equal(pasted('"a"="|"', '\\\\server'), '\\\\\\\\server');
});

test('what is escaped already, or has nothing to escape, is pasted as it is', () => {
  for (const text of ['C:\\\\Temp\\\\x', '\\\\\\\\server\\\\share', 'plain', '', 'a \\"b\\"']) {
    assert.equal(pasted('"a"="|"', text), undefined, text);
  }
});

test('several lines are pasted as they are', () => {
  assert.equal(pasted('"a"="|"', 'C:\\a\r\nC:\\b'), undefined);
});

test('outside the text of a string nothing is changed', () => {
  for (const line of [
    '"a|"="b"',
    '"a"=|"b"',
    '"a"="b"|',
    '"a"="|b"|',
    '"a"=hex:|',
    '; |',
    '"a"="b" ; |',
  ]) {
    assert.equal(pasted(line, 'C:\\Temp'), undefined, line);
  }
});

test('what is pasted stands for what was copied', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w\\" :]*$/), (text) => {
      const written = pasted('"a"="|"', text);
      if (written !== undefined) assert.equal(unescapeRegString(written), text);
    }),
  );
});
