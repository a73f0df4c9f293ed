import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encodeMultiString, encodeString, hexBytes } from '../../../src/core/reg/hexData';
import { decodeMultiString, decodeString } from '../../../src/core/reg/hexData';
import { writeHexData } from '../../../src/core/reg/hexWriter';
import { escapeRegString } from '../../../src/core/reg/stringEscapes';
import { keyLines, onlyValue, parseBody, problemsOf } from './inspect';

/** Text without the characters that end a line or a string for good. */
const lineText = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\\', '"', ';', '=', ' '),
    ),
  })
  .filter((text) => !/[\0\r\n]/.test(text));

test('any name and string come back from their escaped form', () => {
  fc.assert(
    fc.property(lineText, lineText, (name, value) => {
      const body = `"${escapeRegString(name)}"="${escapeRegString(value)}"\r\n`;
      const { document, line } = onlyValue(body);
      assert.equal(line.name, name);
      assert.ok(line.data.kind === 'string');
      assert.equal(line.data.value, value);
      assert.equal(line.accepted, true);
      assert.deepEqual(problemsOf(document), []);
    }),
    { numRuns: 1000 },
  );
});

test('any dword comes back from its eight digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffffff }), (number) => {
      const { line } = onlyValue(`"a"=dword:${number.toString(16).padStart(8, '0')}\r\n`);
      assert.ok(line.data.kind === 'dword');
      assert.equal(line.data.value, number);
    }),
  );
});

test('any text comes back from hex(2) and any list from hex(7)', () => {
  fc.assert(
    fc.property(lineText, (text) => {
      const bytes = encodeString(text, 'utf16le');
      assert.ok(bytes !== undefined);
      const { document, line } = onlyValue(`"a"=${writeHexData(2, bytes, 4, '\r\n')}\r\n`);
      assert.ok(line.data.kind === 'hex');
      assert.equal(decodeString(hexBytes(document.text, line.data), 'utf16le'), text);
    }),
  );
  fc.assert(
    fc.property(fc.array(lineText.filter((text) => text !== '')), (strings) => {
      const bytes = encodeMultiString(strings, 'utf16le');
      assert.ok(bytes !== undefined);
      const { document, line } = onlyValue(`"a"=${writeHexData(7, bytes, 4, '\r\n')}\r\n`);
      assert.ok(line.data.kind === 'hex');
      assert.deepEqual(decodeMultiString(hexBytes(document.text, line.data), 'utf16le'), strings);
    }),
  );
});

test('any key without a backslash in its name comes back from its line', () => {
  const keyName = lineText.filter((text) => text !== '' && !/[\\\]]/.test(text));
  fc.assert(
    fc.property(keyName, (name) => {
      const [key] = keyLines(parseBody(`[HKEY_USERS\\${name}]\r\n`));
      assert.equal(key?.path, `HKEY_USERS\\${name}`);
      assert.equal(key.accepted, true);
    }),
  );
});
