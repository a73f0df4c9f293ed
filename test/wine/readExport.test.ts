import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readExport } from './readExport';

/** The values of the only key, each as `name type:hex`. */
function valuesOf(lines: readonly string[]): string[] {
  const text = ['Windows Registry Editor Version 5.00', '', '[HKEY_USERS\\A]', ...lines, '', ''];
  const values = readExport(text.join('\r\n')).get('HKEY_USERS\\A') ?? new Map();
  return [...values].map(([name, { type, data }]) => {
    return `${name} ${type}:${Buffer.from(data).toString('hex')}`;
  });
}

test('strings, numbers and bytes are read back', () => {
  assert.deepEqual(valuesOf(['@="b"', '"D"=dword:0000000a', '"H"=hex:01,02', '"E"=hex(2):']), [
    ' 1:62000000',
    'D 4:0a000000',
    'H 3:0102',
    'E 2:',
  ]);
});

test('lines that go on are joined', () => {
  assert.deepEqual(valuesOf(['"H"=hex(7):41,00,\\', '  00,00']), ['H 7:41000000']);
});

test('escapes of names and strings are resolved, names and keys folded', () => {
  assert.deepEqual(valuesOf(['"a\\"\\\\\\n"="\\r"']), ['A"\\\n 1:0d000000']);
});

test('a line in no form of an export is an error', () => {
  assert.throws(() => valuesOf(['"a"=what']), /No data of an export/);
  assert.throws(() => valuesOf(['junk']), /No line of an export/);
});
