import { eachEffect, isAboutRegistry, type EffectiveDocument } from '../../core';
import { displayPath } from '../displayPath';
import { findFiles, type FoundFile } from '../findFiles';
import type { ExitCode } from '../lintFiles';
import type { Output } from '../output';
import { printable } from '../printable';
import { readPolicyFile } from '../readPolicyFile';
import { reasonOf } from '../systemError';
import type { EffectsReporter } from './effectsReporter';

/** What `gpolint effects PATH…` is asked to do. */
export interface EffectsRequest {
  readonly paths: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  readonly codePage: string;
  readonly reporter: EffectsReporter;
  readonly output: Output;
  /** Takes one line for each problem. */
  readonly problemOutput: Output;
}

/** A piece of the listing this long is written at once; each write waits for the reader. */
const PIECE_LENGTH = 1 << 16;

/**
 * Lists what applying the files does, in the order of the arguments, and gives the exit code. A file
 * that is named twice is listed twice, because it would be imported twice.
 */
export async function listEffects(request: EffectsRequest): Promise<ExitCode> {
  const { output, reporter } = request;
  const problems: string[] = [];
  const tell = async (problem: string): Promise<void> => {
    problems.push(problem);
    await request.problemOutput.write(`gpolint: ${printable(problem)}\n`);
  };
  for (const path of request.paths) {
    const found = await findFiles([path], request.cwd);
    for (const problem of found.problems) await tell(problem);
    for (const file of found.files) {
      if (output.isClosed()) break;
      const problem = await listFile(file, request);
      if (problem !== undefined) await tell(`'${displayPath(file.path, request.cwd)}' ${problem}`);
    }
  }
  await output.write(reporter.end());
  const failure = output.failure();
  if (failure !== undefined) await tell(`the report cannot be written: ${failure}`);
  return problems.length > 0 ? 2 : 0;
}

/** Lists the effects of one file; gives the reason, after the file's name, when that is not possible. */
async function listFile(found: FoundFile, request: EffectsRequest): Promise<string | undefined> {
  try {
    const file = readPolicyFile(found, request.codePage);
    if (file.kind === 'unconcerned') return undefined;
    if (file.kind === 'problem') return file.reason;
    const { document } = file;
    if (!isAboutRegistry(document)) return found.isNamed ? NO_REGISTRY_ITEMS : undefined;
    await writeFile(displayPath(found.path, request.cwd), document, request);
    return undefined;
  } catch (error) {
    return `cannot be read: ${reasonOf(error)}`;
  }
}

const NO_REGISTRY_ITEMS = 'has no registry items; effects are listed for those only';

async function writeFile(
  name: string,
  document: EffectiveDocument,
  { output, reporter }: EffectsRequest,
): Promise<void> {
  let piece = '';
  for (const text of reporter.file(name, document, eachEffect(document))) {
    piece += text;
    if (piece.length < PIECE_LENGTH) continue;
    await output.write(piece);
    if (output.isClosed()) return;
    piece = '';
  }
  await output.write(piece);
}
