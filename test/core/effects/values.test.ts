import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectsInKey, storedOf, utf16Hex } from './effectsIn';

test('a name in quotes, an at sign and an empty name are set', () => {
  assert.deepEqual(effectsInKey('"a"=dword:1\n@=dword:2\n""=dword:3\n'), [
    'set: a 4:01000000',
    'set:  4:02000000',
    'set:  4:03000000',
  ]);
});

test('an at sign in quotes is a name', () => {
  assert.deepEqual(effectsInKey('"@"=-\n'), ['delete: @']);
});

test('a name without its two double quotes has no effect', () => {
  for (const name of ['a', "'a'", '"a', 'a"', '“a”']) {
    assert.deepEqual(effectsInKey(`${name}=dword:1\n`), [], name);
  }
});

test('an equals sign may stand in a name', () => {
  assert.deepEqual(effectsInKey('"x=y"=-\n'), ['delete: x=y']);
});

test('blanks around name, equals sign and data do not count, those in quotes do', () => {
  assert.deepEqual(effectsInKey(' \t" a "\t = \tdword:1 \t\n'), ['set:  a  4:01000000']);
});

test('a character that only looks like a blank before a name drops the line', () => {
  for (const blank of ['\u00a0', '\u3000', '\v']) {
    assert.deepEqual(effectsInKey(`${blank}"a"=-\n`), []);
  }
});

test('escaped backslashes and quotes are resolved in names and strings', () => {
  const text = 'C:\\a "b"';
  const effect = `set: ${text} 1:${utf16Hex(text)}`;
  assert.deepEqual(effectsInKey('"C:\\\\a \\"b\\""="C:\\\\a \\"b\\""\n'), [effect]);
});

test('an escaped n or r is a line end, and any other escape loses its backslash', () => {
  assert.equal(storedOf('"C:\\new\\rx"'), `1:${utf16Hex('C:\new\rx')}`);
  assert.equal(storedOf('"C:\\Program"'), `1:${utf16Hex('C:Program')}`);
});

test('an escaped zero drops the value', () => {
  assert.equal(storedOf('"a\\0b"'), '(none)');
});

test('a string that is not closed, or with more text behind it, has no effect', () => {
  for (const data of ['"text', 'text"', '"te"xt"', '"text" x', '"text\\"', '"a""b"']) {
    assert.equal(storedOf(data), '(none)', data);
  }
});

test('a string never goes on in the next line', () => {
  assert.deepEqual(effectsInKey('"a"="one\ntwo"\n"b"="x\\\n"c"=-\n'), ['delete: c']);
  assert.equal(storedOf('dword:1\\\n'), '(none)');
});

test('a minus sign deletes the value, also the default value and before a comment', () => {
  assert.deepEqual(effectsInKey('"a"=-\n@=-\n""= - \t\n"b"=- ;c\n'), [
    'delete: a',
    'delete: ',
    'delete: ',
    'delete: b',
  ]);
});

test('a minus sign with more text behind it has no effect', () => {
  assert.deepEqual(effectsInKey('"a"=- #c\n"b"=-"Test"\n"c"=-dword:1\n'), []);
});

test('a value that is written twice is set twice, the last one at the end', () => {
  assert.deepEqual(effectsInKey('"a"=dword:1\n"A"=dword:2\n'), [
    'set: a 4:01000000',
    'set: A 4:02000000',
  ]);
});

test('a comment may follow a string, a dword and bytes', () => {
  assert.equal(storedOf('"text" ; c'), `1:${utf16Hex('text')}`);
  assert.equal(storedOf('dword:1;c'), '4:01000000');
  assert.equal(storedOf('hex:01 ; c'), '3:01');
});

test('a hash behind the data drops the value', () => {
  for (const data of ['"text" #c', 'dword:1 #c', 'hex:01 #c']) {
    assert.equal(storedOf(data), '(none)', data);
  }
});

test('comment signs in quotes are data', () => {
  assert.deepEqual(effectsInKey('"a;#"=";#"\n'), [`set: a;# 1:${utf16Hex(';#')}`]);
});

test('comment lines have no effect, and a backslash at their end continues nothing', () => {
  assert.deepEqual(effectsInKey('; "a"=- \\\n# "b"=-\n ;c,\\\n"d"=-\n'), ['delete: d']);
});

test('lines that start like nothing in the language have no effect', () => {
  assert.deepEqual(effectsInKey(':: note\njunk\n41,00\n"a"=-\n'), ['delete: a']);
});
