// Runs the tests of the core and of the command line that the build put into out/test.
// A file list instead of a glob keeps this the same on Node 20 (no globs) and on later versions.
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const isFuzzing = process.argv.includes('--fuzz');
const wanted = process.argv.slice(2).filter((word) => word !== '--fuzz');
// Each file is run by a process of its own, which takes over the environment and Node's options.
if (isFuzzing) process.env['GPA_FUZZ_RUNS'] ??= '1000';
const files = readdirSync('out/test', { recursive: true })
  .map((name) => path.resolve('out/test', String(name)))
  .filter((file) => file.endsWith('.test.js'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)));

// `true` would leave one processor idle, which is half of a small machine.
const stream = run({ files, concurrency: availableParallelism() });
stream.on('test:fail', () => {
  process.exitCode = 1;
});
stream.compose(new spec()).pipe(process.stdout);
