import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encodeMultiString, encodeString } from '../../../../src/core/reg/hexData';
import { writeHexData } from '../../../../src/core/reg/hexWriter';
import { faultyText, type TextBytesFault } from '../../../../src/core/rules/reg/textBytes';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { KEY, HEADER, valueLines } from '../../reg/inspect';

function faultOf(data: string, header = HEADER): TextBytesFault | undefined {
  const document = parseReg(`${header}${KEY}"a"=${data}\n`);
  const line = valueLines(document)[0];
  assert.ok(line);
  return faultyText(document, line)?.fault;
}

describe('text in bytes below a version 5 header', () => {
  test('is right when it is UTF-16 with its terminators', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((each) => !each.includes('\0'));
    fc.assert(
      fc.property(text, (each) => {
        const bytes = encodeString(each, 'utf16le');
        assert.ok(bytes);
        assert.equal(faultOf(writeHexData(2, bytes, 4, '\n')), undefined);
      }),
    );
  });
  test('is right when it is a list of ASCII strings with its terminators', () => {
    const list = fc.array(fc.stringMatching(/^[ -~]{1,40}$/));
    fc.assert(
      fc.property(list, (strings) => {
        const bytes = encodeMultiString(strings, 'utf16le');
        assert.ok(bytes);
        assert.equal(faultOf(writeHexData(7, bytes, 4, '\n')), undefined);
      }),
    );
  });
  test('is known as ANSI when it is ASCII text of three letters or more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{3,40}$/), (text) => {
        const bytes = encodeString(text, 'ansi');
        assert.ok(bytes);
        assert.equal(faultOf(writeHexData(1, bytes, 4, '\n')), 'ansi');
      }),
    );
  });
  test('is not taken for ANSI in Chinese and Japanese', () => {
    for (const text of ['中文', '文字化け', '日本語', '検索', '本']) {
      const bytes = encodeString(text, 'utf16le');
      assert.ok(bytes);
      assert.equal(faultOf(writeHexData(2, bytes, 4, '\n')), undefined, text);
    }
  });
  test('lacks a byte when their number is odd', () => {
    assert.equal(faultOf('hex(2):25,00,41,00,00'), 'odd');
  });
  test('is told by what it lacks at its end', () => {
    assert.equal(faultOf('hex(2):25,00'), 'unterminated');
    assert.equal(faultOf('hex(7):25,00,00,00'), 'single-null');
    assert.equal(faultOf('hex(7):25,00'), 'unterminated');
    assert.equal(faultOf('hex(7):00,00'), undefined);
    assert.equal(faultOf('hex(7):25,00,00,00,00,\\\n  00'), undefined);
  });
  test('is not looked at where it is written wrongly or is no text', () => {
    for (const data of ['hex(2):25, 00', 'hex:61,62,63', 'hex(2):', 'hex(2):61,62,6', '"x"']) {
      assert.equal(faultOf(data), undefined, data);
    }
  });
});

describe('text in bytes below REGEDIT4', () => {
  const OLD = 'REGEDIT4\n\n';
  test('is right when it has one byte for each character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,40}$/), (text) => {
        const bytes = encodeString(text, 'ansi');
        assert.ok(bytes);
        assert.equal(faultOf(writeHexData(2, bytes, 4, '\n'), OLD), undefined);
      }),
    );
  });
  test('is right when it is a list of strings of one letter', () => {
    assert.equal(faultOf('hex(7):61,00,62,00,00', OLD), undefined);
    assert.equal(faultOf('hex(7):61,00,62,00,63,00,00', OLD), undefined);
    assert.equal(faultOf('hex(7):00', OLD), undefined);
    assert.equal(faultOf('hex(7):61,00,62,00', OLD), 'single-null');
  });
  test('is known as UTF-16 when it is text of two letters or more', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{2,40}$/), (text) => {
        const bytes = encodeString(text, 'utf16le');
        assert.ok(bytes);
        assert.equal(faultOf(writeHexData(2, bytes, 4, '\n'), OLD), 'utf16');
      }),
    );
  });
});
