import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { findingOf, GPOLINT, runGpolint, sarifOf } from './runGpolint';
import { PREFERENCES, REPLACED } from './samples';
import { temporaryFolder } from './temporaryFolder';

const RULE = 'trust-model-data-replaced';

test('JSON gives the findings with their places and fixes', async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': REPLACED });
  const run = await runGpolint(cwd, ['--format', 'json', 'a.reg']);
  assert.equal(run.code, 1);
  const finding = findingOf(run, RULE);
  assert.equal(finding.severity, 'warning');
  assert.equal(finding.range.start.line, 3);
  const lineStart = REPLACED.indexOf('"TrustModelData"');
  assert.equal(finding.offset, lineStart + finding.range.start.character);
  assert.match(REPLACED.slice(finding.offset, finding.offset + finding.length), /contoso\.com/);
  assert.ok(finding.fixes.some(({ edits }) => edits.length > 0));
});

test('JSON gives a fix that is a script as a document', async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': REPLACED });
  const finding = findingOf(await runGpolint(cwd, ['--format', 'json', 'a.reg']), RULE);
  const script = finding.fixes.find(({ document }) => document !== undefined);
  assert.equal(script?.document?.language, 'powershell');
  assert.deepEqual(script.edits, []);
  assert.equal(script.safe, false);
});

test('preference XML gets its findings, with fresh ids in what a fix adds', async (t) => {
  const cwd = temporaryFolder(t, { 'Registry.xml': PREFERENCES });
  const run = await runGpolint(cwd, ['--format', 'json', 'Registry.xml']);
  assert.equal(run.code, 1);
  const finding = findingOf(run, RULE);
  assert.equal(finding.range.start.line, 3);
  const added = finding.fixes.flatMap(({ edits }) => edits.map(({ text }) => text)).join('');
  assert.match(added, /uid="\{[0-9A-F]{8}-[0-9A-F-]{27}\}"/);
  assert.match(added, /changed="20\d\d-\d\d-\d\d \d\d:\d\d:\d\d"/);
});

test('SARIF gives one log with the page of the rule', async (t) => {
  const cwd = temporaryFolder(t, { 'a b.reg': REPLACED });
  const run = await runGpolint(cwd, ['--format', 'sarif', '.']);
  assert.equal(run.code, 1);
  const { results, tool } = sarifOf(run);
  const result = results?.find(({ ruleId }) => ruleId === RULE);
  const place = result?.locations?.[0]?.physicalLocation;
  assert.equal(place?.artifactLocation?.uri, 'a%20b.reg');
  assert.equal(place.region?.startLine, 4);
  const rule = tool.driver.rules?.[result?.ruleIndex ?? -1];
  assert.equal(rule?.id, RULE);
  assert.match(rule.help?.markdown ?? '', /^# /);
});

test('GitHub gets workflow commands', async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': REPLACED });
  const run = await runGpolint(cwd, ['--format', 'github', '.']);
  assert.equal(run.code, 1);
  assert.match(
    run.stdout,
    /^::warning file=a\.reg,line=4,col=\d+,endLine=4,endColumn=\d+,title=trust-model-data-replaced::/m,
  );
});

test('what could not be checked is told on standard error, and in SARIF', async (t) => {
  const cwd = temporaryFolder(t);
  const problems = ["gpolint: 'none.reg' does not exist"];
  const json = await runGpolint(cwd, ['--format', 'json', 'none.reg']);
  assert.deepEqual(json, { code: 2, stdout: '[]\n', problems });
  const github = await runGpolint(cwd, ['--format', 'github', 'none.reg']);
  assert.deepEqual(github, { code: 2, stdout: '', problems });
  const sarif = await runGpolint(cwd, ['--format', 'sarif', 'none.reg']);
  assert.deepEqual(sarif.problems, problems);
  assert.equal(sarifOf(sarif).invocations?.[0]?.executionSuccessful, false);
});

const skipOnWindows = { skip: process.platform === 'win32' && 'links need rights' };

test('the pages are found also through a link, as npm makes it', skipOnWindows, async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': REPLACED });
  const link = path.join(cwd, 'gpolint');
  symlinkSync(GPOLINT, link);
  const run = await runGpolint(cwd, ['--format', 'sarif', 'a.reg'], {}, link);
  assert.ok(sarifOf(run).tool.driver.rules?.[0]?.help?.markdown);
});
