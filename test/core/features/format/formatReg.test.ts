import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatReg } from '../../../../src/core/features/format/formatReg';
import { parseReg } from '../../../../src/core/reg/parseReg';
import { applyEdits } from '../../../../src/core/text/edit';
import { HEADER } from '../../reg/inspect';

function format(text: string): string {
  return applyEdits(text, [...formatReg(parseReg(text))]);
}

/** The formatted body below a right header, without the blank line at the end. */
function body(text: string): string {
  const formatted = format(HEADER + text);
  assert.ok(formatted.startsWith(HEADER) && formatted.endsWith('\n\n'));
  return formatted.slice(HEADER.length, -1);
}

const KEY = '[HKEY_USERS\\A]\n';
const value = (text: string): string => body(`${KEY}${text}\n`).slice(KEY.length, -1);

describe('the formatter', () => {
  test('leaves an exported file as it is', () => {
    const text = [
      'Windows Registry Editor Version 5.00',
      '',
      '[HKEY_CURRENT_USER\\Software\\T]',
      '@="x"',
      '"a"=dword:0000000a',
      '"b"=hex(b):01,00,00,00,00,00,00,00',
      `"c"=hex:${'00,'.repeat(23)}\\`,
      '  01',
      '',
      '[HKEY_CURRENT_USER\\Software\\T\\U]',
      '',
      '',
    ].join('\r\n');
    assert.deepEqual([...formatReg(parseReg(text))], []);
  });
  test('parts keys by one blank line and takes those between values away', () => {
    assert.equal(
      body('[HKEY_USERS\\A]\n\n"a"="1"\n\n\n"b"="2"\n[HKEY_USERS\\B]\n\n\n\n[HKEY_USERS\\C]'),
      '[HKEY_USERS\\A]\n"a"="1"\n"b"="2"\n\n[HKEY_USERS\\B]\n\n[HKEY_USERS\\C]\n',
    );
  });
  test('keeps the blank lines around comments, several as one', () => {
    assert.equal(
      body('; top\n\n\n[HKEY_USERS\\A]\n; one\n\n \n"a"="1"\n\n; two\n"b"="2"\n'),
      '; top\n\n[HKEY_USERS\\A]\n; one\n\n"a"="1"\n\n; two\n"b"="2"\n',
    );
  });
  test('puts the blank line above the comment that is about the next key', () => {
    assert.equal(
      body('[HKEY_USERS\\A]\n"a"="1"\n; about B\n[HKEY_USERS\\B]\n'),
      '[HKEY_USERS\\A]\n"a"="1"\n\n; about B\n[HKEY_USERS\\B]\n',
    );
    assert.equal(
      body('[HKEY_USERS\\A]\n"a"="1"\n;"b"="2"\n[HKEY_USERS\\B]\n'),
      '[HKEY_USERS\\A]\n"a"="1"\n;"b"="2"\n\n[HKEY_USERS\\B]\n',
    );
  });
  test('puts one blank line below the header and one at the end', () => {
    assert.equal(format('REGEDIT4\n[HKEY_USERS\\A]'), 'REGEDIT4\n\n[HKEY_USERS\\A]\n\n');
    assert.equal(format('REGEDIT4\r\n\r\n\r\n; c\r\n \r\n\r\n'), 'REGEDIT4\r\n\r\n; c\r\n\r\n');
    assert.equal(format('REGEDIT4'), 'REGEDIT4\r\n\r\n');
    assert.equal(format('REGEDIT4\r\n'), 'REGEDIT4\r\n\r\n');
  });
  test('keeps the line ends of the document', () => {
    assert.equal(format('REGEDIT4\r[HKEY_USERS\\A]\r'), 'REGEDIT4\r\r[HKEY_USERS\\A]\r\r');
  });
  test('takes the blanks before the header away and nothing else of it', () => {
    assert.equal(format(' \tREGEDIT4\n\n'), 'REGEDIT4\n\n');
    assert.equal(format('\ufeff REGEDIT4\n\n'), '\ufeffREGEDIT4\n\n');
    for (const header of ['REGEDIT5 ', ' oops', 'Windows Registry Editor Version 5.00 ']) {
      assert.equal(format(`${header}\n\n; c\n\n`), `${header}\n\n; c\n\n`);
    }
  });
  test('does not make a header of a line below blank ones', () => {
    assert.equal(format('\n\nREGEDIT4\n\n'), '\n\nREGEDIT4\n\n');
  });
  test('leaves a Windows 3.1 file and an empty text alone', () => {
    const win31 = 'REGEDIT\nHKEY_CLASSES_ROOT\\a = b  \n\n\n\n';
    assert.equal(format(win31), win31);
    assert.equal(format(''), '');
    assert.equal(format('\n\n'), '\n\n');
  });
});

describe('the formatted key line', () => {
  test('has its hive in capitals and no blanks around its brackets', () => {
    assert.equal(body('  [hkey_users\\a]  \n'), '[HKEY_USERS\\a]\n');
    assert.equal(body('\t[-Hkey_Users\\a]\n'), '[-HKEY_USERS\\a]\n');
  });
  test('has no backslash at the end of its path', () => {
    assert.equal(
      body('[HKEY_USERS\\a\\\\]\n[HKEY_USERS\\]\n'),
      '[HKEY_USERS\\a]\n\n[HKEY_USERS]\n',
    );
  });
  test('keeps a blank that belongs to the name, and backslashes between names', () => {
    assert.equal(body('[HKEY_USERS\\a\\\\b ]\n'), '[HKEY_USERS\\a\\\\b ]\n');
  });
  test('keeps its comment where it stands, and text that Windows ignores', () => {
    assert.equal(body('[HKEY_USERS\\a]   ; c  \n'), '[HKEY_USERS\\a]   ; c\n');
    assert.equal(body('[HKEY_USERS\\a]=- \n'), '[HKEY_USERS\\a]=- \n');
  });
  test('stays as it is when it is no key to Windows', () => {
    for (const line of [
      '  [hklm\\a]  ',
      ' [ hkey_users\\a]',
      ' [hkey_users\\a ',
      '[-hkey_users]',
    ]) {
      assert.equal(body(`${line}\n`), `${line}\n`);
    }
  });
});

describe('the formatted value line', () => {
  test('has no blanks around its parts', () => {
    assert.equal(value('  "a"\t=  "1"  '), '"a"="1"');
    assert.equal(value(' @ = - '), '@=-');
    assert.equal(value('"a b" = " 1 "'), '"a b"=" 1 "');
  });
  test('writes the default value as `@`', () => {
    assert.equal(value('""="1"'), '@="1"');
  });
  test('has numbers of eight lower-case digits', () => {
    assert.equal(value('"a"=dword: A'), '"a"=dword:0000000a');
    assert.equal(value('"a"=dword:FFFFFFFF;c'), '"a"=dword:ffffffff;c');
  });
  test('has lower-case bytes and the shortest form of their type', () => {
    assert.equal(value('"a"=hex(0002): 0A,Ff,'), '"a"=hex(2):0a,ff');
    assert.equal(value('"a"=hex(3):01'), '"a"=hex:01');
    assert.equal(value('"a"=hex(B):'), '"a"=hex(b):');
  });
  test('has a number where the type is that of one, and text where a string can hold it', () => {
    assert.equal(value('"a"=hex(4):0A,00,00,80'), '"a"=dword:8000000a');
    assert.equal(value('"a"=hex(4):0a,00'), '"a"=hex(4):0a,00');
    assert.equal(value('"a"=hex(1):5c,00,22,00,00,00'), '"a"="\\\\\\""');
    assert.equal(value('"a"=hex(1):00,00'), '"a"=""');
  });
  test('keeps text in bytes that a string could not hold, or only in some encodings', () => {
    for (const bytes of [
      '41,00',
      '41,00,00,00,42,00,00,00',
      'e9,00,00,00',
      '41,00,00',
      '0a,00,00,00',
      '',
    ]) {
      assert.equal(value(`"a"=hex(1):${bytes}`), `"a"=hex(1):${bytes}`);
    }
    const ansi = 'REGEDIT4\n\n[HKEY_USERS\\A]\n"a"=hex(1):41,00,00,00\n\n';
    assert.equal(format(ansi), ansi);
  });
  test('has its bytes in lines of at most 79 columns', () => {
    const bytes = Array.from({ length: 60 }, () => '0A').join(',');
    const lines = value(`"a"=hex:${bytes}`).split('\n');
    assert.equal(lines.length, 3);
    for (const line of lines.slice(0, -1)) {
      assert.ok(line.length <= 79 && line.length > 76 && line.endsWith(',\\'));
    }
    assert.ok(lines.slice(1).every((line) => /^ {2}0a/.test(line)));
    assert.equal(value('"a"=hex:01,\\\n    02,\\\n03'), '"a"=hex:01,02,03');
  });
  test('keeps comments among the bytes and with them the lines', () => {
    assert.equal(
      value('"a"=hex(02):0A,  \\ ; one\n    ; two\n\n0B,\\\n 0C  ; three  '),
      '"a"=hex(2):0a,\\ ; one\n    ; two\n  0b,\\\n  0c  ; three',
    );
  });
  test('stays as it is when Windows drops it', () => {
    for (const line of [
      '  "a" = dword:0x1 ',
      ' "a" = HEX:0A ',
      ' "a" = "1',
      ' a = "1" ',
      ' "a" = hex:0A,, ',
      '"a" =',
    ]) {
      assert.equal(value(line), line);
    }
  });
  test('keeps data that perhaps only Wine reads', () => {
    for (const data of ['hex:A', 'hex:0x0A', 'hex:0A, 0B', 'hex():0A', 'dword: ; c', '"C:\\x"']) {
      assert.equal(value(`"a" = ${data}`), `"a"=${data}`);
    }
  });
  test('keeps a line that it swallows, and what is cut off', () => {
    assert.equal(
      value('"a" = hex:0A,\\\n\n "b" = "1"\n"c" = "2"'),
      '"a" = hex:0A,\\\n\n "b" = "1"\n"c"="2"',
    );
    assert.equal(value('"a" = hex:0A,\n  0B'), '"a"=hex:0A,\n  0B');
  });
  test('stays as it is where it belongs to no key', () => {
    assert.equal(body('[-HKEY_USERS\\A]\n "a" = DWORD:1\n'), '[-HKEY_USERS\\A]\n "a" = DWORD:1\n');
    assert.equal(body('[-HKEY_USERS\\A]\n "a" = "1"\n'), '[-HKEY_USERS\\A]\n "a" = "1"\n');
  });
});

describe('the formatted comment', () => {
  test('loses the blanks at its end and keeps those before it', () => {
    assert.equal(body('  ; one  \n# two\t\n'), '  ; one\n# two\n');
  });
});
