import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf, parseReg } from '../../../src/core/reg/parseReg';
import { textOf } from '../../../src/core/text/span';
import {
  HEADER,
  allLines,
  effectsOf,
  keyLines,
  kindsOf,
  lineTexts,
  parseBody,
  parseValues,
  problemsOf,
  valueLines,
} from './inspect';

test('LF, CRLF, CR and a mixture of them end lines alike', () => {
  const lines = ['REGEDIT4', '', '[HKEY_USERS\\A]', '"a"=hex:01,\\', '  02', '"b"="c"', '; d', ''];
  const expected = ['blank', 'key', 'value', 'value', 'comment'];
  for (const end of ['\n', '\r\n', '\r']) {
    const document = parseReg(lines.join(end));
    assert.deepEqual(kindsOf(document), expected);
    assert.deepEqual(problemsOf(document), []);
  }
  const mixed = parseReg('REGEDIT4\r\n\n[HKEY_USERS\\A]\r"a"=hex:01,\\\r\n  02\n"b"="c"\r; d\r\n');
  assert.deepEqual(kindsOf(mixed), expected);
});

test('the last line needs no line end', () => {
  assert.deepEqual(effectsOf('"a"="b"'), ['a="b"']);
  assert.deepEqual(problemsOf(parseBody('[HKEY_USERS\\A]')), []);
  assert.deepEqual(keyLines(parseBody('[HKEY_USERS\\A]'))[0]?.accepted, true);
});

test('the span of a line includes its line end', () => {
  assert.deepEqual(lineTexts(parseReg('REGEDIT4\r\n; a\r\n; b'), 'comment'), ['; a\r\n', '; b']);
});

test('a line of spaces and tabs is blank', () => {
  assert.deepEqual(kindsOf(parseReg('REGEDIT4\n \t \n\t\n')), ['blank', 'blank']);
});

test('a semicolon starts a comment after blanks', () => {
  const document = parseReg('REGEDIT4\n \t; note ; more\n');
  const [line] = allLines(document);
  assert.ok(line?.kind === 'comment');
  assert.equal(line.sign, ';');
  assert.equal(textOf(document.text, line.textSpan), ' note ; more');
});

test('a number sign starts a comment only at the start of a line', () => {
  const document = parseReg('REGEDIT4\n  #note\n');
  const [line] = allLines(document);
  assert.ok(line?.kind === 'comment');
  assert.equal(line.sign, '#');
  assert.deepEqual(problemsOf(document), []);
});

test('a backslash at the end of a comment does not continue it', () => {
  assert.deepEqual(effectsOf('; note \\\n"a"="b"\n'), ['a="b"']);
});

test('a key or value in a comment is a comment', () => {
  assert.deepEqual(kindsOf(parseBody(';[HKEY_USERS\\A]\n;"a"="b"\n')).slice(1), [
    'comment',
    'comment',
  ]);
});

test('the comment signs of other languages make the line unknown', () => {
  for (const line of ['// a = b', ':: set x=1', 'REM note', '-- a=b', '/* x */', ': x']) {
    assert.deepEqual(problemsOf(parseValues(`${line}\n`)), [`line-unknown <${line}>`]);
  }
});

test('an unknown line is told without the blanks around it', () => {
  const document = parseValues('  what is this \t\n');
  assert.deepEqual(problemsOf(document), ['line-unknown <what is this>']);
  assert.equal(kindsOf(document).at(-1), 'junk unknown');
});

test('UTF-16 text with its bytes swapped is told apart from other junk', () => {
  const swapped = Buffer.from('[HKEY_USERS\\A]', 'utf16le').swap16().toString('utf16le');
  assert.deepEqual(problemsOf(parseValues(`${swapped}\n`)), [`line-byte-swapped <${swapped}>`]);
  assert.deepEqual(problemsOf(parseValues('\u0a0d\u0a00x\n')), [
    'line-byte-swapped <\u0a0d\u0a00x>',
  ]);
  assert.deepEqual(problemsOf(parseValues('\u2000\u2000\u5b00\u4800\n')), [
    'line-byte-swapped <\u2000\u2000\u5b00\u4800>',
  ]);
  assert.deepEqual(problemsOf(parseValues('一\n')), ['line-unknown <一>']);
});

test('blanks of web pages, which look like swapped spaces, are no swapped text', () => {
  assert.deepEqual(problemsOf(parseValues('\u2000\u2000\n')), ['blank-not-ascii <\u2000\u2000>']);
});

test('U+0000 is told once for each line, in place of what it lies in', () => {
  const document = parseReg('REGEDIT4\n[HKEY_USERS\\A\0]\n"a"="b\0\0"\nju\0nk\n; x\0\n"ok"="1"\n');
  assert.deepEqual(problemsOf(document), [
    'null-character <\0>',
    'null-character <\0>',
    'null-character <\0>',
    'null-character <\0>',
  ]);
  assert.equal(document.hasNullCharacters, true);
});

test('U+0000 leaves the problems beside it alone', () => {
  assert.deepEqual(problemsOf(parseValues('"a\0"="C:\\Temp"\n')), [
    'string-escape-unknown <\\T>',
    'null-character <\0>',
  ]);
});

test('U+0000 in the header is told there', () => {
  assert.deepEqual(problemsOf(parseReg('REGEDIT4\0\n')), ['null-character <\0>']);
});

test('the lines before the first key are a section without a key', () => {
  const document = parseBody('; note\n[HKEY_USERS\\A]\n"a"="b"\n[HKEY_USERS\\B]\n');
  assert.deepEqual(
    document.sections.map((section) => section.key?.path),
    [undefined, 'HKEY_USERS\\A', 'HKEY_USERS\\B'],
  );
});

test('there is no section without a key when a key follows the header', () => {
  const document = parseReg('REGEDIT4\n[HKEY_USERS\\A]\n');
  assert.equal(document.sections.length, 1);
});

test('the lines of a section are the same at each reading', () => {
  const document = parseReg(`${HEADER}[HKEY_USERS\\A]\n"a"=hex:01,\\\n[x]\n"b"="c"\n`);
  for (const section of document.sections) {
    assert.deepEqual(linesOf(document, section), linesOf(document, section));
  }
  assert.equal(valueLines(document).length, 2);
});

test('a very long line of odd bytes is read in time that grows with its length', () => {
  const document = parseValues(`"a"=hex:${'1,'.repeat(200_000)}1\n`);
  assert.equal(valueLines(document)[0]?.problems.length, 200_001);
});

test('a last duplicate in any letter case comes last in the lines', () => {
  assert.deepEqual(effectsOf('"a"="1"\n"A"="2"\n'), ['a="1"', 'A="2"']);
});
