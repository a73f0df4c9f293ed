import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthBeforeComment } from '../../../../src/core/rules/reg/lengthBeforeComment';
import { readWrittenNumber } from '../../../../src/core/rules/reg/writtenNumber';
import { numberBytes, writeDword } from '../../../../src/core/rules/reg/writtenData';

test('digits with 0x in front are hex', () => {
  assert.deepEqual(readWrittenNumber('0x1F'), { hex: 31n, decimal: undefined });
});

test('a single digit is the same number in hex and decimal', () => {
  assert.deepEqual(readWrittenNumber('7'), { hex: undefined, decimal: 7n });
});

test('digits with a letter are hex', () => {
  assert.deepEqual(readWrittenNumber('1f'), { hex: 31n, decimal: undefined });
});

test('as many digits as the registry editor writes are hex where zeros fill them up', () => {
  assert.deepEqual(readWrittenNumber('00000010'), { hex: 16n, decimal: undefined });
  assert.deepEqual(readWrittenNumber('0000000000000010'), { hex: 16n, decimal: undefined });
  assert.deepEqual(readWrittenNumber('10000000'), { hex: 0x10000000n, decimal: 10000000n });
});

test('other digits can be meant either way', () => {
  assert.deepEqual(readWrittenNumber('10'), { hex: 16n, decimal: 10n });
});

test('a number too long for hex is decimal', () => {
  assert.deepEqual(readWrittenNumber('18446744073709551615'), {
    hex: undefined,
    decimal: 18446744073709551615n,
  });
});

test('words and signs are no number', () => {
  for (const text of ['', '-1', 'yes', '0x', '1.5', '0x11112222333344445']) {
    assert.equal(readWrittenNumber(text), undefined, text);
  }
});

test('a number is written with its lowest byte first', () => {
  assert.deepEqual([...numberBytes(0x0102n, 4)], [2, 1, 0, 0]);
  assert.deepEqual([...numberBytes(0xffffffffffffffffn, 8)], new Array(8).fill(255));
  assert.equal(writeDword(255n), 'dword:000000ff');
});

test('what stands before a comment ends at its last sign that is no blank', () => {
  assert.equal(lengthBeforeComment('1f \t; note'), 2);
  assert.equal(lengthBeforeComment('1f  '), 2);
  assert.equal(lengthBeforeComment('; note'), 0);
});
