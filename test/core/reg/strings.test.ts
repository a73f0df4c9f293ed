import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/core/text/span';
import { effectsOf, kindsOf, onlyValue, parseValues, problemsOf } from './inspect';

test('a string is the text between two quotes', () => {
  const { document, line } = onlyValue('"a"="some text"\n');
  assert.ok(line.data.kind === 'string');
  assert.equal(line.data.value, 'some text');
  assert.equal(textOf(document.text, line.data.contentSpan), 'some text');
  assert.equal(line.accepted, true);
});

test('an empty string is a value', () => {
  assert.deepEqual(effectsOf('"a"=""\n'), ['a=""']);
});

test('comment signs, brackets and words of the language in quotes are data', () => {
  const body = '"a"="x ; y # z"\n"b"="[HKEY_USERS]"\n"c"="hex:01"\n"d"="-"\n';
  assert.deepEqual(problemsOf(parseValues(body)), []);
  assert.deepEqual(effectsOf(body), ['a="x ; y # z"', 'b="[HKEY_USERS]"', 'c="hex:01"', 'd="-"']);
});

test('a doubled backslash and an escaped quote stand for one sign', () => {
  assert.deepEqual(effectsOf('"a"="C:\\\\x \\"y\\""\n'), ['a="C:\\x "y""']);
  assert.deepEqual(problemsOf(parseValues('"a"="C:\\\\x \\"y\\""\n')), []);
});

test('a single backslash in a path is lost, and each one is told', () => {
  const body = '"a"="C:\\Program Files\\Vendor"\n';
  assert.deepEqual(effectsOf(body), ['a="C:Program FilesVendor"']);
  assert.deepEqual(problemsOf(parseValues(body)), [
    'string-escape-unknown <\\P>',
    'string-escape-unknown <\\V>',
  ]);
});

test('a backslash before n or r is a line break', () => {
  assert.deepEqual(effectsOf('"a"="C:\\new\\run"\n'), ['a="C:\new\run"']);
  assert.deepEqual(problemsOf(parseValues('"a"="C:\\new\\run"\n')), [
    'string-escape-newline <\\n>',
    'string-escape-newline <\\r>',
  ]);
});

test('an escaped zero drops the value', () => {
  assert.deepEqual(effectsOf('"a"="x\\0y"\n'), ['a=(dropped)']);
  assert.deepEqual(problemsOf(parseValues('"a"="x\\0y"\n')), ['string-escape-null <\\0>']);
});

test('a string without its closing quote drops the value', () => {
  assert.deepEqual(effectsOf('"a"="b\n"c"="d"\n'), ['a=(dropped)', 'c="d"']);
  assert.deepEqual(problemsOf(parseValues('"a"="b \n')), ['string-unterminated <"b>']);
});

test('a backslash before the closing quote leaves the string open', () => {
  assert.deepEqual(effectsOf('"a"="C:\\\\Temp\\"\n"c"="d"\n'), ['a=(dropped)', 'c="d"']);
  assert.deepEqual(problemsOf(parseValues('"a"="C:\\\\Temp\\"\n')), [
    'string-unterminated <"C:\\\\Temp\\">',
  ]);
});

test('a doubled backslash before the closing quote closes the string', () => {
  assert.deepEqual(effectsOf('"a"="C:\\\\Temp\\\\"\n'), ['a="C:\\Temp\\"']);
});

test('a missing opening quote drops the value', () => {
  assert.deepEqual(effectsOf('"a"=b"\n'), ['a=(dropped)']);
  assert.deepEqual(problemsOf(parseValues('"a"=b"\n')), ['data-unknown <b">']);
  assert.deepEqual(problemsOf(parseValues('"a"=\'b\'\n')), ["data-unknown <'b'>"]);
  assert.deepEqual(problemsOf(parseValues('"a"=C:\\Temp\n')), ['data-unknown <C:\\Temp>']);
  assert.deepEqual(problemsOf(parseValues('"a"=http://x\n')), ['data-unknown <http://x>']);
});

test('quotes inside a string need a backslash or the value is dropped', () => {
  const body = '"a"="say "hi" now"\n';
  assert.deepEqual(effectsOf(body), ['a=(dropped)']);
  assert.deepEqual(problemsOf(parseValues(body)), ['string-inner-quote <"hi">']);
  assert.deepEqual(problemsOf(parseValues('"a"="x "y" z" ; c\n')), ['string-inner-quote <"y">']);
  assert.deepEqual(problemsOf(parseValues('"a"=""x"\n')), ['string-inner-quote <">']);
});

test('text after the closing quote drops the value', () => {
  assert.deepEqual(effectsOf('"a"="b" c\n'), ['a=(dropped)']);
  assert.deepEqual(problemsOf(parseValues('"a"="b" c\n')), ['data-trailing-text <c>']);
  assert.deepEqual(problemsOf(parseValues('"a"="b",\n')), ['data-trailing-text <,>']);
});

test('a backslash at the end of a string does not continue it', () => {
  assert.deepEqual(effectsOf('"a"="b"\\\n"c"="d"\n'), ['a=(dropped)', 'c="d"']);
  assert.deepEqual(problemsOf(parseValues('"a"="b"\\\n')), ['data-trailing-text <\\>']);
});

test('a string that goes on in the next lines drops them all', () => {
  const document = parseValues('"a"="one\ntwo\nthree"\n"b"="c"\n');
  assert.deepEqual(kindsOf(document), ['blank', 'key', 'value', 'junk rest', 'junk rest', 'value']);
  assert.deepEqual(problemsOf(document), ['string-multiline <"one> see <two\nthree">']);
});

test('the closing quote of a string may stand alone in the next line', () => {
  const document = parseValues('"a"="one\n"\n"b"="c"\n');
  assert.deepEqual(problemsOf(document), ['string-multiline <"one> see <">']);
  assert.deepEqual(kindsOf(document).slice(2), ['value', 'junk rest', 'value']);
});

test('the search for the rest of a string stops at a line of its own and at a blank line', () => {
  for (const next of ['"b"="c"', '[HKEY_USERS\\A]', '; "', '\nx"', '@="x"']) {
    const problems = problemsOf(parseValues(`"a"="one\n${next}\n`));
    assert.equal(problems[0], 'string-unterminated <"one>', next);
  }
});

test('a comment may follow the closing quote', () => {
  const { document, line } = onlyValue('"a"="b"\t;c "d"\n');
  assert.equal(line.accepted, true);
  assert.equal(line.commentSpan && textOf(document.text, line.commentSpan), ';c "d"');
  assert.equal(textOf(document.text, line.dataSpan), '"b"');
  assert.deepEqual(problemsOf(document), []);
});

test('a number sign after the closing quote drops the value', () => {
  assert.deepEqual(effectsOf('"a"="b" #c\n'), ['a=(dropped)']);
  assert.deepEqual(problemsOf(parseValues('"a"="b" #c\n')), ['data-hash-comment <#>']);
});

test('missing data drops the value', () => {
  assert.deepEqual(effectsOf('"a"=\n'), ['a=(dropped)']);
  assert.deepEqual(problemsOf(parseValues('"a" = \n')), ['data-missing <=>']);
  const { document, line } = onlyValue('"a"= ;c\n');
  assert.deepEqual(problemsOf(document), ['data-missing <=>']);
  assert.equal(line.commentSpan && textOf(document.text, line.commentSpan), ';c');
});

test('a minus deletes the value, with blanks and a comment around it', () => {
  const body = '"a"=-\n"b" = - \n"c"=- ;d\n@=-\n';
  assert.deepEqual(effectsOf(body), ['a=(delete)', 'b=(delete)', 'c=(delete)', '=(delete)']);
  assert.deepEqual(problemsOf(parseValues(body)), []);
});

test('anything else after the minus keeps the value', () => {
  assert.deepEqual(effectsOf('"a"=-"b"\n"c"=-dword:1\n"d"=- #x\n'), [
    'a=(dropped)',
    'c=(dropped)',
    'd=(dropped)',
  ]);
  assert.deepEqual(problemsOf(parseValues('"a"=-"b"\n"c"=- 1\n"d"=- #x\n')), [
    'delete-trailing-text <"b">',
    'delete-trailing-text <1>',
    'data-hash-comment <#>',
  ]);
});
