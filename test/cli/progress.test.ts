import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { terminalProgress, type Progress } from '../../src/cli/progress';
import { GPOLINT, runGpolint } from './runGpolint';
import { CLEAN, REPLACED } from './samples';
import { temporaryFolder } from './temporaryFolder';

const CLEAR = '\r\u001b[K';

/** Progress on a terminal of so many columns, what it writes, and its clock. */
function shownProgress(columns: number) {
  const clock = { now: 0 };
  const written: string[] = [];
  const output = {
    isClosed: () => false,
    failure: () => undefined,
    write: (text: string) => Promise.resolve(void written.push(text)),
  };
  const progress: Progress = terminalProgress(output, columns, () => clock.now);
  return { clock, written, progress };
}

test('progress names the file that is being checked, in one line that is written over', async () => {
  const { clock, written, progress } = shownProgress(80);
  clock.now = 100;
  await progress.show(3, 20, 'a/b.reg');
  clock.now = 200;
  await progress.show(9, 20, 'c.reg');
  assert.deepEqual(written, [
    `${CLEAR}Checking file 3 of 20: a/b.reg`,
    `${CLEAR}Checking file 9 of 20: c.reg`,
  ]);
});

test('progress takes its line away once, and only when there is one', async () => {
  const { clock, written, progress } = shownProgress(80);
  await progress.clear();
  clock.now = 100;
  await progress.show(1, 1, 'a.reg');
  await progress.clear();
  await progress.clear();
  assert.deepEqual(written.slice(1), [CLEAR]);
});

test('a run that is over at once shows no progress', async () => {
  const { clock, written, progress } = shownProgress(80);
  clock.now = 99;
  await progress.show(1, 1, 'a.reg');
  await progress.clear();
  assert.deepEqual(written, []);
});

test('progress writes no more the more files there are in the same time', async () => {
  const { clock, written, progress } = shownProgress(80);
  for (let file = 1; file <= 10_000; file++) {
    clock.now += 0.1;
    await progress.show(file, 10_000, 'a.reg');
  }
  assert.ok(written.length >= 9 && written.length <= 10, `${written.length} lines`);
});

test('progress never reaches the edge of the terminal, where the line would go on below', async () => {
  for (const name of ['x'.repeat(200), '\u6f22'.repeat(200), '\u{1f4c1}'.repeat(200)]) {
    const { clock, written, progress } = shownProgress(40);
    clock.now = 100;
    await progress.show(1, 1, name);
    const line = (written[0] ?? '').replace(CLEAR, '');
    const width = Array.from(line, (each) => (each < '\u0300' || each === '…' ? 1 : 2));
    assert.ok(width.reduce((total, each) => total + each, 0) <= 39, line);
    assert.ok(line.startsWith('Checking file 1 of 1: ') && line.endsWith('…'), line);
  }
});

test('progress shows no control characters of a file name', async () => {
  const { clock, written, progress } = shownProgress(80);
  clock.now = 100;
  await progress.show(1, 1, 'a\u001b[2Jb.reg');
  assert.equal(written[0]?.lastIndexOf('\u001b'), 1);
});

test('nothing of the progress is written where no terminal is', async (t) => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, file) => [`${file}.reg`, CLEAN]),
  );
  const run = await runGpolint(temporaryFolder(t, files), ['.']);
  assert.equal(run.code, 0);
  assert.deepEqual(run.problems, []);
  assert.ok(!run.stdout.includes('Checking file'));
});

const hasScript = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

/** Runs `gpolint` in a terminal of its own, with the report in `stdout` where that is given. */
function inTerminal(cwd: string, args: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const command = `${process.execPath} ${GPOLINT} ${args}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...process.env, CI: '', TERM: 'xterm', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (shown += text));
  return new Promise((resolve) => child.on('close', () => resolve(shown)));
}

test(
  'a terminal shows the progress between findings and none of it at the end',
  { skip: !hasScript },
  async (t) => {
    const values = Array.from({ length: 8000 }, (_, value) => `"${value}"="data"\r\n`);
    const long = `${CLEAN}${values.join('')}`;
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, file) => [`${file}.reg`, file === 11 ? REPLACED : long]),
    );
    const folder = temporaryFolder(t, files);
    const shown = await inTerminal(folder, '.', {});
    assert.match(shown, /\r\u001b\[KChecking file \d+ of 12: \d+\.reg/);
    const afterLast = shown.slice(shown.lastIndexOf('Checking file'));
    assert.ok(afterLast.includes(CLEAR), 'the line is cleared');
    for (const line of shown.split(/\r?\n/)) {
      assert.ok(!/Checking file.*\[trust-model-data/.test(line), 'a finding has its own line');
    }
    assert.ok(!(await inTerminal(folder, '.', { CI: 'true' })).includes('Checking file'));
    assert.ok(!(await inTerminal(folder, '--format json .', {})).includes('Checking file'));
    const redirected = await inTerminal(folder, '--format json . > report.json', {});
    assert.ok(redirected.includes('Checking file'), 'the report goes elsewhere');
  },
);
