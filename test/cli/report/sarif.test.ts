import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Log, Run } from 'sarif';
import type { CheckedFile } from '../../../src/cli/checkedFile';
import { sarifReporter } from '../../../src/cli/report/sarif';
import { artifactLocation, folderUri } from '../../../src/cli/report/sarifLocation';
import { message, SEVERITIES } from '../../../src/core';
import { checkedFile, findingAt, replacing } from '../checkedFiles';

const TEXT = 'REGEDIT4\r\n\r\n"a"="b"\r\n"c"="d"\r\n';
const RULE = 'trust-model-data-replaced';

const isValidSarif = compileSchema();

/** The schema of the standard in its last draft-04 form, as a package of the SARIF SDK ships it. */
function compileSchema() {
  const file = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  // Of draft-04 it uses only what later drafts have too, but for the name of "id"; one pattern is no
  // Unicode regular expression. URIs are checked below.
  delete schema['$schema'];
  delete schema['id'];
  return new Ajv({
    strict: false,
    allErrors: true,
    unicodeRegExp: false,
    validateFormats: false,
  }).compile<Log>(schema);
}

/** The run of the report, after the whole report was found valid. */
function runFor(
  files: readonly CheckedFile[],
  problems: readonly string[] = [],
  pageOf: (rule: string) => string | undefined = () => undefined,
): Run {
  const reporter = sarifReporter({ version: '1.2.3', rootUri: 'file:///C:/work/', pageOf });
  const early = files.map((file) => reporter.file(file)).join('');
  assert.equal(early, '', 'the log comes as a whole');
  const log: unknown = JSON.parse(reporter.end({ problems }));
  assert.ok(isValidSarif(log), JSON.stringify(isValidSarif.errors, null, 2));
  assert.equal(log.version, '2.1.0');
  assert.equal(log.runs.length, 1);
  const [run] = log.runs;
  assert.ok(run);
  return run;
}

test('the schema refuses what is not SARIF', () => {
  assert.equal(isValidSarif({ version: '2.1.0', runs: [{}] }), false);
});

test('a run without files is valid', () => {
  const run = runFor([]);
  assert.deepEqual(run.results, []);
  assert.deepEqual(run.tool.driver, { name: 'gpolint', version: '1.2.3', rules: [] });
  assert.equal(run.invocations?.[0]?.executionSuccessful, true);
});

test('every checked file is an artifact, also without findings', () => {
  const run = runFor([checkedFile('a.reg', TEXT, []), checkedFile('b c/ü.reg', TEXT, [])]);
  assert.deepEqual(run.artifacts, [
    { location: { uri: 'a.reg', uriBaseId: '%SRCROOT%' } },
    { location: { uri: 'b%20c/%C3%BC.reg', uriBaseId: '%SRCROOT%' } },
  ]);
  assert.deepEqual(run.originalUriBaseIds, { '%SRCROOT%': { uri: 'file:///C:/work/' } });
});

test('a finding is a result with its place counted from 1 in UTF-16 units', () => {
  const run = runFor([checkedFile('a.reg', TEXT, [findingAt(TEXT, 'b"\r\n"c"')])]);
  assert.equal(run.columnKind, 'utf16CodeUnits');
  assert.deepEqual(run.results, [
    {
      ruleId: RULE,
      ruleIndex: 0,
      level: 'warning',
      message: { text: '\'b"\r\n"c"\' is wrong' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a.reg', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 6, endLine: 4, endColumn: 4 },
          },
        },
      ],
    },
  ]);
});

test('each severity has its level', () => {
  const findings = SEVERITIES.map((severity) => findingAt(TEXT, 'b', { severity }));
  const levels = runFor([checkedFile('a.reg', TEXT, findings)]).results?.map(({ level }) => level);
  assert.deepEqual(levels, ['error', 'warning', 'note', 'note']);
});

test('the rules that found something are described, with their pages', () => {
  const findings = [
    findingAt(TEXT, 'd', { rule: 'z-rule' }),
    findingAt(TEXT, 'b'),
    findingAt(TEXT, 'a'),
  ];
  const pageOf = (rule: string) => (rule === RULE ? '# Page\n\nText' : undefined);
  const run = runFor([checkedFile('a.reg', TEXT, findings)], [], pageOf);
  const [first, second] = run.tool.driver.rules ?? [];
  assert.equal(first?.id, RULE);
  assert.equal(first.help?.markdown, '# Page\n\nText');
  assert.equal(first.defaultConfiguration?.level, 'warning');
  assert.ok(first.shortDescription?.text);
  assert.deepEqual(second, { id: 'z-rule' });
  assert.deepEqual(
    run.results?.map(({ ruleIndex }) => ruleIndex),
    [1, 0, 0],
  );
});

test('safe fixes are fixes, choices are not', () => {
  const fixes = [
    replacing(TEXT, '"b"\r\n', ''),
    replacing(TEXT, 'b', 'x', false),
    { kind: 'document', title: message('Script'), languageId: 'powershell', text: 'x' },
    { kind: 'edit', title: message('None'), safe: true, preferred: false, edits: [] },
    replacing(TEXT, 'd', 'e'),
  ] as const;
  const [result] =
    runFor([checkedFile('a.reg', TEXT, [findingAt(TEXT, 'b', { fixes })])]).results ?? [];
  const location = { uri: 'a.reg', uriBaseId: '%SRCROOT%' };
  assert.deepEqual(result?.fixes, [
    {
      description: { text: "Write ''" },
      artifactChanges: [
        {
          artifactLocation: location,
          replacements: [
            { deletedRegion: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 1 } },
          ],
        },
      ],
    },
    {
      description: { text: "Write 'e'" },
      artifactChanges: [
        {
          artifactLocation: location,
          replacements: [
            {
              deletedRegion: { startLine: 4, startColumn: 6, endLine: 4, endColumn: 7 },
              insertedContent: { text: 'e' },
            },
          ],
        },
      ],
    },
  ]);
});

test('related places are related locations', () => {
  const related = [{ span: { start: 0, end: 8 }, message: message('The header') }];
  const [result] =
    runFor([checkedFile('a.reg', TEXT, [findingAt(TEXT, 'b', { related })])]).results ?? [];
  assert.deepEqual(result?.relatedLocations, [
    {
      id: 1,
      physicalLocation: {
        artifactLocation: { uri: 'a.reg', uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 9 },
      },
      message: { text: 'The header' },
    },
  ]);
});

test('nothing in a message is read as a placeholder or as a link', () => {
  const finding = findingAt(TEXT, 'b', { message: message('{guid} [a](1)', { guid: '{0}' }) });
  const [result] = runFor([checkedFile('a.reg', TEXT, [finding])]).results ?? [];
  assert.equal(result?.message.text, '{{0}} [a\\](1)');
});

test('what could not be checked is a notification, and the run was not successful', () => {
  const [invocation] = runFor([], ["'x.reg' does not exist"]).invocations ?? [];
  assert.equal(invocation?.executionSuccessful, false);
  assert.deepEqual(invocation.toolExecutionNotifications, [
    { level: 'error', message: { text: "'x.reg' does not exist" } },
  ]);
});

test('every relative name is a relative URI that gives the name back', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[^/\0\\]{1,9}(?:\/[^/\0\\]{1,9})?$/), (file) => {
      fc.pre(!path.isAbsolute(file) && file.split('/').every((part) => !/^\.+$/.test(part)));
      const { uri } = artifactLocation(file);
      assert.ok(uri);
      const resolved = new URL(uri, 'file:///root/');
      assert.equal(resolved.search + resolved.hash, '');
      const name = decodeURIComponent(resolved.pathname).replace('/root/', '');
      assert.equal(name, file.replace(/\p{Surrogate}/gu, '\ufffd'));
    }),
  );
});

test('a name with a colon at its beginning is no scheme', () => {
  assert.equal(artifactLocation('a:b.reg').uri, 'a%3Ab.reg');
});

test('an absolute name is an absolute URI without a base', () => {
  const location = artifactLocation(path.resolve('/x y/a#b.reg').replaceAll(path.sep, '/'));
  assert.equal(location.uriBaseId, undefined);
  assert.match(location.uri ?? '', /^file:\/\/\/.*x%20y\/a%23b\.reg$/);
});

test('the URI of a folder ends with a slash', () => {
  assert.match(folderUri(path.resolve('/x y')), /^file:\/\/\/.*x%20y\/$/);
  assert.equal(folderUri(path.parse(path.resolve('/')).root).endsWith('/'), true);
});

test('a rule that is off until the user wants it is described as not enabled', () => {
  const finding = findingAt(TEXT, 'b', { rule: 'reg-current-user', severity: 'hint' });
  const [rule] = runFor([checkedFile('a.reg', TEXT, [finding])]).tool.driver.rules ?? [];
  assert.deepEqual(rule?.defaultConfiguration, { level: 'note', enabled: false });
});

test('a fix that stores the file in another way is left out, it is no change of the text', () => {
  const fixes = [
    { kind: 'encoding', title: message('Save'), safe: true, encoding: 'utf-16le' },
  ] as const;
  const [result] =
    runFor([checkedFile('a.reg', TEXT, [findingAt(TEXT, 'b', { fixes })])]).results ?? [];
  assert.ok(result);
  assert.equal(result.fixes, undefined);
});
