import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hexBytes } from '../../../src/core/reg/hexData';
import { writeHexData } from '../../../src/core/reg/hexWriter';
import { onlyValue, problemsOf } from './inspect';

const zeros = (count: number): Uint8Array => new Uint8Array(count);

test('type 3 is written as hex and every other type with its number in hex', () => {
  assert.equal(writeHexData(3, Uint8Array.of(1, 0xab), 0, '\n'), 'hex:01,ab');
  assert.equal(writeHexData(2, Uint8Array.of(0), 0, '\n'), 'hex(2):00');
  assert.equal(writeHexData(11, Uint8Array.of(0), 0, '\n'), 'hex(b):00');
});

test('no bytes leave the type alone', () => {
  assert.equal(writeHexData(7, zeros(0), 0, '\n'), 'hex(7):');
});

test('a continuation line holds 25 bytes after two spaces', () => {
  const lines = writeHexData(3, zeros(100), 4, '\r\n').split('\r\n');
  assert.equal(lines[1], `  ${'00,'.repeat(25)}\\`);
});

test('the first line breaks after as many columns as the registry editor leaves', () => {
  // Columns of lines in public exports: `@=hex(2):` and `"FriendlyTypeName"=hex(2):`.
  assert.equal(writeHexData(2, zeros(60), 2, '\n').split('\n')[0], `hex(2):${'00,'.repeat(23)}\\`);
  assert.equal(writeHexData(2, zeros(60), 19, '\n').split('\n')[0], `hex(2):${'00,'.repeat(17)}\\`);
});

test('a last byte that does not fit stands alone in its line', () => {
  const lines = writeHexData(3, zeros(24 + 25 + 1), 0, '\n').split('\n');
  assert.deepEqual(
    lines.map((line) => line.length),
    [4 + 72 + 1, 2 + 75 + 1, 4],
  );
});

test('a name that fills the line is followed by one byte', () => {
  const lines = writeHexData(3, zeros(2), 200, '\n').split('\n');
  assert.deepEqual(lines, ['hex:00,\\', '  00']);
});

test('no line is longer than 79 columns and reading gives back the bytes', () => {
  const anyBytes = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(anyBytes, fc.integer({ min: 0, max: 11 }), fc.nat(40), (bytes, type, length) => {
      const name = `"${'n'.repeat(length)}"=`;
      const written = name + writeHexData(type, bytes, name.length, '\r\n');
      assert.ok(written.split('\r\n').every((line) => line.length <= 79));
      const { document, line } = onlyValue(`${written}\r\n`);
      assert.ok(line.data.kind === 'hex');
      assert.equal(line.data.type, type);
      assert.deepEqual(hexBytes(document.text, line.data), bytes);
      assert.deepEqual(problemsOf(document), []);
    }),
  );
});
