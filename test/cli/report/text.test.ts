import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedFile } from '../../../src/cli/checkedFile';
import { textReporter, type Terminal } from '../../../src/cli/report/text';
import { message } from '../../../src/core';
import { checkedFile, findingAt } from '../checkedFiles';

const TEXT = 'REGEDIT4\r\n\r\n[HKEY_CURRENT_USER\\A]\r\n"a"="b"\r\n';

function report(files: readonly CheckedFile[], terminal?: Terminal): string {
  const reporter = textReporter({ isFixing: false, terminal });
  return files.map((file) => reporter.file(file)).join('') + reporter.end({ problems: [] });
}

test('in a pipe each finding is one line, counted from 1, and the last line sums up', () => {
  const findings = [
    findingAt(TEXT, '"b"'),
    findingAt(TEXT, 'HKEY', { severity: 'error', rule: 'other-rule' }),
  ];
  assert.equal(
    report([checkedFile('clean.reg', TEXT, []), checkedFile('sub/a.reg', TEXT, findings)]),
    `sub/a.reg:4:5 warning '"b"' is wrong [trust-model-data-replaced]
sub/a.reg:3:2 error 'HKEY' is wrong [other-rule]
2 findings (1 error, 1 warning) in 1 of 2 files
`,
  );
});

test('on a terminal the source is shown with the place and the related places', () => {
  const related = [{ span: { start: 0, end: 8 }, message: message('The header') }];
  const findings = [findingAt(TEXT, '"b"', { related })];
  assert.equal(
    report([checkedFile('a.reg', TEXT, findings)], { columns: 80, hasColors: false }),
    `a.reg:4:5 warning '"b"' is wrong [trust-model-data-replaced]
    "a"="b"
        ^^^
    a.reg:1:1 The header

1 finding (1 warning) in 1 of 1 file
`,
  );
});

test('colours are only around words and marks', () => {
  const coloured = report([checkedFile('a.reg', TEXT, [findingAt(TEXT, '"b"')])], {
    columns: 80,
    hasColors: true,
  });
  assert.ok(
    coloured.startsWith('\u001b[1ma.reg:4:5\u001b[0m \u001b[33mwarning\u001b[0m '),
    coloured,
  );
  const plain = report([checkedFile('a.reg', TEXT, [findingAt(TEXT, '"b"')])], {
    columns: 80,
    hasColors: false,
  });
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
});

test('what a file holds cannot command the terminal or break the line', () => {
  const finding = findingAt(TEXT, 'b', {
    message: message('{x}', { x: '\u001b[2J\r\nforged.reg:1:1' }),
  });
  const [line] = report([checkedFile('a\n.reg', TEXT, [finding])]).split('\n');
  assert.equal(
    line,
    'a\\u{a}.reg:4:6 warning \\u{1b}[2J\\u{d}\\u{a}forged.reg:1:1 [trust-model-data-replaced]',
  );
});
