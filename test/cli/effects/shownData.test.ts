import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownData } from '../../../src/cli/effects/shownData';

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}

test('text is shown in quotes without its terminator', () => {
  assert.equal(shownData(1, utf16('a b\0')), 'REG_SZ "a b"');
  assert.equal(shownData(2, utf16('%x%\0')), 'REG_EXPAND_SZ "%x%"');
  assert.equal(shownData(1, utf16('\0')), 'REG_SZ ""');
});

test('text that is not simply terminated is shown as bytes', () => {
  assert.equal(shownData(1, utf16('a')), 'REG_SZ 61 00');
  assert.equal(shownData(2, utf16('a\0b\0')), 'REG_EXPAND_SZ 61 00 00 00 62 00 00 00');
  assert.equal(shownData(1, Buffer.from([0x61])), 'REG_SZ 61');
  assert.equal(shownData(1, Buffer.alloc(0)), 'REG_SZ (no bytes)');
});

test('a list is shown as its strings when each has its terminator and the list one more', () => {
  assert.equal(shownData(7, utf16('a\0b c\0\0')), 'REG_MULTI_SZ ["a", "b c"]');
  assert.equal(shownData(7, utf16('\0')), 'REG_MULTI_SZ []');
  assert.equal(shownData(7, utf16('a\0')), 'REG_MULTI_SZ 61 00 00 00');
});

test('numbers are shown in hex and decimal when they have their size', () => {
  assert.equal(shownData(4, Buffer.from([0x10, 0, 0, 0x80])), 'REG_DWORD 0x80000010 (2147483664)');
  assert.equal(shownData(4, Buffer.from([1])), 'REG_DWORD 01');
  assert.equal(
    shownData(11, Buffer.from([1, 0, 0, 0, 1, 0, 0, 0])),
    'REG_QWORD 0x100000001 (4294967297)',
  );
  assert.equal(shownData(11, Buffer.from([1, 0])), 'REG_QWORD 01 00');
});

test('other data is shown as bytes, and how many there are when that is too long', () => {
  assert.equal(shownData(3, Buffer.from([0xff, 0x0a])), 'REG_BINARY ff 0a');
  assert.equal(shownData(0x100, Buffer.alloc(0)), 'type 0x100 (no bytes)');
  const long = shownData(3, Buffer.alloc(40));
  assert.match(long, /^REG_BINARY (?:00 ){32}… \(40 bytes\)$/);
});
