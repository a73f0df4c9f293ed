import path from 'node:path';
import { createPolicyObjects, isAtLeast, type Severity } from '../core';
import { checkFile } from './checkFile';
import { nearestConfiguration, readConfiguration, type ConfigurationFor } from './configurationFor';
import { findFiles } from './findFiles';
import type { Output } from './output';
import { displayPath } from './displayPath';
import { policyFolders } from './policyFolders';
import { printable } from './printable';
import type { Progress } from './progress';
import type { Reporter } from './report/reporter';
import { realSurroundings } from './surroundings';

/** What `gpolint PATH…` is asked to do. */
export interface LintRequest {
  readonly paths: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly fix: boolean;
  readonly failOn: Severity;
  /** The configuration file that holds for all files; `undefined` for the nearest one of each. */
  readonly config: string | undefined;
  readonly codePage: string;
  readonly reporter: Reporter;
  readonly output: Output;
  /** Takes one line for each problem. */
  readonly problemOutput: Output;
  readonly progress: Progress;
}

/** Nothing at or above the level, findings, or something that was not or could not be checked. */
export type ExitCode = 0 | 1 | 2;

/** Checks files, writes the report and gives the exit code. */
export async function lintFiles(request: LintRequest): Promise<ExitCode> {
  const { cwd, reporter, output, failOn, progress } = request;
  const problems: string[] = [];
  const tell = async (sentences: readonly string[]): Promise<void> => {
    if (sentences.length > 0) await progress.clear();
    problems.push(...sentences);
    for (const each of sentences)
      await request.problemOutput.write(`gpolint: ${printable(each)}\n`);
  };

  const configurationFor = await configurationOf(request, tell);
  if (configurationFor === undefined) return 2;
  const found = await findFiles(request.paths, cwd);
  await tell(found.problems);
  const policyObjects = createPolicyObjects(policyFolders(request.codePage));
  let hasFailed = false;
  const writeReport = async (text: string): Promise<void> => {
    // On a terminal both stand in the same place.
    if (text !== '') await progress.clear();
    await output.write(text);
  };
  for (const [index, file] of found.files.entries()) {
    // Nobody reads on; but with --fix the rest of the files is to be put right all the same.
    if (output.isClosed() && !request.fix) break;
    await progress.show(index + 1, found.files.length, displayPath(file.path, cwd));
    const { configuration, problems: broken } = configurationFor(path.dirname(file.path));
    await tell(broken);
    const policyObject = await policyObjects.of(path.resolve(cwd, file.path));
    const lint = { configuration, surroundings: realSurroundings, policyObject };
    const outcome = await checkFile(file, request, lint);
    await tell(outcome.problems);
    if (outcome.checked === undefined) continue;
    hasFailed ||= outcome.checked.findings.some(({ severity }) => isAtLeast(severity, failOn));
    await writeReport(reporter.file(outcome.checked));
  }
  await progress.clear();
  await output.write(reporter.end({ problems }));
  const failure = output.failure();
  if (failure !== undefined) await tell([`the report cannot be written: ${failure}`]);
  if (problems.length > 0) return 2;
  return hasFailed ? 1 : 0;
}

/** `undefined` when the file that was asked for cannot be read: another one must not take its place. */
async function configurationOf(
  { config, cwd }: LintRequest,
  tell: (problems: readonly string[]) => Promise<void>,
): Promise<ConfigurationFor | undefined> {
  if (config === undefined) return nearestConfiguration(cwd);
  const read = readConfiguration(path.resolve(cwd, config), cwd);
  await tell(read?.problems ?? [`configuration file '${config}' does not exist`]);
  if (!read?.isRead) return undefined;
  return () => ({ ...read, problems: [] });
}
