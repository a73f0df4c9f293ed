import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonEffect } from '../../../src/cli/effects/effectsJson';
import { runGpolint, type GpolintRun } from '../runGpolint';
import { asUtf16, PREFERENCES, UNRELATED_XML } from '../samples';
import { temporaryFolder } from '../temporaryFolder';

const HEADER = 'Windows Registry Editor Version 5.00\r\n\r\n';
const SAMPLE = `${HEADER}[HKEY_CURRENT_USER\\A]\r\n"s"="é"\r\n@=-\r\n[-HKEY_USERS\\B]\r\n"lost"=-\r\n`;
const T = { hive: 'HKEY_CURRENT_USER', key: 'A' };

function effectsOf({ stdout }: GpolintRun): readonly JsonEffect[] {
  return JSON.parse(stdout) as JsonEffect[];
}

const NO_ITEMS = '<Files clsid="{215B2E53-57CE-475c-80FE-9EEC14635851}"></Files>';

function named(name: string): string {
  return `${HEADER}[HKEY_USERS\\${name}]\r\n`;
}

test('the JSON is an array of effects that have only the fields of their kind', async (t) => {
  const folder = temporaryFolder(t, { 'a.reg': asUtf16(SAMPLE) });
  const run = await runGpolint(folder, ['effects', 'a.reg', '--format', 'json']);
  assert.deepEqual(effectsOf(run), [
    { op: 'createKey', ...T },
    { op: 'setValue', ...T, name: 's', type: 1, data: 'e9000000' },
    { op: 'deleteValue', ...T, name: '' },
    { op: 'deleteKey', hive: 'HKEY_USERS', key: 'B' },
  ]);
  assert.equal(run.code, 0);
  assert.deepEqual(run.problems, []);
});

test('the text lists each effect with its line', async (t) => {
  const run = await runGpolint(temporaryFolder(t, { 'a.reg': SAMPLE }), ['effects', 'a.reg']);
  assert.equal(
    run.stdout,
    [
      'a.reg',
      '  3  create key HKEY_CURRENT_USER\\A',
      '  4    set "s" = REG_SZ "é"',
      '  5    delete (default)',
      '  6  delete key HKEY_USERS\\B',
      '4 effects in 1 file',
      '',
    ].join('\n'),
  );
  assert.equal(run.code, 0);
});

test('a file without effects gives an empty list and exit code 0', async (t) => {
  const folder = temporaryFolder(t, { 'a.reg': 'REGEDIT5\n[HKEY_USERS\\A]\n' });
  const json = await runGpolint(folder, ['effects', '--format', 'json', 'a.reg']);
  assert.deepEqual(json, { code: 0, stdout: '[]\n', problems: [] });
  const text = await runGpolint(folder, ['effects', 'a.reg']);
  assert.equal(text.stdout, 'a.reg\nNo effects in 1 file\n');
  const none = await runGpolint(folder, ['effects', 'none.reg']);
  assert.equal(none.stdout, 'No registry file or registry items to list\n');
});

test('several files are one list in the order of the arguments, a repeated one twice', async (t) => {
  const folder = temporaryFolder(t, { 'a.reg': named('a'), 'b.reg': named('b') });
  const args = ['effects', '--format', 'json', 'b.reg', 'a.reg', 'b.reg'];
  const keys = effectsOf(await runGpolint(folder, args)).map(({ key }) => key);
  assert.deepEqual(keys, ['b', 'a', 'b']);
});

test('a folder gives its registry files by name and leaves other files alone', async (t) => {
  const folder = temporaryFolder(t, {
    'x/b.reg': named('b'),
    'x/a.reg': named('a'),
    'x/Registry.xml': PREFERENCES,
    'x/Files.xml': NO_ITEMS,
    'x/other.xml': UNRELATED_XML,
  });
  const run = await runGpolint(folder, ['effects', '--format', 'json', 'x']);
  assert.deepEqual(
    effectsOf(run).map(({ key }) => key),
    ['SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync', 'a', 'b'],
  );
  assert.deepEqual(run.problems, []);
  assert.equal(run.code, 0);
});

test('a named file without registry items is told, and the others are listed', async (t) => {
  const folder = temporaryFolder(t, { 'Files.xml': NO_ITEMS, 'a.reg': named('a') });
  const args = ['effects', '--format', 'json', 'Files.xml', 'a.reg', 'none.reg'];
  const run = await runGpolint(folder, args);
  assert.equal(effectsOf(run).length, 1);
  assert.deepEqual(run.problems, [
    "gpolint: 'Files.xml' has no registry items; effects are listed for those only",
    "gpolint: 'none.reg' does not exist",
  ]);
  assert.equal(run.code, 2);
});

test('a registry hive is told as such', async (t) => {
  const folder = temporaryFolder(t, { 'a.reg': Buffer.from('regf\0\0\0\0') });
  const run = await runGpolint(folder, ['effects', 'a.reg']);
  assert.equal(run.code, 2);
  assert.deepEqual(run.problems, [
    "gpolint: 'a.reg' is a registry hive, which gpolint does not read",
  ]);
});

test('--encoding names the code page of a file that shows none', async (t) => {
  const text = `REGEDIT4\n[HKEY_USERS\\A]\n"s"="\xb3"\n`;
  const folder = temporaryFolder(t, { 'a.reg': Buffer.from(text, 'latin1') });
  const args = ['effects', '--format', 'json', '--encoding', 'windows-1250', 'a.reg'];
  assert.equal(effectsOf(await runGpolint(folder, args))[1]?.data, '42010000');
});

for (const [name, args, expected] of [
  ['no path', [], /^gpolint: missing required argument 'path'$/],
  ['an unknown format', ['--format', 'sarif', '.'], /'sarif' is invalid.*text, json/],
  ['an option of the check', ['--fix', '.'], /^gpolint: unknown option '--fix'/],
] as const) {
  test(`effects with ${name} is wrong use: exit code 2 and one line`, async (t) => {
    const run = await runGpolint(temporaryFolder(t), ['effects', ...args]);
    assert.equal(run.code, 2);
    assert.equal(run.problems.length, 1, run.problems.join('\n'));
    assert.match(run.problems[0] ?? '', expected);
  });
}

test('a folder named effects is checked when it is written as a path', async (t) => {
  const folder = temporaryFolder(t, { 'effects/a.reg': named('a') });
  const run = await runGpolint(folder, ['./effects']);
  assert.equal(run.stdout, 'No findings in 1 file\n');
});

test('thousands of effects are listed as one valid array', async (t) => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `"v${index}"=dword:${index % 10}\r\n`);
  const folder = temporaryFolder(t, { 'a.reg': named('a') + lines.join('') });
  const found = effectsOf(await runGpolint(folder, ['effects', '--format', 'json', 'a.reg']));
  assert.equal(found.length, 20_001);
  assert.equal(found.at(-1)?.name, 'v19999');
});

test('control characters in names and data do not reach the terminal', async (t) => {
  const text = `${HEADER}[HKEY_USERS\\A]\r\n"\u001b[1m"="a\\nb"\r\n`;
  const run = await runGpolint(temporaryFolder(t, { 'a.reg': text }), ['effects', 'a.reg']);
  assert.match(run.stdout, /set "\\u\{1b\}\[1m" = REG_SZ "a\\u\{a\}b"/);
});
