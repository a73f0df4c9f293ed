import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { judgement, measureByTurns, printGroup } from './measure';
import { generateReg, MEGABYTE } from './samples';

const PROGRAM = path.resolve('dist', 'cli.js');

/** Runs the program and, when it ends, prints the most memory that it had, in kilobytes. */
const WITH_PEAK_MEMORY = `process.on('exit', () => console.error('peak', process.resourceUsage().maxRSS));
require(${JSON.stringify(PROGRAM)});`;

/** The memory that `gpolint` takes for a large file, and its time for many files. */
export function benchCommandLine(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'gpolint-bench-'));
  try {
    benchMemory(folder);
    benchManyFiles(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchMemory(folder: string): void {
  const large = path.join(folder, 'large.reg');
  const small = path.join(folder, 'small.reg');
  writeFileSync(large, `\uFEFF${generateReg(25 * MEGABYTE)}`, 'utf16le');
  writeFileSync(small, `\uFEFF${generateReg(1000)}`, 'utf16le');
  const size = statSync(large).size;
  const peak = peakMemory(large);
  const ratio = (peak - peakMemory(small)) / size;
  console.log(`\ngpolint, .reg, ${String(Math.round(size / MEGABYTE))} MB of UTF-16`);
  console.log(
    `${ratio.toFixed(2).padStart(7)} x the size of the file  memory beyond that for a small file` +
      judgement(ratio, 8),
  );
  console.log(`${' '.repeat(10)}${(peak / MEGABYTE).toFixed(0)} MB  peak memory of the process`);
}

/** In bytes. */
function peakMemory(file: string): number {
  const { status, stderr } = spawnSync(process.execPath, ['-e', WITH_PEAK_MEMORY, file], {
    encoding: 'utf8',
  });
  const found = /^peak (\d+)$/m.exec(stderr);
  if (status !== 0 || found === null)
    throw new Error(`gpolint did not end as it should: ${stderr}`);
  return Number(found[1]) * 1024;
}

function benchManyFiles(folder: string): void {
  const few = fill(path.join(folder, 'few'), 1000);
  const many = fill(path.join(folder, 'many'), 4000);
  const run = (where: string) => () => {
    const { status, stderr } = spawnSync(process.execPath, [PROGRAM, where], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`gpolint did not end as it should: ${stderr}`);
  };
  printGroup('gpolint, folders of small files', [
    ...measureByTurns(
      [
        { name: '1000 files', step: run(few) },
        { name: '4000 files', step: run(many), atMost: 4 },
      ],
      3,
    ),
  ]);
}

function fill(folder: string, files: number): string {
  mkdirSync(folder);
  for (let file = 0; file < files; file++) {
    const part = path.join(folder, String(file % 20));
    if (file < 20) mkdirSync(part);
    writeFileSync(path.join(part, `${String(file)}.reg`), `\uFEFF${generateReg(1000)}`, 'utf16le');
  }
  return folder;
}
