import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core';
import { continueBytes } from '../../../src/core/features/continueBytes';
import { regText } from '../reg/regText';
import { effectsOf } from '../reg/inspect';
import { marked } from './cursorMarks';

/** The text after the line end before the mark was typed. */
function entered(text: string): string {
  const { document, offset } = marked(text);
  return applyEdits(document.text, continueBytes(document.text, offset));
}

test('a line end behind a comma continues the value', () => {
  assert.equal(entered('"a"=hex:01,\n|02,03\n'), '"a"=hex:01,\\\n  02,03\n');
  assert.equal(entered('"a"=hex(2):01,\r\n|02'), '"a"=hex(2):01,\\\r\n  02');
  assert.equal(entered(' @ = hex: 01, \n|02'), ' @ = hex: 01,\\ \n  02');
});

test('a line end before a comma takes the comma up', () => {
  assert.equal(entered('"a"=hex:01\n|,02\n'), '"a"=hex:01,\\\n  02\n');
  assert.equal(entered('"a"=hex:01\n|, 02\n'), '"a"=hex:01,\\\n  02\n');
});

test('a line end behind the colon continues the value when bytes follow', () => {
  assert.equal(entered('"a"=hex:\n|01,02\n'), '"a"=hex:\\\n  01,02\n');
  assert.equal(entered('"a"=hex:\n|\n'), '"a"=hex:\n\n');
});

test('a line end in a later line of bytes continues the value', () => {
  assert.equal(entered('"a"=hex:01,\\\n  02,\n  |03\n'), '"a"=hex:01,\\\n  02,\\\n  03\n');
});

test('a line end behind a last comma opens a line for more bytes', () => {
  assert.equal(entered('"a"=hex:01,\n|'), '"a"=hex:01,\\\n  ');
});

test('a line end behind the last byte, behind a backslash or in other lines changes nothing', () => {
  for (const text of [
    '"a"=hex:01\n|\n',
    '"a"=hex:01\n|"b"=hex:02\n',
    '"a"=hex:01,\\\n  |02\n',
    '"a"="hex:01,\n|02"\n',
    '; hex:01,\n|02\n',
    '[HKEY_USERS\\01,\n|02]\n',
    '"a"=dword:1\n|,2\n',
    '|"a"=hex:01,\n',
    '"a"=hex:01 ; 02,\n|03\n',
    '"a"=hex:01\n|,\n',
  ]) {
    assert.equal(entered(text), text.replace('|', ''), text);
  }
});

test('splitting bytes between two of them never changes the value', () => {
  const bytes = fc.array(fc.constantFrom('00', '4f', 'ff'), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(bytes, fc.nat(), fc.boolean(), (list, number, isBehindComma) => {
      const at = 1 + (number % (list.length - 1));
      const head = `"a"=hex:${list.slice(0, at).join()}${isBehindComma ? ',' : ''}\n`;
      const text = `${head}${isBehindComma ? '' : ','}${list.slice(at).join()}\n`;
      const after = applyEdits(text, continueBytes(text, head.length));
      assert.deepEqual(effectsOf(after), effectsOf(`"a"=hex:${list.join()}\n`), after);
    }),
  );
});

test('the edits fit any text', () => {
  fc.assert(
    fc.property(regText, fc.nat(), (text, number) => {
      const offset = number % (text.length + 1);
      const after = applyEdits(text, continueBytes(text, offset));
      assert.equal(after.replace(/[\s\\,]/g, ''), text.replace(/[\s\\,]/g, ''));
    }),
  );
});
