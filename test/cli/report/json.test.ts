import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CheckedFile } from '../../../src/cli/checkedFile';
import { jsonReporter, type JsonFile, type JsonFinding } from '../../../src/cli/report/json';
import { message, type Finding } from '../../../src/core';
import { checkedFile, findingAt, replacing } from '../checkedFiles';

const TEXT = 'REGEDIT4\r\n\r\n"a"="😀b"\r\n"c"="d"\r\n';

function report(...files: readonly CheckedFile[]): string {
  const reporter = jsonReporter();
  return files.map((file) => reporter.file(file)).join('') + reporter.end({ problems: ['x'] });
}

/** The first finding of the report of one file. */
function reportedFinding(finding: Finding): JsonFinding {
  const [file] = JSON.parse(report(checkedFile('a.reg', TEXT, [finding]))) as JsonFile[];
  const [first] = file?.findings ?? [];
  assert.ok(first);
  return first;
}

test('a run without files is an empty array', () => {
  assert.equal(report(), '[]\n');
});

test('every checked file appears, also without findings', () => {
  assert.equal(
    report(checkedFile('a.reg', TEXT, []), checkedFile('b/c.reg', TEXT, [])),
    `[
  {
    "file": "a.reg",
    "language": "reg",
    "findings": []
  },
  {
    "file": "b/c.reg",
    "language": "reg",
    "findings": []
  }
]
`,
  );
});

test('a finding has its place counted from 0 in UTF-16 units', () => {
  const reported = reportedFinding(findingAt(TEXT, 'b"\r\n"c"'));
  assert.deepEqual(reported, {
    rule: 'trust-model-data-replaced',
    severity: 'warning',
    message: '\'b"\r\n"c"\' is wrong',
    range: { start: { line: 2, character: 7 }, end: { line: 3, character: 3 } },
    offset: 19,
    length: 7,
    related: [],
    fixes: [],
  });
});

test('a fix has its edits, and says whether it is safe', () => {
  const fixes = [replacing(TEXT, 'd', 'e'), replacing(TEXT, '"d"', '', false)];
  const reported = reportedFinding(findingAt(TEXT, 'd', { fixes }));
  const offset = TEXT.indexOf('"d"');
  assert.deepEqual(reported.fixes, [
    { title: "Write 'e'", safe: true, edits: [{ offset: offset + 1, length: 1, text: 'e' }] },
    { title: "Write ''", safe: false, edits: [{ offset, length: 3, text: '' }] },
  ]);
});

test('a fix that is a document of its own has its text and no edits', () => {
  const title = message('Show script');
  const fixes = [
    { kind: 'document', title, languageId: 'powershell', text: 'Get-Item\n' },
  ] as const;
  const reported = reportedFinding(findingAt(TEXT, 'd', { fixes }));
  assert.deepEqual(reported.fixes, [
    {
      title: 'Show script',
      safe: false,
      edits: [],
      document: { language: 'powershell', text: 'Get-Item\n' },
    },
  ]);
});

test('a related place has its message and place', () => {
  const related = [
    { span: { start: 0, end: 8 }, message: message('see {what}', { what: 'here' }) },
  ];
  const reported = reportedFinding(findingAt(TEXT, 'd', { related }));
  assert.deepEqual(reported.related, [
    {
      message: 'see here',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 8 } },
      offset: 0,
      length: 8,
    },
  ]);
});

test('a fix that stores the file in another way has the encoding and no edits', () => {
  const fixes = [
    { kind: 'encoding', title: message('Save'), safe: true, encoding: 'utf-16le' },
  ] as const;
  const reported = reportedFinding(findingAt(TEXT, 'd', { fixes }));
  assert.deepEqual(reported.fixes, [
    { title: 'Save', safe: true, edits: [], encoding: 'utf-16le' },
  ]);
});
