import assert from 'node:assert/strict';
import { spawn, type SpawnOptions } from 'node:child_process';
import path from 'node:path';
import type { Log, Run } from 'sarif';
import type { JsonFile, JsonFinding } from '../../src/cli/report/json';

export interface GpolintRun {
  readonly code: number | null;
  readonly stdout: string;
  /** The lines of standard error. */
  readonly problems: readonly string[];
}

/** The command line as the build makes it; tests run in the project's folder. */
export const GPOLINT = path.resolve('dist', 'cli.js');

/** Runs the built command line in a folder and waits for its end. */
export function runGpolint(
  cwd: string,
  args: readonly string[],
  options: SpawnOptions = {},
  program = GPOLINT,
): Promise<GpolintRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { ...options, cwd });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, problems: stderr.split('\n').filter((line) => line !== '') });
    });
  });
}

/** The files of a report in JSON. */
export function filesOf({ stdout }: GpolintRun): readonly JsonFile[] {
  return JSON.parse(stdout) as JsonFile[];
}

/** The first finding of a rule in a report in JSON. */
export function findingOf(run: GpolintRun, rule: string): JsonFinding {
  const findings = filesOf(run).flatMap((file) => file.findings);
  const finding = findings.find((candidate) => candidate.rule === rule);
  assert.ok(finding, run.stdout);
  return finding;
}

/** The run that a report in SARIF tells about. */
export function sarifOf({ stdout }: GpolintRun): Run {
  const [run] = (JSON.parse(stdout) as Log).runs;
  assert.ok(run);
  return run;
}
