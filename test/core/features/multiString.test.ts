import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, formatMessage } from '../../../src/core';
import {
  linesOfList,
  listAt,
  listEdit,
  listOfLines,
  listStrings,
  type ListPlace,
} from '../../../src/core/features/multiString';
import { parseReg } from '../../../src/core/reg/parseReg';
import { HEADER, KEY } from '../reg/inspect';
import { marked } from './cursorMarks';

const AB = 'hex(7):61,00,00,00,62,00,00,00,00,00';

function listIn(text: string) {
  const { document, offset } = marked(text);
  return listAt(document, offset);
}

/** The text with other strings in a list, or why not. */
function written(text: string, place: ListPlace, strings: readonly string[]): string {
  const result = listEdit(parseReg(text), place, strings);
  return result.kind === 'edit' ? applyEdits(text, [result.edit]) : formatMessage(result.reason);
}

describe('a list', () => {
  test('is found at any of its lines', () => {
    const found = listIn(`${HEADER}${KEY}"a"=hex(7):61,00,00,00,\\\n  6|2,00,00,00,00,00\n`);
    assert.deepEqual(found, {
      place: { path: 'HKEY_CURRENT_USER\\Software\\T', name: 'a', occurrence: 0 },
      strings: ['a', 'b'],
    });
  });
  test('is found again after edits elsewhere, in any letter case of its key and name', () => {
    const list = listIn(`${HEADER}${KEY}"a"=|${AB}\n`);
    assert.ok(list);
    const later = `${HEADER}[HKEY_USERS\\New]\n"a"=${AB}\n\n${KEY.toLowerCase()}"b"="x"\n"A"=hex(7):00,00\n`;
    assert.deepEqual(listStrings(parseReg(later), list.place), []);
  });
  test('is told from others of its name in the same key', () => {
    const text = `${HEADER}${KEY}"a"="x"\n${KEY}"A"=|${AB}\n`;
    const list = listIn(text);
    assert.equal(list?.place.occurrence, 1);
    assert.equal(
      written(text.replace('|', ''), list.place, ['c']),
      `${HEADER}${KEY}"a"="x"\n${KEY}"A"=hex(7):63,00,00,00,00,00\n`,
    );
  });
  test('is none when it is another type, not read, commented inside or holds more', () => {
    for (const data of [
      '"x|"',
      'hex(7|):zz',
      'hex(7):61,00,\\ ; a\n  |00,00,00,00',
      'hex(7):61,00,00,00,00,00,62,|00',
      'hex(7):0a,00,|00,00',
    ]) {
      assert.equal(listIn(`${HEADER}${KEY}"a"=${data}\n`), undefined, data);
    }
  });
});

describe('writing a list', () => {
  const place = { path: 'HKEY_CURRENT_USER\\Software\\T', name: 'a', occurrence: 0 };
  const text = `${HEADER}${KEY}"a"=${AB} ; note\n`;

  test('keeps what stands around it', () => {
    assert.equal(
      written(text, place, ['b', 'a']),
      `${HEADER}${KEY}"a"=hex(7):62,00,00,00,61,00,00,00,00,00 ; note\n`,
    );
    assert.equal(written(text, place, []), `${HEADER}${KEY}"a"=hex(7):00,00 ; note\n`);
  });
  test('is refused for an empty string, which would end the list', () => {
    assert.match(written(text, place, ['a', '', 'b']), /^Line 2 is empty/);
  });
  test('is refused for letters that the code page lacks', () => {
    const old = `REGEDIT4\n${KEY}"a"=hex(7):61,00,00\n`;
    assert.match(written(old, place, ['Ж']), /code page/);
    assert.equal(written(old, place, ['é']), `REGEDIT4\n${KEY}"a"=hex(7):e9,00,00\n`);
  });
  test('is refused when the list has gone or has become something else', () => {
    assert.match(written(`${HEADER}${KEY}`, place, ['x']), /'a' is not in the file/);
    assert.match(written(`${HEADER}${KEY}"a"="x"\n`, place, ['x']), /'a' is not in the file/);
  });
  test('and reading it gives the same strings', () => {
    const strings = fc.array(fc.stringMatching(/^[^\r\n\0]+$/), { maxLength: 5 });
    fc.assert(
      fc.property(strings, (wanted) => {
        assert.deepEqual(listStrings(parseReg(written(text, place, wanted)), place), wanted);
        assert.deepEqual(listOfLines(linesOfList(wanted)), wanted);
      }),
    );
  });
});

test('lines are a list with any line end, also without the last one', () => {
  for (const text of ['a\nb\n', 'a\r\nb', 'a\rb\r'])
    assert.deepEqual(listOfLines(text), ['a', 'b']);
  assert.deepEqual(listOfLines(''), []);
  assert.deepEqual(listOfLines('a\n\n'), ['a', '']);
});
