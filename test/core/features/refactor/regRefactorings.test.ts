import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core';
import { mendHeader, upgradeHeader } from '../../../../src/core/features/refactor/header';
import { regRefactorings } from '../../../../src/core/features/refactor/regRefactorings';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { HEADER, KEY } from '../../reg/inspect';
import { regText } from '../../reg/regText';
import { apply, effectsOf, refactored, titlesAt } from './refactor';

const V5 = 'Windows Registry Editor Version 5.00';
const WRAP = 'Wrap bytes as the registry editor does';
const SORT = 'Sort the values of this key';
const EXPAND = 'Write the names of all hives in full';

describe('wrapping', () => {
  const bytes = Array<string>(40).fill('41').join();

  test('breaks long bytes at 79 columns and joins short lines', () => {
    const long = refactored(`${HEADER}${KEY}"a"=hex:|${bytes}\n`, WRAP);
    assert.ok(long.split('\n').every((line) => line.length <= 79));
    assert.match(long, /,\\\n {2}41,41/);
    assert.equal(
      refactored(`${HEADER}${KEY}"a"=hex:01,\\\n  0|2,\\\n  03\n`, WRAP),
      `${HEADER}${KEY}"a"=hex:01,02,03\n`,
    );
  });
  test('is offered for all selected values and, on the key line, for all of the key', () => {
    const line = (name: string) => `"${name}"=hex:01,\\\n  02\n`;
    const wrapped = `${HEADER}${KEY}"a"=hex:01,02\n"b"=hex:01,02\n`;
    assert.equal(refactored(`${HEADER}${KEY}|${line('a')}${line('b')}|`, WRAP), wrapped);
    assert.equal(refactored(`${HEADER}${KEY.trim()}|\n${line('a')}${line('b')}`, WRAP), wrapped);
  });
  test('is not offered where nothing changes, a comment would go, or bytes are not read', () => {
    for (const data of ['hex:01,|02', 'hex:01,\\ ; x\n  |02', 'hex:01,|zz', 'dword:|1']) {
      assert.ok(!titlesAt(`${HEADER}${KEY}"a"=${data}\n`).includes(WRAP), data);
    }
  });
});

describe('sorting', () => {
  const sort = (body: string) => refactored(HEADER + body, SORT).slice(HEADER.length);

  test('puts the default value first and the others in the order of their names', () => {
    assert.equal(
      sort(`[HKEY_USERS|\\A]\n"b"="1"\n"A"=hex:01,\\\n  02 ; two\n@="d"\n`),
      `[HKEY_USERS\\A]\n@="d"\n"A"=hex:01,\\\n  02 ; two\n"b"="1"\n`,
    );
  });
  test('takes the comments above a value along and leaves blank lines where they are', () => {
    assert.equal(
      sort(
        '[HKEY_USERS\\A]\n; title\n\n; of b\n; too\n"b"="|1"\n\n"a"="2"\n; next key\n[HKEY_USERS\\B]\n',
      ),
      '[HKEY_USERS\\A]\n; title\n\n"a"="2"\n\n; of b\n; too\n"b"="1"\n; next key\n[HKEY_USERS\\B]\n',
    );
  });
  test('keeps the order of values with one name, and works without a last line end', () => {
    assert.equal(
      sort('[HKEY_USERS\\A|]\n"b"="1"\n"a"="1"\n"A"="2"'),
      '[HKEY_USERS\\A]\n"a"="1"\n"A"="2"\n"b"="1"',
    );
  });
  test('is not offered for sorted values, nor beside lines that Windows does not read', () => {
    for (const body of ['"a"="1"\n"b"="2"\n', '"b"="1"\njunk\n"a"="2"\n', '"b"="1\n"a"="2"\n']) {
      assert.ok(!titlesAt(`${HEADER}[HKEY_USERS\\A|]\n${body}`).includes(SORT), body);
    }
  });
});

describe('the hives', () => {
  test('are written in full in the whole file', () => {
    const text = `${HEADER}[HKLM\\A|]\n[-hkcu\\B]\n[HKEY_USERS\\C]\n`;
    assert.equal(
      refactored(text, EXPAND),
      `${HEADER}[HKEY_LOCAL_MACHINE\\A]\n[-HKEY_CURRENT_USER\\B]\n[HKEY_USERS\\C]\n`,
    );
  });
  test('are left alone where the cursor is on no short one', () => {
    assert.ok(!titlesAt(`${HEADER}[HKLM\\A]\n[HKEY_USERS\\C|]\n`).includes(EXPAND));
  });
});

describe('the header', () => {
  const mended = (text: string) => apply(text, mendHeader(parseReg(text)));

  test('is added where there is none, behind a byte order mark', () => {
    assert.equal(mended(KEY), `${V5}\n\n${KEY}`);
    assert.equal(mended(''), `${V5}\r\n\r\n`);
    assert.equal(mended(`\uFEFF${KEY}`), `\uFEFF${V5}\n\n${KEY}`);
  });
  test('is moved up from below a comment', () => {
    assert.equal(mended(`; about\n${V5}\n\n${KEY}`), `${V5}\n\n; about\n\n${KEY}`);
  });
  test('is replaced where it is misspelt', () => {
    for (const words of [
      'windows registry editor version 5.00',
      'Windows Registry Editor Version 4',
      'REGEDIT5 ',
    ]) {
      assert.equal(mended(`${words}\n${KEY}`), `${V5}\n${KEY}`, words);
    }
    for (const words of ['REGEDIT4 ', 'regedit4', 'REGEDIT4 x']) {
      assert.equal(mended(`${words}\n${KEY}`), `REGEDIT4\n${KEY}`, words);
    }
  });
  test('is left alone where it is right, or of Windows 3.1', () => {
    for (const header of [V5, 'REGEDIT4', 'REGEDIT', ` ${V5}`]) {
      assert.deepEqual(mendHeader(parseReg(`${header}\n${KEY}`)), [], header);
    }
  });
  test('is mended to one that imports, in any text', () => {
    fc.assert(
      fc.property(regText, (text) => {
        const after = apply(text, mendHeader(parseReg(text)));
        assert.ok(['version5', 'regedit4', 'win31'].includes(parseReg(after).header.kind), after);
      }),
    );
  });
  test('is offered in the first line', () => {
    assert.deepEqual(titlesAt('|'), ['Add the header']);
    assert.deepEqual(titlesAt(`REGEDIT|5\n${KEY}`), ['Replace the header']);
    assert.deepEqual(titlesAt(`REGEDIT4|\n${KEY}`), ['Convert the file to version 5.00']);
  });
});

describe('the conversion to version 5', () => {
  const upgraded = (text: string) => apply(text, upgradeHeader(parseReg(text)));

  test('widens the bytes of texts and leaves the others alone', () => {
    assert.equal(
      upgraded(`REGEDIT4\n${KEY}"a"=hex(2):41,00\n"b"=hex:41\n"c"="é"\n`),
      `${V5}\n${KEY}"a"=hex(2):41,00,00,00\n"b"=hex:41\n"c"="é"\n`,
    );
  });
  test('is not offered for letters that depend on the code page', () => {
    assert.deepEqual(upgradeHeader(parseReg(`REGEDIT4\n${KEY}"a"=hex(7):e9,00,00\n`)), []);
  });
  test('changes nothing of what an import does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ max: 0x7f, maxLength: 8 }), (bytes) => {
        const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join();
        const text = `REGEDIT4\n${KEY}"a"=hex(2):${digits}\n"b"=hex(7):${digits}\n`;
        assert.match(upgraded(text), /^Windows/);
        assert.deepEqual(effectsOf(upgraded(text)), effectsOf(text));
      }),
    );
  });
});

test('the order of values and the lines of bytes change nothing of what an import does', () => {
  fc.assert(
    fc.property(regText, fc.nat(), (text, number) => {
      const offset = number % (text.length + 1);
      for (const each of regRefactorings(parseReg(text), { start: offset, end: offset })) {
        const after = applyEdits(text, each.edits);
        if (each.kind !== 'wrap' && each.kind !== 'sort') continue;
        assert.deepEqual(sortedEffects(after), sortedEffects(text), after);
      }
    }),
    { numRuns: 2000 },
  );
});

function sortedEffects(text: string): string[] {
  return effectsOf(text)
    .map((effect) => JSON.stringify(effect))
    .sort();
}
