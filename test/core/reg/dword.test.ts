import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/core/text/span';
import { effectsOf, onlyValue, parseValues, problemsOf } from './inspect';

function problemOf(data: string): string | undefined {
  return problemsOf(parseValues(`"a"=${data}\n`))[0];
}

test('one to eight hex digits of either case make a number', () => {
  const body = '"a"=dword:1\n"b"=dword:0000000a\n"c"=dword:FfFfFfFf\n"d"=dword:10\n';
  assert.deepEqual(effectsOf(body), ['a=1', 'b=10', 'c=4294967295', 'd=16']);
  assert.deepEqual(problemsOf(parseValues(body)), []);
});

test('blanks after the colon and at the end are fine', () => {
  assert.deepEqual(effectsOf('"a"=dword: \t00000002 \n'), ['a=2']);
});

test('a comment may follow the digits', () => {
  const { document, line } = onlyValue('"a"=dword:00000003;three\n');
  assert.ok(line.data.kind === 'dword');
  assert.equal(line.data.value, 3);
  assert.equal(textOf(document.text, line.data.digitsSpan), '00000003');
  assert.equal(textOf(document.text, line.dataSpan), 'dword:00000003');
  assert.equal(line.commentSpan && textOf(document.text, line.commentSpan), ';three');
});

test('missing digits drop the value', () => {
  assert.deepEqual(effectsOf('"a"=dword:\n"b"=dword: \n'), ['a=(dropped)', 'b=(dropped)']);
  assert.equal(problemOf('dword:'), 'dword-empty <dword:>');
});

test('a comment in place of the digits is a problem though Wine reads 0', () => {
  assert.deepEqual(effectsOf('"a"=dword: ;c\n'), ['a=0']);
  assert.equal(problemOf('dword: ;c'), 'dword-empty <dword:>');
});

test('more than eight digits drop the value even when they are leading zeros', () => {
  assert.deepEqual(effectsOf('"a"=dword:000000001\n'), ['a=(dropped)']);
  assert.equal(problemOf('dword:000000001'), 'dword-too-long <000000001>');
  assert.equal(problemOf('dword:123456789 ;c'), 'dword-too-long <123456789>');
});

test('a 0x prefix drops the value', () => {
  assert.deepEqual(effectsOf('"a"=dword:0x10\n'), ['a=(dropped)']);
  assert.equal(problemOf('dword:0x10'), 'dword-prefix <0x>');
  assert.equal(problemOf('dword:0X10'), 'dword-prefix <0X>');
});

test('a sign drops the value', () => {
  assert.equal(problemOf('dword:-1'), 'dword-sign <-1>');
  assert.equal(problemOf('dword:+1'), 'dword-sign <+1>');
  assert.deepEqual(effectsOf('"a"=dword:-1\n'), ['a=(dropped)']);
});

test('anything that is no hex digit drops the value', () => {
  assert.equal(problemOf('dword:0000000g'), 'dword-not-hex <0000000g>');
  assert.equal(problemOf('dword:0000 0001'), 'dword-not-hex <0000 0001>');
  assert.equal(problemOf('dword:00000001\\'), 'dword-not-hex <00000001\\>');
  assert.equal(problemOf('dword:"1"'), 'dword-not-hex <"1">');
  assert.deepEqual(effectsOf('"a"=dword:0000 0001\n'), ['a=(dropped)']);
});

test('a number sign after the digits drops the value', () => {
  assert.equal(problemOf('dword:00000001 #c'), 'data-hash-comment <#>');
  assert.deepEqual(effectsOf('"a"=dword:00000001#c\n'), ['a=(dropped)']);
});

test('the type must be in lower case', () => {
  assert.equal(problemOf('DWORD:00000001'), 'type-case <DWORD>');
  assert.equal(problemOf('Dword:1'), 'type-case <Dword>');
  assert.deepEqual(effectsOf('"a"=DWORD:00000001\n'), ['a=(dropped)']);
});

test('there is no such type as qword or REG_DWORD', () => {
  assert.equal(problemOf('qword:0000000000000001'), 'type-unknown <qword>');
  assert.equal(problemOf('REG_DWORD:1'), 'type-unknown <REG_DWORD>');
  assert.equal(problemOf('dword :1'), 'type-unknown <dword>');
  assert.equal(problemOf('str(2):"x"'), 'type-unknown <str(2)>');
  assert.deepEqual(effectsOf('"a"=qword:1\n'), ['a=(dropped)']);
});

test('a bare number is no data', () => {
  assert.equal(problemOf('1'), 'data-unknown <1>');
  assert.equal(problemOf('dword 1'), 'data-unknown <dword 1>');
});
