import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hexBytes } from '../../../src/core/reg/hexData';
import { textOf } from '../../../src/core/text/span';
import { effectsOf, onlyValue, parseValues, problemsOf } from './inspect';

function problemsIn(data: string): string[] {
  return problemsOf(parseValues(`"a"=${data}\n`));
}

test('hex is binary data', () => {
  const { document, line } = onlyValue('"a"=hex:01,aB,ff\n');
  assert.ok(line.data.kind === 'hex');
  assert.equal(line.data.type, 3);
  assert.equal(textOf(document.text, line.data.typeSpan), 'hex');
  assert.equal(textOf(document.text, line.data.bytesSpan), '01,aB,ff');
  assert.equal(line.data.byteCount, 3);
  assert.deepEqual([...hexBytes(document.text, line.data)], [0x01, 0xab, 0xff]);
});

test('the number in parentheses is the type, in hex', () => {
  const body =
    '"a"=hex(0):01\n"b"=hex(b):01\n"c"=hex(B):01\n"d"=hex(10):01\n"e"=hex(ffffffff):01\n';
  assert.deepEqual(effectsOf(body), ['a=0:01', 'b=11:01', 'c=11:01', 'd=16:01', 'e=4294967295:01']);
  assert.deepEqual(problemsOf(parseValues(body)), []);
});

test('leading zeros of the type do not count', () => {
  assert.deepEqual(effectsOf('"a"=hex(0000000002):61,00\n'), ['a=2:6100']);
});

test('a type that is no hex number up to ffffffff drops the value', () => {
  for (const type of ['hex(100000000)', 'hex(0x2)', 'hex(x2)', 'hex(-1)', 'hex(2) ', 'hex (2)']) {
    assert.deepEqual(effectsOf(`"a"=${type}:01\n`), ['a=(dropped)'], type);
    assert.deepEqual(problemsIn(`${type}:01`), [`hex-type-invalid <${type.trim()}>`]);
  }
});

test('an empty type number and blanks before it are a problem though Wine reads them', () => {
  assert.deepEqual(effectsOf('"a"=hex():01\n"b"=hex( 2):01\n'), ['a=0:01', 'b=2:01']);
  assert.deepEqual(problemsIn('hex():01'), ['hex-type-invalid <hex()>']);
  assert.deepEqual(problemsIn('hex( 2):01'), ['hex-type-invalid <hex( 2)>']);
});

test('hex without a colon is no data', () => {
  assert.deepEqual(problemsIn('hex 01'), ['data-unknown <hex 01>']);
  assert.deepEqual(problemsIn('hex(2)=01'), ['data-unknown <hex(2)=01>']);
});

test('the type must be in lower case', () => {
  assert.deepEqual(problemsIn('HEX:01'), ['type-case <HEX>']);
  assert.deepEqual(problemsIn('Hex(2):01'), ['type-case <Hex(2)>']);
});

test('no bytes at all are a value of length zero', () => {
  assert.deepEqual(effectsOf('"a"=hex:\n"b"=hex(2):\n"c"=hex(7): ;c\n'), ['a=3:', 'b=2:', 'c=7:']);
  assert.deepEqual(problemsIn('hex(2):'), []);
});

test('one comma after the last byte is fine', () => {
  assert.deepEqual(effectsOf('"a"=hex:01,02,\n"b"=hex:01, ;c\n'), ['a=3:0102', 'b=3:01']);
  assert.deepEqual(problemsIn('hex:01,02,'), []);
});

test('two commas without a byte between them drop the value', () => {
  assert.deepEqual(effectsOf('"a"=hex:01,,02\n"b"=hex:,01\n'), ['a=(dropped)', 'b=(dropped)']);
  assert.deepEqual(problemsIn('hex:01,,02'), ['hex-byte-missing <,>']);
});

test('more than ff drops the value', () => {
  assert.deepEqual(effectsOf('"a"=hex:100\n"b"=hex:01,1ff,02\n'), ['a=(dropped)', 'b=(dropped)']);
  assert.deepEqual(problemsIn('hex:01,100,02'), ['hex-byte-too-large <100>']);
  assert.deepEqual(problemsIn('hex:01020304'), ['hex-byte-too-large <01020304>']);
});

test('the bytes before the first one that cannot be read are kept in the tree', () => {
  const { document, line } = onlyValue('"a"=hex:01,02,zz,03\n');
  assert.ok(line.data.kind === 'hex');
  assert.deepEqual([...hexBytes(document.text, line.data)], [1, 2]);
});

test('something that is no hex digit drops the value and is told as a word', () => {
  for (const [data, found] of [
    ['hex:01,zz,02', 'zz'],
    ['hex:0g', '0g'],
    ['hex:xyz', 'xyz'],
    ['hex:01,+1', '+'],
    ['hex:01,-1', '-'],
    ['hex:01,"a"', '"'],
    ['hex:0x', '0x'],
    ['hex:01!', '!'],
  ]) {
    assert.deepEqual(problemsIn(data ?? ''), [`hex-byte-invalid <${found}>`], data);
    assert.deepEqual(effectsOf(`"a"=${data}\n`), ['a=(dropped)']);
  }
});

test('any other separator than a comma drops the value', () => {
  for (const [data, found] of [
    ['hex:01 02', ' '],
    ['hex:01;02,zz', undefined],
    ['hex:01-02', '-'],
    ['hex:01.02', '.'],
    ['hex:01:02', ':'],
    ['hex:01 ,02', ' '],
  ]) {
    const expected = found === undefined ? [] : [`hex-separator <${found}>`];
    assert.deepEqual(problemsIn(data ?? ''), expected, data);
  }
  assert.deepEqual(effectsOf('"a"=hex:01 02\n"b"=hex:01-02\n'), ['a=(dropped)', 'b=(dropped)']);
});

test('a byte of other than two digits is a problem though Wine reads it', () => {
  assert.deepEqual(effectsOf('"a"=hex:1,2,003\n'), ['a=3:010203']);
  assert.deepEqual(problemsIn('hex:1,02,003'), ['hex-byte-digits <1>', 'hex-byte-digits <003>']);
});

test('a byte with 0x is a problem though Wine reads it', () => {
  assert.deepEqual(effectsOf('"a"=hex:0x01,0XfF\n'), ['a=3:01ff']);
  assert.deepEqual(problemsIn('hex:0x01,02'), ['hex-byte-prefix <0x01>']);
});

test('a blank after a comma is a problem though Wine skips it', () => {
  assert.deepEqual(effectsOf('"a"=hex:01, 02,\t03\n'), ['a=3:010203']);
  assert.deepEqual(problemsIn('hex:01, 02'), ['hex-blank < >']);
});

test('blanks after the colon are no problem', () => {
  assert.deepEqual(effectsOf('"a"=hex: 01\n"b"=hex(2):\t61,00\n'), ['a=3:01', 'b=2:6100']);
  assert.deepEqual(problemsIn('hex: 01'), []);
});

test('other blanks among the bytes are told, and drop the value but after a comma', () => {
  assert.deepEqual(problemsIn('hex:01,\u00a002'), ['blank-not-ascii <\u00a0>']);
  assert.deepEqual(effectsOf('"a"=hex:01,\u00a002\n'), ['a=3:0102']);
  assert.deepEqual(problemsIn('hex:01\u00a0,02'), ['blank-not-ascii <\u00a0>']);
  assert.deepEqual(effectsOf('"a"=hex:01\u00a0,02\n'), ['a=(dropped)']);
  assert.deepEqual(effectsOf('"a"=hex:01,\u00a0\n'), ['a=(dropped)']);
  assert.deepEqual(problemsIn('hex:01,\u00a0\\'), ['blank-not-ascii <\u00a0>']);
});

test('a comment may follow the bytes', () => {
  const { document, line } = onlyValue('"a"=hex:01,02 ;c, 03\n');
  assert.equal(line.commentSpan && textOf(document.text, line.commentSpan), ';c, 03');
  assert.equal(textOf(document.text, line.dataSpan), 'hex:01,02');
  assert.deepEqual(effectsOf('"a"=hex:01,02 ;c, 03\n'), ['a=3:0102']);
});

test('a number sign after the bytes drops the value', () => {
  assert.deepEqual(problemsIn('hex:01,02 #c'), ['data-hash-comment <#>']);
  assert.deepEqual(problemsIn('hex:01,#c'), ['data-hash-comment <#>']);
  assert.deepEqual(effectsOf('"a"=hex:01 #c\n'), ['a=(dropped)']);
});

test('wrong sizes and missing terminators are kept as they are written', () => {
  const body = '"a"=hex(4):01\n"b"=hex(b):01,02\n"c"=hex(2):61\n"d"=hex(7):61,00,00,00\n';
  assert.deepEqual(effectsOf(body), ['a=4:01', 'b=11:0102', 'c=2:61', 'd=7:61000000']);
  assert.deepEqual(problemsOf(parseValues(body)), []);
});
