import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { findingOf, runGpolint } from './runGpolint';
import { asUtf16, CLEAN, COMPLETE, PREFERENCES, REPLACED, SEMICOLONS } from './samples';
import { temporaryFolder, type Files } from './temporaryFolder';

const isWindows = process.platform === 'win32';

/** Runs `--fix` on a file with this content and gives its new bytes. */
async function fixed(
  t: Parameters<typeof temporaryFolder>[0],
  content: string | Buffer,
  name = 'a.reg',
) {
  const cwd = temporaryFolder(t, { [name]: content });
  const run = await runGpolint(cwd, ['--fix', name]);
  assert.deepEqual(readdirSync(cwd), [name], 'nothing is left beside the file');
  return { ...run, bytes: readFileSync(path.join(cwd, name)) };
}

test('safe fixes are written, counted, and what is left is reported', async (t) => {
  const { bytes, stdout, code } = await fixed(t, SEMICOLONS);
  assert.equal(bytes.toString(), COMPLETE);
  assert.match(stdout, /^Fixed \d+ findings? in 1 file$/m);
  assert.doesNotMatch(stdout, /trust-model-data-syntax/);
  assert.equal(code, 0);
});

for (const [name, bytesOf] of [
  ['UTF-16LE with a byte order mark', asUtf16],
  ['UTF-8', (text: string) => Buffer.from(text)],
  ['an ANSI code page', (text: string) => Buffer.from(text, 'latin1')],
] as const) {
  test(`a file in ${name} stays in it, with its line ends`, async (t) => {
    const comment = '; Größe\r\n\r\n';
    const { bytes } = await fixed(t, bytesOf(SEMICOLONS + comment));
    assert.deepEqual(bytes, bytesOf(COMPLETE + comment));
  });
}

for (const [name, bytesOf] of [
  ['UTF-16BE with a byte order mark', (text: string) => asUtf16(text).swap16()],
  ['UTF-16LE without a mark', (text: string) => Buffer.from(text, 'utf16le')],
  ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['UTF-8 with letters of its own in a key', (text: string) => Buffer.from(text)],
] as const) {
  test(`a file in ${name} is written as the registry editor does`, async (t) => {
    const key = '\r\n[HKEY_CURRENT_USER\\Software\\Größe]\r\n';
    const { bytes, stdout, code } = await fixed(t, bytesOf(SEMICOLONS + key));
    assert.deepEqual(bytes, asUtf16(COMPLETE + key));
    assert.doesNotMatch(stdout, /reg-encoding-/);
    assert.equal(code, 0);
  });
}

test('a file that is right but for its encoding is written, and that counts as one finding', async (t) => {
  const { bytes, stdout } = await fixed(t, asUtf16(CLEAN).swap16());
  assert.deepEqual(bytes, asUtf16(CLEAN));
  assert.match(stdout, /^Fixed 1 finding in 1 file$/m);
});

test('a REGEDIT4 file keeps its encoding, because its bytes may depend on it', async (t) => {
  const content = asUtf16(CLEAN.replace(/^.*/, 'REGEDIT4')).swap16();
  const { bytes, stdout, code } = await fixed(t, content);
  assert.deepEqual(bytes, content);
  assert.match(stdout, /reg-encoding-byte-order/);
  assert.equal(code, 1);
});

test('a file with bytes that mean nothing in its encoding is not written in another', async (t) => {
  const content = Buffer.concat([Buffer.from(`\ufeff${CLEAN}; `), Buffer.from([0xff, 0x0d, 0x0a])]);
  const { bytes, problems, code } = await fixed(t, content);
  assert.deepEqual(bytes, content);
  assert.match(problems.join(), /is not fixed: it has bytes that are not utf-8/);
  assert.equal(code, 2);
});

test('a file with LF and one with a missing last line end keep them', async (t) => {
  const withLf = (text: string): string => text.replaceAll('\r\n', '\n').trimEnd();
  const { bytes } = await fixed(t, withLf(SEMICOLONS));
  assert.equal(bytes.toString(), withLf(COMPLETE));
});

test('a file without safe fixes is not written', async (t) => {
  const contents: Files = { 'clean.reg': CLEAN, 'choice.reg': REPLACED, 'choice.xml': PREFERENCES };
  const cwd = temporaryFolder(t, contents);
  const past = new Date('2020-01-01T00:00:00Z');
  for (const name of Object.keys(contents)) utimesSync(path.join(cwd, name), past, past);
  await runGpolint(cwd, ['--fix', '.']);
  for (const name of Object.keys(contents)) {
    assert.equal(statSync(path.join(cwd, name)).mtimeMs, past.getTime(), name);
    assert.equal(readFileSync(path.join(cwd, name), 'utf8'), contents[name]);
  }
});

test('fixing twice changes nothing more', async (t) => {
  const { bytes } = await fixed(t, SEMICOLONS);
  const again = await fixed(t, bytes);
  assert.deepEqual(again.bytes, bytes);
  assert.doesNotMatch(again.stdout, /Fixed/);
});

test('the mode of a fixed file stays', { skip: isWindows && 'Windows has no modes' }, async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': SEMICOLONS });
  chmodSync(path.join(cwd, 'a.reg'), 0o640);
  await runGpolint(cwd, ['--fix', 'a.reg']);
  assert.equal(readFileSync(path.join(cwd, 'a.reg'), 'utf8'), COMPLETE);
  assert.equal(statSync(path.join(cwd, 'a.reg')).mode & 0o777, 0o640);
});

test('a file with bytes that mean nothing in its code page is not written', async (t) => {
  const content = Buffer.from(`${SEMICOLONS}; \u0081\r\n`, 'latin1');
  const { bytes, problems, code } = await fixed(t, content);
  assert.equal(code, 2);
  assert.deepEqual(problems, [
    "gpolint: 'a.reg' is not fixed: it has bytes that are not windows-1252",
  ]);
  assert.deepEqual(bytes, content);
});

test('the report in JSON after fixing has the places of the new text', async (t) => {
  const cwd = temporaryFolder(t, {
    'a.reg': `${SEMICOLONS}${REPLACED.slice(REPLACED.indexOf('['))}`,
  });
  const run = await runGpolint(cwd, ['--fix', '--format', 'json', 'a.reg']);
  const text = readFileSync(path.join(cwd, 'a.reg'), 'utf8');
  const finding = findingOf(run, 'trust-model-data-replaced');
  assert.ok(text.slice(finding.offset, finding.offset + finding.length).includes('contoso.com'));
});
