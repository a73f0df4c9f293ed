import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dataPreview } from '../../../src/core/features/dataPreview';
import { MAX_LENGTH_WITH_VALUES, outlineOf } from '../../../src/core/features/outline';
import { parseReg } from '../../../src/core/reg/parseReg';
import { HEADER, onlyValue } from '../reg/inspect';

function outline(body: string) {
  const document = parseReg(HEADER + body);
  return { document, keys: [...outlineOf(document)] };
}

function preview(data: string): string {
  const { document, line } = onlyValue(`"a"=${data}\n`);
  return dataPreview(document, line.data);
}

describe('the outline', () => {
  test('lists keys in file order by their whole path, not nested', () => {
    const { keys } = outline('[HKEY_USERS\\A\\B]\n[HKEY_USERS\\A]\n[hkey_users\\a\\B]\n');
    assert.deepEqual(
      keys.map(({ path }) => path),
      ['HKEY_USERS\\A\\B', 'HKEY_USERS\\A', 'hkey_users\\a\\B'],
    );
  });
  test('says which keys are deleted and which lines are no key to Windows', () => {
    const { keys } = outline('[HKEY_USERS\\A]\n[-HKEY_USERS\\B]\n[HKLM\\C]\n');
    assert.deepEqual(
      keys.map(({ effect }) => effect),
      ['opened', 'deleted', 'dropped'],
    );
  });
  test('holds the values of each key with their names resolved', () => {
    const { keys } = outline('[HKEY_USERS\\A]\n@="d"\n; c\n"a\\\\b"=dword:1\n"x"=-\n"y"=oops\n');
    assert.deepEqual(
      keys[0]?.values.map(({ name, form, preview: shown }) => [name, form, shown]),
      [
        ['', 'string', 'd'],
        ['a\\b', 'dword', '0x00000001 (1)'],
        ['x', 'delete', ''],
        ['y', 'dropped', ''],
      ],
    );
    assert.equal(keys[0].valueCount, 4);
  });
  test('spans a key without the blank lines and the comment that lead to the next one', () => {
    const { document, keys } = outline('[HKEY_USERS\\A]\n"a"="1"\n\n; about B\n[HKEY_USERS\\B]\n');
    const { span, pathSpan, values } = keys[0] ?? assert.fail();
    assert.equal(document.text.slice(span.start, span.end), '[HKEY_USERS\\A]\n"a"="1"');
    assert.equal(document.text.slice(pathSpan.start, pathSpan.end), 'HKEY_USERS\\A');
    const [value] = values;
    assert.equal(document.text.slice(value?.span.start, value?.span.end), '"a"="1"');
  });
  test('spans a value with its continuation lines and its comment', () => {
    const { document, keys } = outline('[HKEY_USERS\\A]\n"a"=hex:01,\\\n  02 ; c\n');
    const [value] = keys[0]?.values ?? [];
    assert.equal(
      document.text.slice(value?.span.start, value?.span.end),
      '"a"=hex:01,\\\n  02 ; c',
    );
  });
  test('keeps each part inside what holds it', () => {
    const { keys } = outline('  [HKEY_USERS\\A] ; x\n "a" = "1"\n@\n[x\n"a"="1"\n');
    for (const { span, pathSpan, values } of keys) {
      for (const inner of [pathSpan, ...values.flatMap((each) => [each.span, each.nameSpan])]) {
        assert.ok(span.start <= inner.start && inner.end <= span.end);
      }
    }
  });
  test('leaves values before the first key out', () => {
    assert.deepEqual(outline('"a"="1"\n').keys, []);
  });
  test('lists keys alone in a long file and still counts their values', () => {
    const filler = `;${' '.repeat(MAX_LENGTH_WITH_VALUES)}\n`;
    const { keys } = outline(`[HKEY_USERS\\A]\n${filler}"a"="1"\n"b"="2"\n`);
    assert.deepEqual(keys[0]?.values, []);
    assert.equal(keys[0].valueCount, 2);
  });
});

describe('the preview of data', () => {
  test('is the text of strings, wherever it is written as bytes', () => {
    assert.equal(preview('"C:\\\\a"'), 'C:\\a');
    assert.equal(preview('hex(1):41,00,00,00'), 'A');
    assert.equal(preview('hex(2):25,00,41,00,25,00,00,00'), '%A%');
    assert.equal(preview('hex(7):41,00,00,00,42,00,00,00,00,00'), 'A, B');
  });
  test('is a number in hex and decimal', () => {
    assert.equal(preview('dword:ff'), '0x000000ff (255)');
    assert.equal(preview('hex(4):ff,00,00,00'), '0x000000ff (255)');
    assert.equal(
      preview('hex(b):ff,ff,ff,ff,ff,ff,ff,ff'),
      '0xffffffffffffffff (18446744073709551615)',
    );
  });
  test('is the type and the bytes of anything else', () => {
    assert.equal(preview('hex:01,aB'), 'REG_BINARY: 01 ab');
    assert.equal(preview('hex(4):01'), 'REG_DWORD: 01');
    assert.equal(preview('hex(ff00):01'), 'hex(ff00): 01');
    assert.equal(preview('hex(0):'), 'REG_NONE:');
  });
  test('is one short line', () => {
    assert.equal(preview('hex(1):41,00,0d,00,0a,00,42,00'), 'A B');
    const long = preview(`"${'x'.repeat(200)}"`);
    assert.equal(long.length, 80);
    assert.ok(long.endsWith('…'));
    assert.equal(preview(`hex:${'01,'.repeat(5000)}01`).length, 80);
  });
  test('is empty for what has none', () => {
    assert.equal(preview('-'), '');
    assert.equal(preview('dword:x'), '');
    assert.equal(preview('oops'), '');
  });
});
