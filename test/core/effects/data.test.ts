import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storedOf, utf16Hex } from './effectsIn';

const REGEDIT4 = 'REGEDIT4\n\n';

test('a string is a REG_SZ in UTF-16LE with its terminator', () => {
  assert.equal(storedOf('"b"'), '1:62000000');
  assert.equal(storedOf('""'), '1:0000');
  assert.equal(storedOf('"é字😀"'), `1:${utf16Hex('é字😀')}`);
});

test('a string of a REGEDIT4 file is stored as UTF-16LE too', () => {
  assert.equal(storedOf('"é"', REGEDIT4), `1:${utf16Hex('é')}`);
});

test('a dword has one to eight hex digits of either case and is stored little-endian', () => {
  assert.equal(storedOf('dword:a'), '4:0a000000');
  assert.equal(storedOf('dword:1234ABcd'), '4:cdab3412');
  assert.equal(storedOf('dword: ffffffff '), '4:ffffffff');
});

test('a dword with other digits, more of them or none has no effect', () => {
  for (const data of [
    'dword:',
    'dword:0x10',
    'dword:000000001',
    'dword:1 2',
    'dword:-1',
    'dword:+1',
    'dword:g',
  ]) {
    assert.equal(storedOf(data), '(none)', data);
  }
});

test('the word for the type must be in lower case, and there is none for a qword', () => {
  for (const data of ['HEX:01', 'Hex(2):61,00', 'DWORD:1', 'qword:1', 'REG_SZ:x', 'text', '']) {
    assert.equal(storedOf(data), '(none)', data);
  }
});

test('hex alone is binary, and a number in brackets is the type', () => {
  assert.equal(storedOf('hex:01,02'), '3:0102');
  assert.equal(storedOf('hex(3):01'), '3:01');
  assert.equal(storedOf('hex(0):01'), '0:01');
  assert.equal(storedOf('hex(b):01,00,00,00,00,00,00,00'), '11:0100000000000000');
  assert.equal(storedOf('hex(A):01'), '10:01');
});

test('a type that Windows does not name is stored as it is', () => {
  assert.equal(storedOf('hex(100):01'), '256:01');
  assert.equal(storedOf('hex(ffffffff):01'), '4294967295:01');
});

test('a type number with 0x, above ffffffff or of other letters has no effect', () => {
  for (const type of ['0x2', 'x2', '100000000', 'g', '2 ']) {
    assert.equal(storedOf(`hex(${type}):61,00`), '(none)', type);
  }
});

test('numbers as bytes are stored as they are, also of a wrong size', () => {
  assert.equal(storedOf('hex(4):01,00,00,00'), '4:01000000');
  assert.equal(storedOf('hex(4):01,02'), '4:0102');
  assert.equal(storedOf('hex(5):00,00,00,01'), '5:00000001');
  assert.equal(storedOf('hex(b):01'), '11:01');
});

test('no bytes at all are a value of length zero, also of a text type', () => {
  for (const type of [0, 1, 2, 3, 4, 7]) {
    assert.equal(storedOf(`hex(${type}):`), `${type}:`);
  }
});

test('text as bytes gets the terminator that it lacks', () => {
  assert.equal(storedOf('hex(1):61,00'), '1:61000000');
  assert.equal(storedOf('hex(2):61,00'), '2:61000000');
  assert.equal(storedOf('hex(7):61,00'), '7:61000000');
});

test('text as bytes that has a terminator gets no second one', () => {
  assert.equal(storedOf('hex(1):61,00,00,00'), '1:61000000');
  assert.equal(storedOf('hex(2):00,00'), '2:0000');
  assert.equal(storedOf('hex(7):61,00,00,00'), '7:61000000');
  assert.equal(storedOf('hex(7):61,00,00,00,00,00'), '7:610000000000');
});

test('a letter whose high byte is zero is no terminator, nor one whose low byte is', () => {
  assert.equal(storedOf('hex(2):61,00,00,01'), '2:610000010000');
  assert.equal(storedOf('hex(2):00,61'), '2:00610000');
});

test('other types get no terminator', () => {
  assert.equal(storedOf('hex:61,00'), '3:6100');
  assert.equal(storedOf('hex(6):61,00'), '6:6100');
});

test('a terminator is looked for in the whole characters of an odd number of bytes', () => {
  assert.equal(storedOf('hex(2):61,00,62'), '2:6100620000');
  assert.equal(storedOf('hex(2):61,00,00,00,62'), '2:6100000062');
});

test('text as bytes in a REGEDIT4 file becomes UTF-16LE with a terminator', () => {
  assert.equal(storedOf('hex(2):61,80', REGEDIT4), `2:${utf16Hex('a€')}`);
  assert.equal(storedOf('hex(2):61,00', REGEDIT4), `2:${utf16Hex('a')}`);
  assert.equal(storedOf('hex(7):61,00,62,00,00', REGEDIT4), `7:${utf16Hex('a\0b\0')}`);
  assert.equal(storedOf('hex(1):', REGEDIT4), '1:');
});

test('bytes of other types in a REGEDIT4 file stay as they are', () => {
  assert.equal(storedOf('hex:61,80', REGEDIT4), '3:6180');
});

test('one comma may follow the last byte', () => {
  assert.equal(storedOf('hex:01,02,'), '3:0102');
});

test('a byte above ff, a doubled comma and another separator drop the value', () => {
  for (const data of ['hex:01,100', 'hex:01,,02', 'hex:01.02', 'hex:01 02', 'hex:,01', 'hex:zz']) {
    assert.equal(storedOf(data), '(none)', data);
  }
});

test('a byte of one digit, with 0x or after a blank is read as Wine reads it', () => {
  assert.equal(storedOf('hex:1,0x2, 03'), '3:010203');
});
