import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkFile } from '../../src/cli/checkFile';
import type { Rule } from '../../src/core';
import { asOrdinaryUser } from './ordinaryUser';
import { optionsFor, replacement, testRule } from './testRules';
import { UNRELATED_XML } from './samples';
import { temporaryFolder } from './temporaryFolder';

interface Request {
  readonly name?: string;
  readonly rules?: readonly Rule[];
  readonly fix?: boolean;
  readonly isNamed?: boolean;
}

/** Checks one file with this content; gives the outcome and the bytes that it has then. */
async function check(t: TestContext, content: string | Buffer, request: Request = {}) {
  const { name = 'a.reg', rules = [], fix = false, isNamed = true } = request;
  const cwd = temporaryFolder(t, { [name]: content });
  const file = path.join(cwd, name);
  const options = { cwd, codePage: 'windows-1252', fix };
  const outcome = await checkFile({ path: file, isNamed }, options, optionsFor(rules));
  return { ...outcome, bytes: readFileSync(file) };
}

const TEXT = 'REGEDIT4\r\n\r\n; x p\r\n';
const UNRECOGNIZED = 'is not a registry file or Group Policy Preferences XML; skipped';

test('a registry file is checked', async (t) => {
  const { checked, problems } = await check(t, TEXT, { rules: [replacement(/x/g, 'y')] });
  assert.deepEqual(problems, []);
  assert.equal(checked?.file, 'a.reg');
  assert.equal(checked.language, 'reg');
  assert.equal(checked.text, TEXT);
  assert.equal(checked.findings.length, 1);
});

test('an exception of a rule is a problem of the file', async (t) => {
  const rule = testRule(() => {
    throw new RangeError('too deep\nsecond line');
  });
  const { checked, problems } = await check(t, TEXT, { rules: [rule] });
  assert.equal(checked, undefined);
  assert.deepEqual(problems, ["'a.reg' cannot be checked: too deep\nsecond line"]);
});

test('an XML file that is no preference file is a problem only when it was named', async (t) => {
  const named = await check(t, UNRELATED_XML, { name: 'pom.xml' });
  assert.deepEqual(named.problems, [`'pom.xml' ${UNRECOGNIZED}`]);
  const found = await check(t, UNRELATED_XML, { name: 'pom.xml', isNamed: false });
  assert.deepEqual(found.problems, []);
  assert.equal(found.checked, undefined);
});

test('a binary registry file is a problem, also when it was found', async (t) => {
  const binary = Buffer.from('\0\u0001\0\u0002\0\0');
  const { problems } = await check(t, binary, { isNamed: false });
  assert.deepEqual(problems, ["'a.reg' is a binary file, not text"]);
  const xml = await check(t, binary, { name: 'a.xml', isNamed: false });
  assert.deepEqual(xml.problems, []);
});

test('a fix is written in the encoding of the file', async (t) => {
  const rules = [replacement(/x/g, '→')];
  const bytes = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
  const outcome = await check(t, bytes, { rules, fix: true });
  assert.deepEqual(outcome.problems, []);
  assert.equal(outcome.checked?.fixedCount, 1);
  assert.deepEqual(outcome.bytes, Buffer.from(`\ufeff${TEXT.replace('x', '→')}`, 'utf16le'));
});

test('a fix that the encoding cannot hold is not written, the others are', async (t) => {
  const rules = [replacement(/x/g, '→'), replacement(/p/g, 'q')];
  const bytes = Buffer.from(`${TEXT}; ä`, 'latin1');
  const outcome = await check(t, bytes, { rules, fix: true });
  assert.deepEqual(outcome.problems, [
    "'a.reg': a fix has characters that windows-1252 cannot hold; not applied",
  ]);
  assert.equal(outcome.checked?.fixedCount, 1);
  assert.equal(outcome.checked.findings.length, 1);
  assert.deepEqual(outcome.bytes, Buffer.from(`${TEXT.replace('p', 'q')}; ä`, 'latin1'));
});

test('fixes that undo each other are told, and the file is as it was', async (t) => {
  const rules = [replacement(/p/g, 'q'), replacement(/q/g, 'p')];
  const outcome = await check(t, TEXT, { rules, fix: true });
  assert.deepEqual(outcome.problems, ["'a.reg' is not fixed completely after 10 rounds of fixes"]);
  assert.equal(outcome.bytes.toString(), TEXT);
});

test('fixes that overlap in themselves are a problem, and the file is as it was', async (t) => {
  const rule = testRule((context) => {
    const edits = [0, 1].map((start) => ({ span: { start, end: start + 2 }, newText: '' }));
    const title = { template: 'Fix', values: {} };
    const fix = { kind: 'edit', title, safe: true, preferred: true, edits } as const;
    context.report({ span: { start: 0, end: 1 }, message: title, fixes: [fix] });
  });
  const outcome = await check(t, TEXT, { rules: [rule], fix: true });
  assert.deepEqual(outcome.problems, ["'a.reg' cannot be checked: Edits overlap"]);
  assert.equal(outcome.bytes.toString(), TEXT);
});

test('a file that another program writes to while it is checked keeps what that wrote', async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': TEXT });
  const file = path.join(cwd, 'a.reg');
  const otherProgram = testRule(() => writeFileSync(file, 'REGEDIT4'));
  const { problems } = await checkFile(
    { path: file, isNamed: true },
    { cwd, codePage: 'windows-1252', fix: true },
    optionsFor([otherProgram, replacement(/x/g, 'y')]),
  );
  assert.deepEqual(problems, ["'a.reg' is not fixed: it was changed in the meantime"]);
  assert.equal(readFileSync(file, 'utf8'), 'REGEDIT4');
});

test('a file that is gone is a problem', async (t) => {
  const cwd = temporaryFolder(t);
  const found = { path: path.join(cwd, 'gone.reg'), isNamed: true };
  const outcome = await checkFile(found, { cwd, codePage: 'cp437', fix: false }, optionsFor([]));
  assert.deepEqual(outcome.problems, ["'gone.reg' cannot be read: it does not exist"]);
});

const skipOnWindows = { skip: process.platform === 'win32' && 'Windows has no modes' };

test('a file that may not be read is a problem', skipOnWindows, async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': TEXT });
  const found = { path: path.join(cwd, 'a.reg'), isNamed: false };
  chmodSync(found.path, 0);
  const options = { cwd, codePage: 'windows-1252', fix: false };
  const outcome = await asOrdinaryUser(cwd, () => checkFile(found, options, optionsFor([])));
  assert.deepEqual(outcome.problems, ["'a.reg' cannot be read: permission denied"]);
});

test('a file that may not be written is told and reported as it is', skipOnWindows, async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': TEXT });
  const found = { path: path.join(cwd, 'a.reg'), isNamed: false };
  chmodSync(found.path, 0o444);
  const options = { cwd, codePage: 'windows-1252', fix: true };
  const lint = optionsFor([replacement(/x/g, 'y')]);
  const outcome = await asOrdinaryUser(cwd, () => checkFile(found, options, lint));
  assert.deepEqual(outcome.problems, ["'a.reg' is not fixed: permission denied"]);
  assert.equal(outcome.checked?.fixedCount, 0);
  assert.equal(outcome.checked.findings.length, 1);
  assert.equal(outcome.checked.text, TEXT);
  assert.equal(readFileSync(found.path, 'utf8'), TEXT);
});
