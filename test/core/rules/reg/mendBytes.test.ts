import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { message } from '../../../../src/core/message';
import { mendFixes } from '../../../../src/core/rules/reg/mendBytes';
import { applyEdits } from '../../../../src/core/text/edit';
import { HEADER, KEY, effectsOf, valueLines } from '../../reg/inspect';

function mended(body: string): string | undefined {
  const text = HEADER + KEY + body;
  const line = valueLines(parseReg(text))[0];
  assert.ok(line);
  const [fix] = mendFixes(text, line, message('Mend'));
  return fix && applyEdits(text, fix.edits).slice((HEADER + KEY).length);
}

test('bytes of all broken lines become one value', () => {
  for (const body of [
    '"a"=hex:01,02,\n  03,04\n',
    '"a"=hex:01,02\n03\n  04\n',
    '"a"=hex:01,02\\\n  03\\\n  04\n',
    '"a"=hex:01,/\n  02/\n  03/\n  04 ; note\n',
    '"a"=hex:01 02 \\\n  03-04\n',
    '"a"=hex:\n  01,02,\\\n\n; between\n  03,04\n',
    '"a"=hex:01,\\\n  02 03,\\\n  04\n',
  ]) {
    const text = mended(body);
    assert.ok(text !== undefined, body);
    assert.deepEqual(effectsOf(text), ['a=3:01020304'], text);
  }
});

test('comments stay where they are', () => {
  assert.equal(
    mended('"a"=hex:01,02 ; first\n  03 ; second\n'),
    '"a"=hex:01,02,\\ ; first\n  03 ; second\n',
  );
});

test('a line that should not go on loses its sign', () => {
  assert.equal(mended('"a"=hex:01 02,\\\n"b"="c"\n'), '"a"=hex:01,02\n"b"="c"\n');
  assert.equal(mended('"a"=hex:01 02,\n"b"="c"\n'), '"a"=hex:01,02,\n"b"="c"\n');
});

test('the fix is made without asking only where no bytes can be missing', () => {
  for (const [body, isSafe] of [
    ['"a"=hex:01,02\n03\n', true],
    ['"a"=hex:01 02,\\\n"b"="c"\n', false],
    ['"a"=hex:01\\\n  02\\\n"b"="c"\n', false],
  ] as const) {
    const text = HEADER + KEY + body;
    const line = valueLines(parseReg(text))[0];
    assert.ok(line);
    assert.equal(mendFixes(text, line, message('Mend'))[0]?.safe, isSafe, body);
  }
});

test('what is no byte is left alone', () => {
  assert.equal(mended('"a"=hex:01,zz\\\n  03\n'), undefined);
  assert.equal(mended('"a"=hex:01,,02\\\n  03\n'), undefined);
});

test('bytes that are right need no edit', () => {
  assert.equal(mended('"a"=hex:01,02\n"b"="c"\n'), undefined);
});
