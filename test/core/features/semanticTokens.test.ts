import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { semanticTokens } from '../../../src/core/features/semanticTokens';
import { parseReg } from '../../../src/core/reg/parseReg';
import type { Span } from '../../../src/core/text/span';
import { HEADER } from '../reg/inspect';

/** Each token as its kind and its text. */
function tokens(text: string, range?: Span): string[] {
  const document = parseReg(text);
  return [...semanticTokens(document, range)].map(({ span, type, modifiers }) => {
    const kind = [type, ...modifiers].join('.');
    return `${kind} ${document.text.slice(span.start, span.end)}`;
  });
}

const KEY = '[HKEY_USERS\\A]\n';

describe('semantic tokens', () => {
  test('say nothing about a file in which every line counts', () => {
    assert.deepEqual(tokens(`${HEADER}; c\n${KEY}"a"="1" ; c\n"b"=-\n@=hex:01,\\\n  02\n`), []);
  });
  test('mark the line of a value that Windows drops, but not its comment', () => {
    assert.deepEqual(tokens(`${HEADER}${KEY}  "a"=dword:0x1 \n"b"="1\n"c"= ; why\n`), [
      'droppedLine "a"=dword:0x1',
      'droppedLine "b"="1',
      'droppedLine "c"=',
    ]);
  });
  test('mark each continuation line of dropped data, and the line that it swallows', () => {
    const body = '"a"=hex:01,\\\n  ; c\n  02,\\\n"b"="1"\n"c"="2"\n';
    assert.deepEqual(tokens(HEADER + KEY + body), [
      'droppedLine "a"=hex:01,\\',
      'droppedLine 02,\\',
      'droppedLine "b"="1"',
    ]);
  });
  test('mark lines that are nothing of the language', () => {
    assert.deepEqual(tokens(`${HEADER}${KEY}oops\n'a'="1"\n`), [
      'droppedLine oops',
      `droppedLine 'a'="1"`,
    ]);
  });
  test('mark values outside every key', () => {
    const text = `${HEADER}"a"="1"\n[-HKEY_USERS\\B]\n"b"="2"\n`;
    assert.deepEqual(tokens(text), [
      'droppedLine "a"="1"',
      'registryKey.deleted HKEY_USERS\\B',
      'droppedLine "b"="2"',
    ]);
  });
  test('mark a key line that is no key, and the values that leak into the key above', () => {
    assert.deepEqual(tokens(`${HEADER}${KEY}[HKEY_USERS\\B\n"b"="2"\n"c"=x\n`), [
      'droppedLine [HKEY_USERS\\B',
      'registryValue.leaked "b"',
      'droppedLine "c"=x',
    ]);
  });
  test('mark all of a file whose header makes the import read nothing', () => {
    assert.deepEqual(tokens(`REGEDIT5\n; c\n${KEY}"a"="1"\n[-HKEY_USERS\\B]\n`), [
      'droppedLine REGEDIT5',
      'droppedLine [HKEY_USERS\\A]',
      'droppedLine "a"="1"',
      'droppedLine [-HKEY_USERS\\B]',
    ]);
  });
  test('leave a Windows 3.1 file alone', () => {
    assert.deepEqual(tokens('REGEDIT\nHKEY_CLASSES_ROOT\\a = b\n'), []);
  });
  test('come in the order of the text and never reach over a line end', () => {
    const text = `REGEDIT5\r\n${KEY}"a"=hex:01,\\\r\n  02\r\n"b\r\n[x\r\n`;
    let last = 0;
    for (const { span } of semanticTokens(parseReg(text))) {
      assert.ok(span.start >= last && span.end > span.start);
      assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
      last = span.end;
    }
    assert.ok(last > 0);
  });
  test('are those of the sections in a range when one is given', () => {
    const text = `${HEADER}${KEY}one\n[HKEY_USERS\\B]\ntwo\n[HKEY_USERS\\C]\nthree\n`;
    const offset = text.indexOf('two');
    assert.deepEqual(tokens(text, { start: offset, end: offset + 1 }), ['droppedLine two']);
    assert.deepEqual(tokens(text, { start: 0, end: text.length }), [
      'droppedLine one',
      'droppedLine two',
      'droppedLine three',
    ]);
  });
});
