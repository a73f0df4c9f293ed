import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importBytes, importCase } from './importCase';

const TARGET = 'HKEY_CURRENT_USER\\Software\\GpolintWine\\7';

/** The text that Wine gets for a file with this body. */
function moved(body: string): string {
  const bytes = importBytes({ text: `REGEDIT4\n${body}`, isUtf16: false }, 7);
  return bytes.toString('latin1').slice('REGEDIT4\n'.length);
}

test('keys are moved below the key of the file, opened and deleted ones', () => {
  assert.equal(moved('[HKEY_USERS\\A]\r\n'), `[${TARGET}\\HKEY_USERS\\A]\r\n`);
  assert.equal(moved(' [-HKEY_USERS\\A]'), ` [-${TARGET}\\HKEY_USERS\\A]`);
});

test('a hive keeps its letter case', () => {
  assert.equal(
    moved('[hkey_users\\A]'),
    `[${TARGET.replace(/^\w+/, 'hkey_current_user')}\\hkey_users\\A]`,
  );
});

test('doubled backslashes behind the hive stay there', () => {
  const [hive = '', ...names] = TARGET.split('\\');
  assert.equal(moved('[HKEY_USERS\\\\A]'), `[${hive}\\\\${names.join('\\')}\\HKEY_USERS\\A]`);
  assert.equal(moved('[HKEY_USERS\\\\]'), '[HKEY_USERS\\\\]');
});

test('a hive that is opened is moved, one that is to be deleted stays', () => {
  assert.equal(moved('[HKEY_USERS]'), `[${TARGET}\\HKEY_USERS]`);
  assert.equal(moved('[HKEY_USERS\\]'), `[${TARGET}\\HKEY_USERS\\]`);
  for (const line of ['[-HKEY_USERS]', '[-HKEY_USERS\\]', '[HKEY_USERS] ; see [1]']) {
    assert.equal(moved(line), line);
  }
});

test('a bracket in the path does not end it', () => {
  assert.equal(moved('[HKEY_USERS\\]]'), `[${TARGET}\\HKEY_USERS\\]]`);
});

test('what is no key line stays', () => {
  for (const line of ['; [HKEY_USERS\\A]', '"a"="[HKEY_USERS\\\\A]"', '[HKLM\\A]', '[HKEY_X\\A]']) {
    assert.equal(moved(line), line);
  }
});

test('the keys of a Windows 3.1 file are moved below its only hive', () => {
  assert.equal(moved('HKEY_CLASSES_ROOT\\A = x'), 'HKEY_CLASSES_ROOT\\GpolintWine\\7\\A = x');
});

test('a file is stored in the form that belongs to its header, in the other only without types', () => {
  const version5 = 'Windows Registry Editor Version 5.00\n';
  assert.equal(importCase(version5, false).isUtf16, true);
  assert.equal(importCase(version5, true).isUtf16, false);
  assert.equal(importCase(`${version5}"a"=hex(2):61,00`, true).isUtf16, true);
  assert.equal(importCase(' REGEDIT4\n', false).isUtf16, false);
  assert.equal(importCase('REGEDIT4\n', true).isUtf16, true);
});

test('a text that is stored in one byte each has no other characters, for both sides', () => {
  assert.equal(importCase('REGEDIT4\n"é€字"=-', false).text, 'REGEDIT4\n"é€?"=-');
});
