import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HEADER, KEY } from '../../reg/inspect';
import { hoverAt, valueHover } from './render';

function hex(text: string): string {
  return [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0')).join();
}

test('a string is shown without its escapes', () => {
  assert.deepEqual(valueHover('"a"="C:\\\\Te|mp \\"x\\""\n'), ['REG_SZ: A text', 'C:\\Temp "x"']);
});

test('an empty string says that it is empty', () => {
  assert.deepEqual(valueHover('"a"="|"\n'), ['REG_SZ: A text', 'The text is empty.']);
});

test('the hover is about the data, with all its continuation lines', () => {
  const text = `${HEADER}${KEY}"a"=hex:01,\\\n  0|2 ; note\n`;
  assert.equal(hoverAt(text)?.[0], '<hex:01,\\\n  02>');
});

test('hex(2) is decoded to its text', () => {
  assert.deepEqual(valueHover(`"a"=hex(2|):${hex('%Path%\0')}\n`), [
    'REG_EXPAND_SZ: A text in which programs expand variables such as %SystemRoot%',
    '%Path%',
  ]);
});

test('below REGEDIT4 the bytes are those of the code page', () => {
  assert.deepEqual(hoverAt(`REGEDIT4\n${KEY}"a"=hex(2):4|1,e9,00\n`)?.slice(2), ['Aé']);
});

test('hex(7) is decoded to a list', () => {
  assert.deepEqual(valueHover(`"a"=hex(7)|:${hex('one\0two\0\0')}\n`), [
    'REG_MULTI_SZ: A list of texts',
    '- one\n- two',
  ]);
});

test('a list without strings is empty', () => {
  assert.deepEqual(valueHover('"a"=hex(7):|00,00\n')?.[1], 'The list is empty.');
});

test('bytes behind the end of a text are told', () => {
  for (const line of [`"a"=hex(1):|${hex('a\0b\0')}`, '"a"=hex(1):|61,00,62']) {
    assert.equal(valueHover(`${line}\n`)?.[1], 'a');
    assert.match(valueHover(`${line}\n`)?.[2] ?? '', /hold more than this/);
  }
});

test('a link is UTF-16 below any header', () => {
  const line = `"SymbolicLinkValue"=hex(6):|${hex('\\Registry\\Machine')}\n`;
  assert.equal(hoverAt(`REGEDIT4\n${KEY}${line}`)?.[2], '\\Registry\\Machine');
});

test('dword is hexadecimal, so its decimal is shown', () => {
  assert.deepEqual(valueHover('"a"=dword:|10\n'), [
    'REG_DWORD: A number of 32 bits',
    'Decimal: 16',
    'Hexadecimal: 0x00000010',
  ]);
});

test('a dword with its highest bit set is shown with its sign too', () => {
  assert.equal(valueHover('"a"=dword:fffffff|f\n')?.[3], 'Signed: -1');
  assert.equal(valueHover('"a"=dword:7ffffff|f\n')?.[3], undefined);
});

test('hex(4) has its lowest byte first, hex(5) its highest', () => {
  assert.equal(valueHover('"a"=hex(4):|01,02,00,00\n')?.[1], 'Decimal: 513');
  assert.equal(valueHover('"a"=hex(5):|00,00,02,01\n')?.[1], 'Decimal: 513');
});

test('hex(b) is a number of 64 bits', () => {
  assert.deepEqual(valueHover('"a"=hex(b):|ff,ff,ff,ff,ff,ff,ff,ff\n')?.slice(1), [
    'Decimal: 18446744073709551615',
    'Hexadecimal: 0xffffffffffffffff',
    'Signed: -1',
  ]);
});

test('a number of the wrong size is shown as bytes', () => {
  assert.deepEqual(valueHover('"a"=hex(b):|01,02\n'), [
    'REG_QWORD: A number of 64 bits',
    'Bytes: 2',
    `0000  01 02${' '.repeat(42)}  ..`,
  ]);
});

test('eight bytes that are a time are shown as one, in numbers and in bytes', () => {
  const steps = BigInt(Date.UTC(2024, 4, 1, 12, 30)) * 10_000n + 116_444_736_000_000_000n;
  const bytes = Array.from({ length: 8 }, (_, index) =>
    Number((steps >> BigInt(8 * index)) & 0xffn).toString(16),
  );
  for (const type of ['hex', 'hex(b)']) {
    const parts = valueHover(`"a"=${type}:|${bytes.join()}\n`);
    assert.equal(parts?.at(-1), 'As a time (FILETIME): 2024-05-01 12:30:00 UTC');
  }
});

test('eight bytes that are no plausible time are not', () => {
  for (const bytes of ['01,00,00,00,00,00,00,00', 'ff,ff,ff,ff,ff,ff,ff,7f']) {
    assert.doesNotMatch(valueHover(`"a"=hex:|${bytes}\n`)?.join('\n') ?? '', /FILETIME/);
  }
});

test('sixteen bytes that are a GUID are shown as one', () => {
  const bytes = '34,ed,9b,4e,ff,44,b7,49,a7,f5,45,fc,12,e0,65,66';
  assert.equal(
    valueHover(`"a"=hex:|${bytes}\n`)?.at(-1),
    'As a GUID: {4E9BED34-44FF-49B7-A7F5-45FC12E06566}',
  );
  const com = '00,00,00,00,00,00,00,00,c0,00,00,00,00,00,00,46';
  assert.equal(
    valueHover(`"a"=hex:|${com}\n`)?.at(-1),
    'As a GUID: {00000000-0000-0000-C000-000000000046}',
  );
});

test('sixteen bytes without a GUID version are not', () => {
  const zeros = Array<string>(16).fill('00').join();
  assert.doesNotMatch(valueHover(`"a"=hex:|${zeros}\n`)?.join('\n') ?? '', /GUID/);
});

test('bytes are shown in rows of sixteen with their ASCII characters', () => {
  const bytes = [...Buffer.from('Registry editor.!')].map((byte) => byte.toString(16));
  assert.deepEqual(valueHover(`"a"=hex:|${bytes.join()}\n`), [
    'REG_BINARY: Bytes',
    'Bytes: 17',
    '0000  52 65 67 69 73 74 72 79 20 65 64 69 74 6f 72 2e  Registry editor.\n' +
      `0010  21${' '.repeat(45)}  !`,
  ]);
});

test('a long dump says how many bytes it leaves out', () => {
  const parts = valueHover(`"a"=hex:|${Array<string>(300).fill('41').join()}\n`);
  assert.equal(parts?.[1], 'Bytes: 300');
  assert.equal(parts[2]?.split('\n').length, 16);
  assert.equal(parts[3], '… 44 more bytes');
});

test('a long text and a long list say what they leave out', () => {
  assert.equal(valueHover(`"a"="|${'x'.repeat(2003)}"\n`)?.[2], '… 3 more characters');
  const list = `"a"=hex(7):|${hex('x\0'.repeat(60) + '\0')}\n`;
  assert.equal(valueHover(list)?.[2], '… 10 more strings');
});

test('a type without a name and one without bytes are shown as they are', () => {
  assert.deepEqual(valueHover('"a"=hex(20):|\n'), [
    'hex(20): A type that Windows does not name',
    'There are no bytes.',
  ]);
});

test('a deletion is explained, data that cannot be read is left to the diagnostics', () => {
  assert.deepEqual(valueHover('"a"=|-\n'), ['Deletes the value.']);
  assert.equal(valueHover('"a"=dword:|xyz\n'), undefined);
});

test('data that Windows drops says so', () => {
  assert.equal(hoverAt(`${HEADER}"a"="|b"\n`)?.at(-1), 'Windows drops this line.');
});
