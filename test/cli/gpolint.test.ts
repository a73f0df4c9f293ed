import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { version } from '../../package.json';
import { filesOf, GPOLINT, runGpolint } from './runGpolint';
import { asUtf16, CLEAN, PREFERENCES, REPLACED, SEMICOLONS, UNRELATED_XML } from './samples';
import { temporaryFolder } from './temporaryFolder';

const RULE = 'trust-model-data-replaced';

test('--version prints the version of the package', async (t) => {
  const run = await runGpolint(temporaryFolder(t), ['--version']);
  assert.deepEqual(run, { code: 0, stdout: `${version}\n`, problems: [] });
});

test('--help explains the options, the exit codes and gives examples', async (t) => {
  const run = await runGpolint(temporaryFolder(t), ['--help']);
  assert.equal(run.code, 0);
  for (const part of [
    '--format',
    '--fix',
    '--fail-on',
    '--config',
    '--encoding',
    'Examples:',
    'Exit code:',
  ]) {
    assert.ok(run.stdout.includes(part), part);
  }
});

for (const [name, args, expected] of [
  ['no path', [], /^gpolint: missing required argument 'path'$/],
  [
    'an unknown option',
    ['--formt', 'json', '.'],
    /^gpolint: unknown option '--formt' \(Did you mean --format\?\)$/,
  ],
  [
    'an unknown format',
    ['--format', 'xml', '.'],
    /^gpolint: option .*'xml' is invalid.*text, json, sarif, github/,
  ],
  ['an unknown severity', ['--fail-on', 'fatal', '.'], /^gpolint: option .*'fatal' is invalid/],
  [
    'an unknown encoding',
    ['--encoding', 'klingon', '.'],
    /^gpolint: option .*'klingon' is invalid/,
  ],
  [
    'an option without its value',
    ['--config'],
    /^gpolint: option '--config <file>' argument missing$/,
  ],
  ['standard input', ['-'], /^gpolint: standard input is not supported/],
  ['a path that is not there', ['none.reg'], /^gpolint: 'none\.reg' does not exist$/],
  [
    'a pattern that matches nothing',
    ['none/**/*.reg'],
    /^gpolint: 'none\/\*\*\/\*\.reg' matches no file$/,
  ],
  [
    'a missing configuration file',
    ['--config', 'none.json', '.'],
    /^gpolint: configuration file 'none\.json' does not exist$/,
  ],
] as const) {
  test(`${name} is wrong use: exit code 2 and one line`, async (t) => {
    const run = await runGpolint(temporaryFolder(t), args);
    assert.equal(run.code, 2);
    assert.equal(run.problems.length, 1, run.problems.join('\n'));
    assert.match(run.problems[0] ?? '', expected);
  });
}

test('a file without findings gives exit code 0', async (t) => {
  const run = await runGpolint(temporaryFolder(t, { 'a.reg': CLEAN }), ['a.reg']);
  assert.deepEqual(run, { code: 0, stdout: 'No findings in 1 file\n', problems: [] });
});

test('a warning gives exit code 1 and a line with its place', async (t) => {
  const run = await runGpolint(temporaryFolder(t, { 'a.reg': asUtf16(REPLACED) }), ['a.reg']);
  assert.equal(run.code, 1);
  assert.match(run.stdout, /^a\.reg:4:\d+ warning .*lync\.com.* \[trust-model-data-replaced\]$/m);
  assert.match(run.stdout, /1 warning.*in 1 of 1 file/);
  assert.deepEqual(run.problems, []);
});

test('--fail-on sets the level from which the exit code is 1', async (t) => {
  const cwd = temporaryFolder(t, { 'warning.reg': REPLACED, 'error.reg': SEMICOLONS });
  assert.equal((await runGpolint(cwd, ['--fail-on', 'error', 'warning.reg'])).code, 0);
  assert.equal((await runGpolint(cwd, ['--fail-on', 'warning', 'warning.reg'])).code, 1);
  assert.equal((await runGpolint(cwd, ['--fail-on', 'hint', 'warning.reg'])).code, 1);
  assert.equal((await runGpolint(cwd, ['--fail-on', 'error', 'error.reg'])).code, 1);
});

test('a folder is checked with all its policy files, others are skipped without a word', async (t) => {
  const cwd = temporaryFolder(t, {
    'b/Registry.xml': PREFERENCES,
    'b/pom.xml': UNRELATED_XML,
    'b/broken.xml': '<a',
    'b/binary.xml': Buffer.from('\0\u0001\0\u0002binary'),
    'a.REG': REPLACED,
    'readme.txt': 'text',
  });
  const run = await runGpolint(cwd, ['--format', 'json', '.']);
  assert.deepEqual(run.problems, []);
  assert.equal(run.code, 1);
  const files = filesOf(run);
  assert.deepEqual(
    files.map(({ file, language }) => [file, language]),
    [
      ['a.REG', 'reg'],
      ['b/Registry.xml', 'gpp'],
    ],
  );
});

test('a pattern is expanded also when the shell did not', async (t) => {
  const cwd = temporaryFolder(t, { 'x/a.reg': CLEAN, 'y/b.reg': CLEAN, 'y/c.txt': 'text' });
  const run = await runGpolint(cwd, ['**/*']);
  assert.deepEqual(run, { code: 0, stdout: 'No findings in 2 files\n', problems: [] });
});

test('a named file in no known language is wrong use, and the others are checked', async (t) => {
  const cwd = temporaryFolder(t, { 'pom.xml': UNRELATED_XML, 'a.txt': 'text', 'a.reg': REPLACED });
  const run = await runGpolint(cwd, ['pom.xml', 'a.txt', 'a.reg']);
  assert.equal(run.code, 2);
  const reason = 'is not a registry file or Group Policy Preferences XML; skipped';
  assert.deepEqual(run.problems, [`gpolint: 'a.txt' ${reason}`, `gpolint: 'pom.xml' ${reason}`]);
  assert.match(run.stdout, /in 1 of 1 file/);
});

test('files that are no text have one line each, and the others are checked', async (t) => {
  const cwd = temporaryFolder(t, {
    'a.reg': Buffer.from('MZ\u0090\0\u0003\0\0\0'),
    'b.reg': Buffer.from('regf\0\0\0\0'),
    'Registry.pol': Buffer.from('PReg\u0001\0\0\0'),
    'z.reg': REPLACED,
  });
  const run = await runGpolint(cwd, ['.', 'Registry.pol']);
  assert.equal(run.code, 2);
  assert.deepEqual(run.problems, [
    "gpolint: 'Registry.pol' is a Registry.pol policy file, which gpolint does not read",
    "gpolint: 'a.reg' is a binary file, not text",
    "gpolint: 'b.reg' is a registry hive, which gpolint does not read",
  ]);
  assert.match(run.stdout, /^z\.reg:4/m);
});

test('a file that no memory can hold is not read', async (t) => {
  const cwd = temporaryFolder(t, { 'huge.reg': '', 'b.reg': CLEAN });
  truncateSync(path.join(cwd, 'huge.reg'), 64 * 2 ** 30);
  const run = await runGpolint(cwd, ['.']);
  assert.equal(run.code, 2);
  assert.equal(run.problems.length, 1);
  assert.match(run.problems[0] ?? '', /^gpolint: 'huge\.reg' is too large to check in \d+ MB/);
  assert.match(run.stdout, /1 file$/m);
});

test('a file that is too large for the memory at hand has one line', async (t) => {
  const text = REPLACED + '"a"=dword:00000001\r\n'.repeat(400_000);
  const cwd = temporaryFolder(t, { 'large.reg': text, 'b.reg': CLEAN });
  const env = { ...process.env, NODE_OPTIONS: '--max-old-space-size=64' };
  const little = await runGpolint(cwd, ['.'], { env });
  assert.equal(little.code, 2);
  assert.equal(little.problems.length, 1, little.problems.join('\n'));
  assert.match(little.problems[0] ?? '', /'large\.reg' is too large.*--max-old-space-size/);
  assert.match(little.stdout, /1 file$/m);
  const enough = await runGpolint(cwd, ['.']);
  assert.deepEqual(enough.problems, []);
  assert.match(enough.stdout, /^large\.reg:4:\d+ warning/m);
});

test('empty files and files with one huge line are checked', async (t) => {
  const line = `"a"="${'x'.repeat(3_000_000)}"`;
  const cwd = temporaryFolder(t, {
    'empty.reg': '',
    'mark.reg': Buffer.from([0xff, 0xfe]),
    'huge.reg': `${REPLACED}${line}\r\n`,
    'empty.xml': '',
  });
  const run = await runGpolint(cwd, ['--format', 'json', '.']);
  assert.deepEqual(run.problems, []);
  const files = filesOf(run);
  assert.deepEqual(
    files.map(({ file }) => file),
    ['empty.reg', 'huge.reg', 'mark.reg'],
  );
  assert.ok(files[1]?.findings.some(({ rule }) => rule === RULE));
});

test('all encodings of one text give the same findings', async (t) => {
  const cwd = temporaryFolder(t, {
    'ascii.reg': REPLACED,
    'utf8-mark.reg': `\ufeff${REPLACED}`,
    'utf16le.reg': asUtf16(REPLACED),
    'utf16be.reg': asUtf16(REPLACED).swap16(),
    'utf16le-no-mark.reg': Buffer.from(REPLACED, 'utf16le'),
  });
  const run = await runGpolint(cwd, ['--format', 'json', '.']);
  const files = filesOf(run);
  assert.equal(files.length, 5);
  const [first] = files;
  assert.ok(first);
  assert.ok(first.findings.some(({ rule }) => rule === RULE));
  for (const file of files) {
    const ofText = file.findings.filter(({ rule }) => !rule.startsWith('reg-encoding-'));
    assert.deepEqual(ofText, first.findings);
  }
});

test('--encoding says what single bytes mean', async (t) => {
  const bytes = Buffer.from(REPLACED.replace('contoso', 'z\u0142'), 'latin1');
  bytes[bytes.indexOf('"z') + 2] = 0xb3;
  const cwd = temporaryFolder(t, { 'a.reg': bytes });
  const textWith = async (...args: string[]): Promise<string> => {
    return (await runGpolint(cwd, ['--format', 'json', ...args, 'a.reg'])).stdout;
  };
  assert.ok((await textWith('--encoding', 'windows-1250')).includes('zł.com'));
  assert.ok((await textWith()).includes('z³.com'));
});

test('the nearest .gpolint.json holds, --config takes its place', async (t) => {
  const off = JSON.stringify({ rules: { [RULE]: 'off' } });
  const error = JSON.stringify({ rules: { [RULE]: 'error' } });
  const cwd = temporaryFolder(t, {
    'quiet/.gpolint.json': off,
    'quiet/sub/a.reg': REPLACED,
    'error.json': error,
  });
  const nearest = await runGpolint(cwd, ['quiet']);
  assert.doesNotMatch(nearest.stdout, new RegExp(RULE));
  const named = await runGpolint(cwd, ['--config', 'error.json', 'quiet']);
  assert.match(named.stdout, /a\.reg:4:\d+ error .*\[trust-model-data-replaced\]/);
});

test('a broken configuration file has a line, and the files are checked', async (t) => {
  const cwd = temporaryFolder(t, {
    '.gpolint.json': '{ "rules": ',
    'a.reg': REPLACED,
    'b/c.reg': CLEAN,
  });
  const run = await runGpolint(cwd, ['.']);
  assert.equal(run.code, 2);
  assert.deepEqual(run.problems, ["gpolint: '.gpolint.json' is not valid JSON"]);
  assert.match(run.stdout, /^a\.reg:4:\d+ warning/m);
});

test('a configuration file that cannot be read ends the run', async (t) => {
  const cwd = temporaryFolder(t, { 'a.reg': REPLACED });
  mkdirSync(path.join(cwd, 'folder'));
  const run = await runGpolint(cwd, ['--config', 'folder', 'a.reg']);
  assert.equal(run.code, 2);
  assert.deepEqual(run.problems, ["gpolint: 'folder' cannot be read: it is a folder"]);
  assert.equal(run.stdout, '');
});

test('a name that starts with a dash is a file after two dashes', async (t) => {
  const run = await runGpolint(temporaryFolder(t, { '-a.reg': CLEAN }), ['--', '-a.reg']);
  assert.deepEqual(run, { code: 0, stdout: 'No findings in 1 file\n', problems: [] });
});

test('a file elsewhere is reported by its absolute path', async (t) => {
  const cwd = temporaryFolder(t, { 'sub/x.txt': '', 'a.reg': REPLACED });
  const run = await runGpolint(path.join(cwd, 'sub'), ['../a.reg']);
  assert.ok(run.stdout.startsWith(`${cwd.replaceAll(path.sep, '/')}/a.reg:4:`), run.stdout);
});

test('a reader that stops early ends the run quietly', async (t) => {
  const names = Array.from({ length: 300 }, (_, number) => `${number}.reg`);
  const cwd = temporaryFolder(t, Object.fromEntries(names.map((name) => [name, REPLACED])));
  const child = spawn(process.execPath, [GPOLINT, '--format', 'json', '.'], { cwd });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  assert.deepEqual(await once(child, 'close'), [1, null]);
  assert.equal(stderr, '');
});

test(
  'a full disk is told',
  { skip: process.platform !== 'linux' && 'needs /dev/full' },
  async (t) => {
    const cwd = temporaryFolder(t, { 'a.reg': CLEAN });
    const full = openSync('/dev/full', 'w');
    t.after(() => closeSync(full));
    const run = await runGpolint(cwd, ['a.reg'], { stdio: ['ignore', full, 'pipe'] });
    assert.equal(run.code, 2);
    assert.deepEqual(run.problems, ['gpolint: the report cannot be written: the disk is full']);
  },
);
