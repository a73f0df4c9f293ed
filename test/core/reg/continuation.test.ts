import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/core/text/span';
import { effectsOf, kindsOf, onlyValue, parseValues, placesOf, problemsOf } from './inspect';

test('a backslash after a comma continues the bytes in the next line', () => {
  const body = '"a"=hex:01,02,\\\n  03,04,\\\n  05\n"b"="c"\n';
  assert.deepEqual(effectsOf(body), ['a=3:0102030405', 'b="c"']);
  assert.deepEqual(problemsOf(parseValues(body)), []);
});

test('the span of a value covers its continuation lines', () => {
  const { document, line } = onlyValue('"a"=hex:01,\\\r\n  02\r\n');
  assert.equal(textOf(document.text, line.span), '"a"=hex:01,\\\r\n  02\r\n');
  assert.equal(textOf(document.text, line.dataSpan), 'hex:01,\\\r\n  02');
});

test('a backslash may follow the colon directly', () => {
  assert.deepEqual(effectsOf('"a"=hex:\\\n  01\n"b"=hex(2): \\\n61,00\n'), ['a=3:01', 'b=2:6100']);
  assert.deepEqual(problemsOf(parseValues('"a"=hex:\\\n  01\n')), []);
});

test('blanks before and after the backslash and a comment behind it are fine', () => {
  const body = '"a"=hex:01, \\ \n  02,\\\t; note, 55\n  03\n';
  assert.deepEqual(effectsOf(body), ['a=3:010203']);
  assert.deepEqual(problemsOf(parseValues(body)), []);
});

test('blank lines and comment lines between the bytes are skipped', () => {
  const body = '"a"=hex:01,\\\n\n \t\n ; ff,\\\n  02 ; last\n';
  const { document, line } = onlyValue(body);
  assert.deepEqual(effectsOf(body), ['a=3:0102']);
  assert.equal(textOf(document.text, line.span), body);
  assert.equal(line.commentSpan && textOf(document.text, line.commentSpan), '; last');
});

test('a value line after a dangling backslash is swallowed with the value', () => {
  const document = parseValues('"a"=hex:01,\\\n"b"="lost"\n"c"="kept"\n');
  assert.deepEqual(kindsOf(document).slice(2), ['value', 'junk swallowed', 'value']);
  assert.deepEqual(problemsOf(document), ['continuation-swallows-line <,\\> see <"b"="lost">']);
  assert.deepEqual(effectsOf('"a"=hex:01,\\\n"b"="lost"\n"c"="kept"\n'), [
    'a=(dropped)',
    'c="kept"',
  ]);
});

test('the default value after a dangling backslash is swallowed', () => {
  const body = '"a"=hex:01,\\\n  02,\\\n@="lost"\n';
  assert.deepEqual(problemsOf(parseValues(body)), [
    'continuation-swallows-line <,\\> see <@="lost">',
  ]);
  assert.deepEqual(effectsOf(body), ['a=(dropped)']);
});

test('a key line after a dangling backslash is swallowed and its values go to the key above', () => {
  const body =
    '[HKEY_USERS\\A]\n"a"=hex:01,\\\n[HKEY_USERS\\B]\n"b"="1"\n[HKEY_USERS\\C]\n"c"="1"\n';
  assert.deepEqual(placesOf(body), ['HKEY_USERS\\A: b', 'HKEY_USERS\\C: c']);
  assert.deepEqual(problemsOf(parseValues(body)), [
    'continuation-swallows-line <,\\> see <[HKEY_USERS\\B]>',
  ]);
});

test('blank lines and comments do not keep the next line from being swallowed', () => {
  const document = parseValues('"a"=hex:01, \\\n\n; note\n"b"="lost"\n"c"="kept"\n');
  assert.deepEqual(kindsOf(document).slice(2), [
    'value',
    'blank',
    'comment',
    'junk swallowed',
    'value',
  ]);
  assert.deepEqual(problemsOf(document), ['continuation-swallows-line <, \\> see <"b"="lost">']);
});

test('a swallowed value does not swallow in its turn', () => {
  const body = '"a"=hex:01,\\\n"b"=hex:01,\\\n  02\n"c"="kept"\n';
  assert.deepEqual(kindsOf(parseValues(body)).slice(2), [
    'value',
    'junk swallowed',
    'junk rest',
    'value',
  ]);
  assert.deepEqual(effectsOf(body), ['a=(dropped)', 'c="kept"']);
});

test('a backslash that follows the colon swallows a line as well', () => {
  assert.deepEqual(problemsOf(parseValues('"a"=hex:\\\n"b"="lost"\n')), [
    'continuation-swallows-line <\\> see <"b"="lost">',
  ]);
});

test('a number sign line, a leading comma and a lone backslash are no bytes and drop the value', () => {
  for (const next of ['# note', ',02', '\\', '\\\\', 'zz,02', '\u00a002']) {
    const document = parseValues(`"a"=hex:01,\\\n  ${next}\n  03\n"b"="kept"\n`);
    assert.deepEqual(problemsOf(document), [`continuation-not-hex <,\\> see <${next}>`]);
    assert.deepEqual(kindsOf(document).slice(2), ['value', 'junk swallowed', 'junk rest', 'value']);
  }
});

test('a next line that starts with a hex digit is read as bytes even when it is a word', () => {
  const body = '"a"=hex:01,\\\ndefault="x"\n"b"="kept"\n';
  assert.deepEqual(effectsOf(body), ['a=(dropped)', 'b="kept"']);
  assert.deepEqual(problemsOf(parseValues(body)), ['hex-byte-invalid <default>']);
});

test('a split byte drops the value', () => {
  const body = '"a"=hex:01,0\\\n2,03\n"b"="kept"\n';
  assert.deepEqual(effectsOf(body), ['a=(dropped)', 'b="kept"']);
  assert.deepEqual(problemsOf(parseValues(body)), [
    'hex-byte-digits <0>',
    'continuation-without-comma <\\>',
  ]);
});

test('a backslash without a comma drops the value but not the next line', () => {
  for (const first of ['01\\', '01 \\']) {
    const body = `"a"=hex:${first}\n"b"="kept"\n`;
    assert.deepEqual(effectsOf(body), ['a=(dropped)', 'b="kept"']);
    assert.deepEqual(problemsOf(parseValues(body)), ['continuation-without-comma <\\>']);
  }
});

test('the bytes below a broken line are its rest and no problem of their own', () => {
  const document = parseValues('"a"=hex:01\\\n  02,03,\\\n\n  04\n"b"="kept"\n');
  assert.deepEqual(problemsOf(document), ['continuation-without-comma <\\>']);
  assert.deepEqual(kindsOf(document).slice(2), [
    'value',
    'junk rest',
    'blank',
    'junk rest',
    'value',
  ]);
});

test('bytes below a value that is right are a line of their own', () => {
  assert.deepEqual(problemsOf(parseValues('"a"="b"\n  01,02\n')), ['line-unknown <01,02>']);
});

test('a slash in place of the backslash drops the value', () => {
  assert.deepEqual(effectsOf('"a"=hex:01,/\n  02\n'), ['a=(dropped)']);
  assert.deepEqual(problemsOf(parseValues('"a"=hex:01,/\n  02\n')), ['continuation-slash </>']);
  assert.deepEqual(problemsOf(parseValues('"a"=hex:01/\n  02\n')), ['continuation-slash </>']);
});

test('text after the backslash drops the value but not the next line', () => {
  for (const tail of ['\\', 'x', '# c', ', 02']) {
    const body = `"a"=hex:01,\\${tail}\n"b"="kept"\n`;
    assert.deepEqual(effectsOf(body), ['a=(dropped)', 'b="kept"']);
    assert.deepEqual(problemsOf(parseValues(body)), [`continuation-trailing-text <${tail}>`]);
  }
});

test('a missing backslash ends the value there and the bytes below are lost', () => {
  const body = '"a"=hex:01,02,\n  03,04\n"b"="kept"\n';
  assert.deepEqual(effectsOf(body), ['a=3:0102', 'b="kept"']);
  assert.deepEqual(problemsOf(parseValues(body)), ['continuation-missing <,>']);
  assert.deepEqual(kindsOf(parseValues(body)).slice(2), ['value', 'junk rest', 'value']);
});

test('a remark below bytes that starts like a byte is a line of its own', () => {
  for (const remark of ['be careful', 'a b is a note', 'ad hoc']) {
    assert.deepEqual(problemsOf(parseValues(`"a"=hex:01,02\n${remark}\n`)), [
      `line-unknown <${remark}>`,
    ]);
  }
});

test('a missing comma and backslash are told at the last byte', () => {
  assert.deepEqual(problemsOf(parseValues('"a"=hex:01,02\n  03\n')), ['continuation-missing <02>']);
  assert.deepEqual(problemsOf(parseValues('"a"=hex:01,2 ;c\n03\n')), ['continuation-missing <2>']);
  assert.deepEqual(problemsOf(parseValues('"a"=hex(2):\n61,00\n')), [
    'continuation-missing <hex(2)>',
  ]);
});

test('a file that ends after the comma and backslash keeps the value', () => {
  for (const end of ['', '\n', '\n\n; note\n']) {
    const body = `"a"=hex:01,\\${end}`;
    assert.deepEqual(effectsOf(body), ['a=3:01']);
    assert.deepEqual(problemsOf(parseValues(body)), ['continuation-at-end <\\>']);
  }
  assert.deepEqual(kindsOf(parseValues('"a"=hex:01,\\\n\n; note\n')).slice(2), [
    'value',
    'blank',
    'comment',
  ]);
});

test('a file that ends after a byte and a backslash drops the value', () => {
  assert.deepEqual(effectsOf('"a"=hex:20\\'), ['a=(dropped)']);
});

test('blanks after the comma that ends a continuation line drop the value', () => {
  const body = '"a"=hex:01,\\\n  02,  \n"b"=hex:01,  \n"c"=hex:01,\\\n  02  \n';
  assert.deepEqual(effectsOf(body), ['a=(dropped)', 'b=3:01', 'c=3:0102']);
  assert.deepEqual(problemsOf(parseValues(body)), ['hex-trailing-blank <  >']);
});

test('a comment that ends in a backslash continues nothing', () => {
  const body = '"a"=hex:01,02 ; note,\\\n"b"="kept"\n';
  assert.deepEqual(effectsOf(body), ['a=3:0102', 'b="kept"']);
  assert.deepEqual(problemsOf(parseValues(body)), []);
});

test('bytes of a type that is not read are told once, at the type', () => {
  assert.deepEqual(problemsOf(parseValues('"a"=HEX:01,\\\n  02\n"b"="kept"\n')), [
    'type-case <HEX>',
  ]);
});
