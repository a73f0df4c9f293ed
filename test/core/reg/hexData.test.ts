import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  decodeHexText,
  decodeMultiString,
  decodeString,
  encodeHexText,
  encodeMultiString,
  encodeString,
  hexBytes,
  hexTextEncoding,
} from '../../../src/core/reg/hexData';
import { onlyValue } from './inspect';

function bytes(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

function hexOf(data: Uint8Array | undefined): string | undefined {
  return data && Buffer.from(data).toString('hex');
}

test('bytes are read across continuation lines, comments and odd forms', () => {
  const { document, line } = onlyValue('"a"=hex:01,\\ ; ff,fe\r\n; 77\r\n\t2,\\\r\n  0x3f,004\r\n');
  assert.ok(line.data.kind === 'hex');
  assert.equal(hexOf(hexBytes(document.text, line.data)), '01023f04');
});

test('the header selects the encoding of text in bytes', () => {
  assert.equal(hexTextEncoding('regedit4'), 'ansi');
  assert.equal(hexTextEncoding('version5'), 'utf16le');
  assert.equal(hexTextEncoding('invalid'), 'utf16le');
});

test('version 5 text is UTF-16LE', () => {
  assert.equal(decodeHexText(bytes('61000a4e3dd800de'), 'utf16le'), 'a上😀');
  assert.equal(hexOf(encodeHexText('a上😀', 'utf16le')), '61000a4e3dd800de');
});

test('an odd byte at the end of UTF-16 is left out', () => {
  assert.equal(decodeHexText(bytes('610062'), 'utf16le'), 'a');
});

test('long text is decoded whole', () => {
  const text = 'abcdefg'.repeat(3000);
  const data = encodeHexText(text, 'utf16le');
  assert.ok(data !== undefined);
  assert.equal(decodeHexText(data, 'utf16le'), text);
});

test('REGEDIT4 text is read as Windows-1252', () => {
  assert.equal(decodeHexText(bytes('61e480a081'), 'ansi'), 'aä€\u00a0\u0081');
  assert.equal(hexOf(encodeHexText('aä€', 'ansi')), '61e480');
});

test('text that Windows-1252 lacks cannot be written for REGEDIT4', () => {
  assert.equal(encodeHexText('a上', 'ansi'), undefined);
  assert.equal(encodeHexText('\u0080', 'ansi'), undefined);
  assert.equal(encodeString('ж', 'ansi'), undefined);
});

test('a string ends at its first terminator and may lack one', () => {
  assert.equal(decodeString(bytes('610000006200'), 'utf16le'), 'a');
  assert.equal(decodeString(bytes('61006200'), 'utf16le'), 'ab');
  assert.equal(decodeString(bytes(''), 'utf16le'), '');
  assert.equal(decodeString(bytes('6100'), 'ansi'), 'a');
});

test('a string is written with one terminator', () => {
  assert.equal(hexOf(encodeString('ab', 'utf16le')), '610062000000');
  assert.equal(hexOf(encodeString('', 'utf16le')), '0000');
});

test('a list ends at its first empty string', () => {
  assert.deepEqual(decodeMultiString(bytes('61000000620063000000'.concat('0000')), 'utf16le'), [
    'a',
    'bc',
  ]);
  assert.deepEqual(decodeMultiString(bytes('6100000000006200'), 'utf16le'), ['a']);
  assert.deepEqual(decodeMultiString(bytes('0000'), 'utf16le'), []);
  assert.deepEqual(decodeMultiString(bytes(''), 'utf16le'), []);
});

test('a list without all its terminators is read as far as it goes', () => {
  assert.deepEqual(decodeMultiString(bytes('610000006200'), 'utf16le'), ['a', 'b']);
  assert.deepEqual(decodeMultiString(bytes('61006200'), 'ansi'), ['a', 'b']);
});

test('a list is written with a terminator after each string and one at the end', () => {
  assert.equal(hexOf(encodeMultiString(['a', 'b'], 'utf16le')), '61000000620000000000');
  assert.equal(hexOf(encodeMultiString(['a'], 'ansi')), '610000');
  assert.equal(hexOf(encodeMultiString([], 'utf16le')), '0000');
});

test('a list cannot hold an empty string or a terminator', () => {
  assert.equal(encodeMultiString(['a', ''], 'utf16le'), undefined);
  assert.equal(encodeMultiString(['a\0b'], 'utf16le'), undefined);
});

test('encoding and decoding give back any text and any list', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const data = encodeHexText(text, 'utf16le');
      assert.equal(data && decodeHexText(data, 'utf16le'), text);
    }),
  );
  const entry = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((each) => !each.includes('\0'));
  fc.assert(
    fc.property(fc.array(entry), (strings) => {
      const data = encodeMultiString(strings, 'utf16le');
      assert.deepEqual(data && decodeMultiString(data, 'utf16le'), strings);
    }),
  );
});

test('every Windows-1252 byte comes back from its letter', () => {
  const all = Uint8Array.from({ length: 256 }, (_, index) => index);
  assert.deepEqual(encodeHexText(decodeHexText(all, 'ansi'), 'ansi'), all);
});
