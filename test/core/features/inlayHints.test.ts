import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlayHints } from '../../../src/core/features/inlayHints';
import { parseValues } from '../reg/inspect';
import { markedBody } from './cursorMarks';

/** Each hint behind the last characters of the text before it. */
function hintsOf(body: string): string[] {
  const document = parseValues(body);
  const whole = { start: 0, end: document.text.length };
  const hints = inlayHints(document, whole, () => false) ?? [];
  return hints.map(({ offset, text }) => `${document.text.slice(offset - 4, offset)} ${text}`);
}

test('bytes of a text are shown decoded, behind the last of them', () => {
  assert.deepEqual(hintsOf('"a"=hex(2):25,00,\\\n  41,00,25,00,00,00 ; note\n'), ['0,00 %A%']);
});

test('a list is shown in one line', () => {
  assert.deepEqual(hintsOf('"a"=hex(7):41,00,00,00,42,00,00,00,00,00\n'), ['0,00 A | B']);
});

test('numbers are shown in decimal where that differs', () => {
  const body = '"a"=dword:00000009\n"b"=dword:0000000a\n"c"=hex(b):01,00,00,00,00,00,00,00\n';
  assert.deepEqual(hintsOf(body), ['000a 10', '0,00 1']);
});

test('strings, bytes, empty texts and data that cannot be read have no hint', () => {
  const body = '"a"="b"\n"b"=hex:01\n"c"=hex(2):00,00\n"d"=dword:xy\n"e"=-\n"f"=hex(b):01\n';
  assert.deepEqual(hintsOf(body), []);
});

test('a long text is cut, and line ends in it become blanks', () => {
  const bytes = [...Buffer.from(`a\nb${'x'.repeat(80)}`, 'utf16le')].map((byte) =>
    byte.toString(16),
  );
  const [hint] = hintsOf(`"a"=hex(1):${bytes.join()}\n`);
  assert.equal(hint?.slice(5), `a b${'x'.repeat(57)}…`);
});

test('only the lines asked for have hints', () => {
  const { document, place } = markedBody(
    '[HKEY_USERS\\A]\n"a"=dword:10\n|"b"=dword:11\n|[HKEY_USERS\\B]\n"c"=dword:12\n',
  );
  const hints = inlayHints(document, place, () => false);
  assert.deepEqual(
    hints?.map(({ text }) => text),
    ['17'],
  );
});

test('a cancelled request gives nothing', () => {
  const { document, place } = markedBody('|[HKEY_USERS\\A]\n"a"=dword:10\n|');
  assert.equal(
    inlayHints(document, place, () => true),
    undefined,
  );
});
