import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/core/text/span';
import { effectsOf, kindsOf, onlyValue, parseValues, problemsOf } from './inspect';

test('a name stands in quotes', () => {
  const { document, line } = onlyValue('"Name"="x"\n');
  assert.equal(line.name, 'Name');
  assert.equal(textOf(document.text, line.nameSpan), '"Name"');
  assert.equal(textOf(document.text, line.dataSpan), '"x"');
});

test('the at sign and the empty name are the default value', () => {
  assert.deepEqual(effectsOf('@="a"\n""="b"\n'), ['="a"', '="b"']);
});

test('an at sign in quotes is a name like any other', () => {
  assert.deepEqual(effectsOf('"@"="a"\n'), ['@="a"']);
});

test('equal signs, brackets, comment signs and blanks in quotes belong to the name', () => {
  assert.deepEqual(effectsOf('"a=b"="1"\n"[c]"="2"\n";d#"="3"\n" e "="4"\n'), [
    'a=b="1"',
    '[c]="2"',
    ';d#="3"',
    ' e ="4"',
  ]);
});

test('spaces and tabs are fine before the name, around the equal sign and after the data', () => {
  const body = ' \t"a" \t= \t"b" \t\n\t@\t=\t"c"\n';
  assert.deepEqual(effectsOf(body), ['a="b"', '="c"']);
  assert.deepEqual(problemsOf(parseValues(body)), []);
});

test('a doubled backslash and an escaped quote in a name stand for one sign', () => {
  assert.deepEqual(effectsOf('"C:\\\\a \\"b\\""="1"\n'), ['C:\\a "b"="1"']);
  assert.deepEqual(problemsOf(parseValues('"C:\\\\a \\"b\\""="1"\n')), []);
});

test('an unknown escape in a name loses its backslash', () => {
  assert.deepEqual(effectsOf('"C:\\Temp\\q"="1"\n'), ['C:Tempq="1"']);
  assert.deepEqual(problemsOf(parseValues('"C:\\Temp\\q"="1"\n')), [
    'name-escape-unknown <\\T>',
    'name-escape-unknown <\\q>',
  ]);
});

test('a backslash before n or r in a name is a line break', () => {
  assert.deepEqual(effectsOf('"a\\nb\\r"="1"\n'), ['a\nb\r="1"']);
  assert.deepEqual(problemsOf(parseValues('"a\\nb\\r"="1"\n')), [
    'name-escape-newline <\\n>',
    'name-escape-newline <\\r>',
  ]);
});

test('an escaped zero in a name drops the value', () => {
  assert.deepEqual(effectsOf('"a\\0"="1"\n'), ['a0=(dropped)']);
  assert.deepEqual(problemsOf(parseValues('"a\\0"="1"\n')), ['name-escape-null <\\0>']);
});

test('a name without quotes makes the line unknown', () => {
  for (const [line, name] of [
    ['a=1', 'a'],
    ['my name = "x"', 'my name'],
    ['half"="x"', 'half"'],
    ['{1-2}=dword:00000001', '{1-2}'],
    ['Größe="x"', 'Größe'],
  ]) {
    const document = parseValues(`${line}\n`);
    assert.deepEqual(problemsOf(document), [`name-unquoted <${name}>`]);
    assert.equal(kindsOf(document).at(-1), 'junk unknown');
  }
});

test('apostrophes are no quotes', () => {
  assert.deepEqual(problemsOf(parseValues('\'a b\'="x"\n')), ["name-single-quoted <'a b'>"]);
});

test('a name without its closing quote drops the value', () => {
  assert.deepEqual(effectsOf('"a=1\n'), ['a=1=(dropped)']);
  assert.deepEqual(problemsOf(parseValues('"a=1\n')), ['name-unterminated <"a=1>']);
  assert.deepEqual(problemsOf(parseValues('"a=dword:00000001 \n')), [
    'name-unterminated <"a=dword:00000001>',
  ]);
});

test('a missing closing quote is found where the data has quotes too', () => {
  assert.deepEqual(problemsOf(parseValues('"a="text"\n')), ['name-unterminated <"a>']);
  assert.deepEqual(problemsOf(parseValues('"a = "text"\n')), ['name-unterminated <"a >']);
});

test('an escaped closing quote leaves the name open', () => {
  assert.deepEqual(problemsOf(parseValues('"C:\\"="x"\n')), ['name-unterminated <"C:\\">']);
});

test('a value without an equal sign is dropped', () => {
  for (const [line, found] of [
    ['"a"', '"a"'],
    ['"a" ; note', '"a"'],
    ['"a" "b"', '"b"'],
    ['"a":"b"', ':"b"'],
    ['@x="b"', 'x="b"'],
    ['@', '@'],
  ]) {
    assert.deepEqual(problemsOf(parseValues(`${line}\n`)), [`equals-missing <${found}>`]);
  }
});

test('a name that only holds an equal sign is not taken for an open one', () => {
  assert.deepEqual(effectsOf('"="="x"\n'), ['=="x"']);
});

test('a second equal sign belongs to the data, which is dropped', () => {
  assert.deepEqual(problemsOf(parseValues('"a"=="b"\n')), ['data-unknown <="b">']);
});

test('other blanks than space and tab drop the line wherever they stand', () => {
  for (const blank of ['\u00a0', '\u3000', '\u000b', '\u200b', '\ufeff']) {
    const shown = `blank-not-ascii <${blank}>`;
    assert.deepEqual(problemsOf(parseValues(`${blank}"a"="b"\n`)), [shown]);
    assert.deepEqual(problemsOf(parseValues(`"a"${blank}="b"\n`)), [shown]);
    assert.deepEqual(problemsOf(parseValues(`"a"=${blank}"b"\n`)), [shown]);
    assert.deepEqual(problemsOf(parseValues(`"a"="b"${blank}\n`)), [shown]);
    assert.deepEqual(problemsOf(parseValues(`"a"=dword:00000001${blank}\n`)), [shown]);
    assert.deepEqual(effectsOf(`"a"${blank}="b"\n`), ['a=(dropped)']);
  }
});

test('other blanks inside quotes are data', () => {
  assert.deepEqual(problemsOf(parseValues('"a\u00a0"="\u00a0b"\n')), []);
  assert.deepEqual(effectsOf('"a\u00a0"="\u00a0b"\n'), ['a\u00a0="\u00a0b"']);
});

test('the quotes of a word processor are no quotes', () => {
  assert.deepEqual(problemsOf(parseValues('“a”="b"\n')), ['quote-typographic <“a”>']);
  assert.deepEqual(problemsOf(parseValues('"a"=“b”\n')), ['quote-typographic <“b”>']);
  assert.deepEqual(problemsOf(parseValues('"a"=„b\n')), ['quote-typographic <„>']);
  assert.deepEqual(problemsOf(parseValues('"a"="“b”"\n')), []);
});

test('full-width signs stand for nothing', () => {
  assert.deepEqual(problemsOf(parseValues('"a"＝"b"\n')), ['character-fullwidth <＝>']);
  assert.deepEqual(problemsOf(parseValues('［HKEY_USERS］\n')), ['character-fullwidth <［>']);
});
