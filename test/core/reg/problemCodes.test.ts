import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseReg } from '../../../src/core/reg/parseReg';
import { REG_PROBLEM_CODES, type RegProblemCode } from '../../../src/core/reg/problemCodes';
import { HEADER, KEY, allLines } from './inspect';

/** The shortest text that has the problem; those without a header get one and a key. */
const EXAMPLES: Record<RegProblemCode, string | { readonly whole: string }> = {
  'header-missing': { whole: '' },
  'header-not-first': { whole: '\nREGEDIT4\n' },
  'header-repeated': 'REGEDIT4',
  'header-case': { whole: 'regedit4' },
  'header-version': { whole: 'Windows Registry Editor Version 6.00' },
  'header-ignored': { whole: 'REGEDIT5' },
  'header-trailing-text': { whole: 'Windows Registry Editor Version 5.00 ' },
  'header-win31': { whole: 'REGEDIT' },
  'key-unclosed': '[HKEY_USERS',
  'key-unopened': 'HKEY_USERS]',
  'key-leading-blank': '[ HKEY_USERS]',
  'key-trailing-blank': '[HKEY_USERS\\a ]',
  'key-bracket-in-comment': '[HKEY_USERS\\a];]',
  'key-trailing-text': '[HKEY_USERS] x',
  'key-empty': '[]',
  'key-root-unknown': '[HKEY]',
  'key-root-abbreviated': '[HKU]',
  'key-computer-prefix': '[Computer\\HKEY_USERS]',
  'key-separator-slash': '[HKEY_USERS/a]',
  'key-root-delete': '[-HKEY_USERS]',
  'key-leading-backslash': '[\\HKEY_USERS]',
  'key-hive-double-backslash': '[HKEY_USERS\\\\a]',
  'key-trailing-backslash': '[HKEY_USERS\\]',
  'key-double-backslash': '[HKEY_USERS\\a\\\\b]',
  'delete-before-bracket': '-[HKEY_USERS\\a]',
  'delete-after-bracket': '[HKEY_USERS\\a]=-',
  'value-outside-key': { whole: `${HEADER}"a"="b"` },
  'name-unquoted': 'a="b"',
  'name-single-quoted': "'a'=1",
  'name-unterminated': '"a=1',
  'name-escape-unknown': '"\\a"=-',
  'name-escape-newline': '"\\n"=-',
  'name-escape-null': '"\\0"=-',
  'equals-missing': '"a"',
  'data-missing': '"a"=',
  'data-unknown': '"a"=b',
  'data-trailing-text': '"a"="b"c',
  'data-hash-comment': '"a"="b"#',
  'delete-trailing-text': '"a"=-b',
  'type-case': '"a"=HEX:',
  'type-unknown': '"a"=qword:1',
  'string-unterminated': '"a"="b',
  'string-multiline': '"a"="b\nc"',
  'string-inner-quote': '"a"="b"c"',
  'string-escape-unknown': '"a"="\\b"',
  'string-escape-newline': '"a"="\\n"',
  'string-escape-null': '"a"="\\0"',
  'dword-empty': '"a"=dword:',
  'dword-too-long': '"a"=dword:000000000',
  'dword-prefix': '"a"=dword:0x1',
  'dword-sign': '"a"=dword:-1',
  'dword-not-hex': '"a"=dword:g',
  'hex-type-invalid': '"a"=hex(g):',
  'hex-byte-too-large': '"a"=hex:100',
  'hex-byte-invalid': '"a"=hex:g',
  'hex-byte-missing': '"a"=hex:,',
  'hex-byte-digits': '"a"=hex:1',
  'hex-byte-prefix': '"a"=hex:0x01',
  'hex-separator': '"a"=hex:01 02',
  'hex-blank': '"a"=hex:01, 02',
  'hex-trailing-blank': '"a"=hex:01,\\\n02, ',
  'continuation-without-comma': '"a"=hex:01\\',
  'continuation-slash': '"a"=hex:01,/',
  'continuation-trailing-text': '"a"=hex:01,\\x',
  'continuation-swallows-line': '"a"=hex:01,\\\n"b"=-',
  'continuation-not-hex': '"a"=hex:01,\\\nx',
  'continuation-missing': '"a"=hex:01,\n02',
  'continuation-at-end': '"a"=hex:01,\\',
  'line-unknown': 'x',
  'line-byte-swapped': '\u5b00\u4800',
  'null-character': '\0',
  'blank-not-ascii': '\u00a0',
  'quote-typographic': '“a”=-',
  'character-fullwidth': '＠=-',
};

for (const code of REG_PROBLEM_CODES) {
  test(`${code} is found in its example and is the only problem there`, () => {
    const example = EXAMPLES[code];
    const document = parseReg(typeof example === 'string' ? HEADER + KEY + example : example.whole);
    const problems = [
      ...document.header.problems,
      ...allLines(document).flatMap((line) => line.problems),
    ];
    assert.deepEqual(
      problems.map((each) => each.code),
      [code],
    );
  });
}

test('every code is listed once', () => {
  assert.equal(new Set(REG_PROBLEM_CODES).size, REG_PROBLEM_CODES.length);
});
