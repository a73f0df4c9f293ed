import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { formatMessage } from '../../../../src/core';
import { conversions } from '../../../../src/core/features/refactor/convertValue';
import { contentOf, type ValueContent } from '../../../../src/core/features/valueContent';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { escapeRegString } from '../../../../src/core/reg/stringEscapes';
import { HEADER, KEY, parseValues, valueLines } from '../../reg/inspect';
import { apply, converted, refactored, titlesAt, typesFor } from './refactor';

describe('a text', () => {
  test('becomes REG_EXPAND_SZ and REG_MULTI_SZ', () => {
    assert.deepEqual(typesFor('"a"="%A|%"'), ['REG_EXPAND_SZ', 'REG_MULTI_SZ']);
    assert.equal(
      converted('"a"="%A|%" ; note', 'Convert to REG_EXPAND_SZ'),
      '"a"=hex(2):25,00,41,00,25,00,00,00 ; note',
    );
    assert.equal(converted('"a"="b|"', 'Convert to REG_MULTI_SZ'), '"a"=hex(7):62,00,00,00,00,00');
  });
  test('that is empty becomes an empty list', () => {
    assert.equal(converted('"a"="|"', 'Convert to REG_MULTI_SZ'), '"a"=hex(7):00,00');
  });
  test('becomes a number when its digits are those of the number', () => {
    assert.equal(converted('"a"="1|6"', 'Convert to REG_DWORD'), '"a"=dword:00000010');
    assert.equal(
      converted('"a"="4294967296|"', 'Convert to REG_QWORD'),
      '"a"=hex(b):00,00,00,00,01,00,00,00',
    );
    for (const digits of ['016', '0x10', '-1', '1 ', '1.0', '']) {
      const types = typesFor(`"a"="${digits}|"`);
      assert.ok(!types.includes('REG_DWORD') && !types.includes('REG_QWORD'), digits);
    }
  });
  test('that is too large for a type does not become it', () => {
    assert.ok(!typesFor('"a"="4294967296|"').includes('REG_DWORD'));
    assert.ok(!typesFor('"a"="18446744073709551616|"').includes('REG_QWORD'));
    assert.ok(typesFor('"a"="18446744073709551615|"').includes('REG_QWORD'));
  });
  test('in bytes becomes a string, with its escapes', () => {
    assert.equal(converted('"a"=hex(2):|5c,00,22,00', 'Convert to REG_SZ'), '"a"="\\\\\\""');
    assert.equal(converted('"a"=hex(1):|41,00,00,00', 'Write REG_SZ in its plain form'), '"a"="A"');
  });
  test('with a line end stays in bytes', () => {
    assert.equal(
      converted('"a"=hex(2):|41,00,0a,00,00,00', 'Convert to REG_SZ'),
      '"a"=hex(1):41,00,0a,00,00,00',
    );
  });
  test('with something behind its end is not converted', () => {
    assert.deepEqual(typesFor('"a"=hex(2):|41,00,00,00,42,00'), []);
    assert.deepEqual(typesFor('"a"=hex(2):|41,00,42'), []);
  });
  test('below REGEDIT4 has the bytes of the code page, if it has all letters', () => {
    const text = (data: string) => `REGEDIT4\n${KEY}"a"="${data}|"\n`;
    assert.equal(
      refactored(text('é'), 'Convert to REG_EXPAND_SZ'),
      `REGEDIT4\n${KEY}"a"=hex(2):e9,00\n`,
    );
    assert.deepEqual(titlesAt(text('Ж')), []);
  });
});

describe('a list', () => {
  test('of one string or none becomes a text', () => {
    assert.equal(converted('"a"=hex(7):|62,00,00,00,00,00', 'Convert to REG_SZ'), '"a"="b"');
    assert.equal(converted('"a"=hex(7):|00,00', 'Convert to REG_SZ'), '"a"=""');
  });
  test('of several strings has no other type', () => {
    assert.deepEqual(typesFor('"a"=hex(7):|62,00,00,00,63,00,00,00,00,00'), []);
  });
});

describe('a number', () => {
  test('becomes the other size where it fits, and a text', () => {
    assert.deepEqual(typesFor('"a"=dword:0000000|a'), [
      'REG_SZ',
      'REG_EXPAND_SZ',
      'REG_MULTI_SZ',
      'REG_QWORD',
    ]);
    assert.equal(converted('"a"=dword:a|', 'Convert to REG_SZ'), '"a"="10"');
    assert.equal(
      converted('"a"=hex(b):|0a,00,00,00,00,00,00,00', 'Convert to REG_DWORD'),
      '"a"=dword:0000000a',
    );
    assert.ok(!typesFor('"a"=hex(b):|00,00,00,00,01,00,00,00').includes('REG_DWORD'));
  });
  test('in four bytes is written as dword', () => {
    const line = '"a"=hex(4):|01,02,00,00';
    assert.equal(converted(line, 'Write REG_DWORD in its plain form'), '"a"=dword:00000201');
    assert.equal(
      converted('"a"=hex(5):|00,00,02,01', 'Convert to REG_DWORD'),
      '"a"=dword:00000201',
    );
  });
});

test('bytes, links, deletions and data that is not read are not converted', () => {
  for (const line of [
    '"a"=hex:|01',
    '"a"=hex(6):|41,00',
    '"a"=-|',
    '"a"="open|',
    '"a"=dword:0x|1',
    '"a"="C:\\New|"',
    '"a"=hex(b):|01',
  ]) {
    assert.deepEqual(
      typesFor(line).filter((type) => (line.includes('hex(2)') ? false : type)),
      [],
      line,
    );
  }
});

test('bytes with a comment between their lines are left alone', () => {
  assert.deepEqual(typesFor('"a"=hex(2):41,|00,\\ ; letter\n  00,00'), []);
});

test('several selected values are not converted', () => {
  assert.deepEqual(titlesAt(`${HEADER}${KEY}|"a"="b"\n"b"="c"|\n`), []);
});

test('a long list is wrapped below the name', () => {
  const text = converted(`"name"="${'x'.repeat(40)}|"`, 'Convert to REG_EXPAND_SZ');
  const lines = text.split('\n');
  assert.ok(lines.length > 1 && lines.every((line) => line.length <= 79), text);
});

test('no conversion loses anything: there is one back that restores type and content', () => {
  const data = fc.oneof(
    fc
      .string({ maxLength: 30 })
      .map((text) => `"${escapeRegString(text.replace(/[\r\n\0]/g, ''))}"`),
    fc.bigInt(0n, 2n ** 32n - 1n).map((number) => `dword:${number.toString(16)}`),
    fc
      .tuple(fc.constantFrom(1, 2, 4, 7, 11), fc.uint8Array({ maxLength: 12 }))
      .map(([type, bytes]) => {
        const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'));
        return `hex(${type.toString(16)}):${digits.join()}`;
      }),
  );
  let count = 0;
  fc.assert(
    fc.property(data, (written) => {
      const body = `"a"=${written}\n`;
      const document = parseValues(body);
      const [line] = valueLines(document);
      assert.ok(line);
      const before = contentOf(document, line.data);
      for (const conversion of conversions(document, line)) {
        const text = apply(document.text, [conversion]);
        const after = parseReg(text);
        const [now] = valueLines(after);
        assert.ok(now?.accepted, text);
        const back = [text, ...conversions(after, now).map((each) => apply(text, [each]))];
        const isRestored = back.some((each) => isDeepStrictEqual(contentIn(each), before));
        assert.ok(isRestored, `${formatMessage(conversion.title)}: ${body}${text}`);
        count++;
      }
    }),
    { numRuns: 1000 },
  );
  assert.ok(count > 1000);
});

function contentIn(text: string): ValueContent | undefined {
  const document = parseReg(text);
  const [line] = valueLines(document);
  return line && contentOf(document, line.data);
}
