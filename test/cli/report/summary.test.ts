import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedFile } from '../../../src/cli/checkedFile';
import { countFile, NO_COUNTS, summaryLines } from '../../../src/cli/report/summary';
import { checkedFile, findingAt, replacing } from '../checkedFiles';

const TEXT = '"a"="b"';

function summary(files: readonly CheckedFile[], isFixing = false): readonly string[] {
  return summaryLines(files.reduce(countFile, NO_COUNTS), isFixing);
}

test('no file at all is said', () => {
  assert.deepEqual(summary([]), ['No registry or Group Policy Preferences file to check']);
});

test('files without findings are counted', () => {
  assert.deepEqual(summary([checkedFile('a', TEXT, [])]), ['No findings in 1 file']);
  const files = ['a', 'b'].map((name) => checkedFile(name, TEXT, []));
  assert.deepEqual(summary(files), ['No findings in 2 files']);
});

test('findings are counted by severity, worst first', () => {
  const severities = ['hint', 'information', 'error', 'information', 'warning'] as const;
  const findings = severities.map((severity) => findingAt(TEXT, 'b', { severity }));
  const files = [checkedFile('a', TEXT, findings), checkedFile('b', TEXT, [])];
  assert.deepEqual(summary(files), [
    '5 findings (1 error, 1 warning, 2 information, 1 hint) in 1 of 2 files',
  ]);
});

test('what --fix would put right is said, unless it was asked for', () => {
  const findings = [
    findingAt(TEXT, 'b', { fixes: [replacing(TEXT, 'b', 'c')] }),
    findingAt(TEXT, 'b', { fixes: [replacing(TEXT, 'b', 'c', false)] }),
  ];
  const files = [checkedFile('a', TEXT, findings)];
  assert.deepEqual(summary(files), [
    '2 findings (2 warnings) in 1 of 1 file; --fix puts 1 of them right',
  ]);
  assert.deepEqual(summary(files, true), ['2 findings (2 warnings) in 1 of 1 file']);
});

test('what was fixed is said first', () => {
  const files = [checkedFile('a', TEXT, [], 1), checkedFile('b', TEXT, [], 2)];
  assert.deepEqual(summary(files, true), ['Fixed 3 findings in 2 files', 'No findings in 2 files']);
  assert.equal(summary([checkedFile('a', TEXT, [], 1)], true)[0], 'Fixed 1 finding in 1 file');
});
