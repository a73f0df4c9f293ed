import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReg } from '../../../src/core/reg/parseReg';
import { textOf } from '../../../src/core/text/span';
import { kindsOf, problemsOf } from './inspect';

function kindOf(text: string): string {
  return parseReg(text).header.kind;
}

function nameOf(text: string): string {
  return textOf(text, parseReg(text).header.nameSpan);
}

test('the three headers are told apart', () => {
  assert.equal(kindOf('Windows Registry Editor Version 5.00\r\n'), 'version5');
  assert.equal(kindOf('REGEDIT4\r\n'), 'regedit4');
  assert.equal(kindOf('REGEDIT\r\n'), 'win31');
});

test('version 5 and REGEDIT4 headers have no problem', () => {
  assert.deepEqual(problemsOf(parseReg('Windows Registry Editor Version 5.00\n')), []);
  assert.deepEqual(problemsOf(parseReg('REGEDIT4\n')), []);
});

test('blanks before the header are fine and no part of its name', () => {
  const text = ' \tWindows Registry Editor Version 5.00\n';
  assert.equal(kindOf(text), 'version5');
  assert.equal(nameOf(text), 'Windows Registry Editor Version 5.00');
  assert.deepEqual(problemsOf(parseReg(text)), []);
});

test('a byte order mark belongs to the span of the header but not to its name', () => {
  const document = parseReg('\ufeffREGEDIT4\n[HKEY_CURRENT_USER\\A]\n');
  assert.equal(document.header.kind, 'regedit4');
  assert.deepEqual(document.header.span, { start: 0, end: 10 });
  assert.equal(textOf(document.text, document.header.nameSpan), 'REGEDIT4');
});

test('a byte order mark before a missing header does not hide the first key', () => {
  const document = parseReg('\ufeff[HKEY_CURRENT_USER\\A]\n');
  assert.deepEqual(document.header.span, { start: 0, end: 1 });
  assert.equal(document.sections[0]?.key?.accepted, true);
});

test('a header in other letter case is refused', () => {
  for (const words of [
    'regedit4',
    'Regedit4',
    'WINDOWS REGISTRY EDITOR VERSION 5.00',
    'Windows Registry Editor version 5.00',
  ]) {
    assert.equal(kindOf(`${words}\n`), 'invalid', words);
    assert.deepEqual(problemsOf(parseReg(`${words}\n`)), [`header-case <${words}>`]);
  }
});

test('another version of the registry editor is refused', () => {
  for (const words of [
    'Windows Registry Editor Version 4.00',
    'Windows Registry Editor Version 5',
    'Windows Registry Editor Version 5.001',
    'Windows Registry Editor',
  ]) {
    assert.equal(kindOf(`${words}\n`), 'invalid', words);
    assert.deepEqual(problemsOf(parseReg(`${words}\n`)), [`header-version <${words}>`]);
  }
});

test('anything else that starts with REGEDIT imports nothing without an error', () => {
  for (const words of ['REGEDIT3', 'REGEDIT5', 'REGEDIT 4', 'REGEDIT4FOO', 'REGEDIT4 FOO']) {
    assert.equal(kindOf(`${words}\n`), 'ignored', words);
    assert.deepEqual(problemsOf(parseReg(`${words}\n`)), [`header-ignored <${words}>`]);
  }
});

test('even a blank after REGEDIT4 makes it a header that imports nothing', () => {
  assert.equal(kindOf('REGEDIT4 \n'), 'ignored');
  assert.deepEqual(problemsOf(parseReg('REGEDIT4 \n')), ['header-ignored <REGEDIT4 >']);
});

test('text or blanks after the version 5 header are a problem of their own', () => {
  const header = 'Windows Registry Editor Version 5.00';
  for (const trailing of [' ', '\t', ' ; exported', ';x', ' x']) {
    const document = parseReg(`${header}${trailing}\n`);
    assert.equal(document.header.kind, 'version5');
    assert.deepEqual(problemsOf(document), [`header-trailing-text <${trailing}>`]);
    assert.equal(textOf(document.text, document.header.nameSpan), header);
  }
});

test('a Windows 3.1 header is recognised and its lines are kept as they are', () => {
  const document = parseReg(
    'REGEDIT\nHKEY_CLASSES_ROOT\\a = b\n\n[HKEY_CURRENT_USER\\A]\n"a"="b"\n',
  );
  assert.deepEqual(problemsOf(document), ['header-win31 <REGEDIT>']);
  assert.deepEqual(kindsOf(document), ['junk win31', 'blank', 'junk win31', 'junk win31']);
});

test('a file without a header is refused but its keys and values are read', () => {
  const document = parseReg('[HKEY_CURRENT_USER\\A]\n"a"="b"\n');
  assert.equal(document.header.kind, 'invalid');
  assert.deepEqual(document.header.span, { start: 0, end: 0 });
  assert.deepEqual(kindsOf(document), ['key', 'value']);
  assert.deepEqual(problemsOf(document), ['header-missing <[HKEY_CURRENT_USER\\A]>']);
});

test('a first line that is nothing at all stands for the header', () => {
  const document = parseReg('hello\n[HKEY_CURRENT_USER\\A]\n');
  assert.equal(document.header.kind, 'invalid');
  assert.deepEqual(document.header.span, { start: 0, end: 6 });
  assert.deepEqual(problemsOf(document), ['header-missing <hello>']);
});

test('an empty text lacks its header', () => {
  assert.deepEqual(problemsOf(parseReg('')), ['header-missing <>']);
  assert.deepEqual(parseReg('').sections, []);
});

test('a header below a blank line, a comment or other text is refused where it stands', () => {
  for (const above of ['\n', '; my file\n', 'my file\n', '# x\n\n']) {
    const document = parseReg(`${above}REGEDIT4\n[HKEY_CURRENT_USER\\A]\n`);
    assert.equal(document.header.kind, 'invalid', above);
    assert.deepEqual(problemsOf(document), ['header-not-first <REGEDIT4>'], above);
  }
});

test('a header after the first key does not make up for the missing one', () => {
  const document = parseReg('[HKEY_CURRENT_USER\\A]\nREGEDIT4\n');
  assert.deepEqual(problemsOf(document), [
    'header-missing <[HKEY_CURRENT_USER\\A]>',
    'header-repeated <REGEDIT4>',
  ]);
});

test('a second header is skipped', () => {
  const header = 'Windows Registry Editor Version 5.00';
  const document = parseReg(`${header}\n${header}\n[HKEY_CURRENT_USER\\A]\nregedit4\n`);
  assert.deepEqual(problemsOf(document), [
    `header-repeated <${header}>`,
    'header-repeated <regedit4>',
  ]);
});

test('no blank line is needed after the header', () => {
  const document = parseReg('REGEDIT4\n[HKEY_CURRENT_USER\\A]\n"a"="b"');
  assert.deepEqual(problemsOf(document), []);
  assert.deepEqual(kindsOf(document), ['key', 'value']);
});
