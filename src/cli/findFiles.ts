import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { displayPath } from './displayPath';
import { filesMatching } from './filesMatching';
import { filesBelow } from './filesBelow';
import { codeOf, reasonOf } from './systemError';

/** A file to look at. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Whether it was named itself, rather than found in a folder or by a pattern. */
  readonly isNamed: boolean;
}

export interface FoundFiles {
  /** Sorted by path, each file once, also when links or several arguments lead to it. */
  readonly files: readonly FoundFile[];
  /** A sentence for each argument or folder that could not be used. */
  readonly problems: readonly string[];
}

/**
 * Finds the files that the arguments stand for. An argument is a file, a folder (all `.reg`,
 * `.xml`, `.ldif`, `.ldf` and `.zone` files below it, except in `node_modules` and `.git`) or a pattern. What exists is taken by
 * its name, even when the name could be read as a pattern.
 *
 * @param cwd - The absolute path that relative arguments start from.
 */
export async function findFiles(paths: readonly string[], cwd: string): Promise<FoundFiles> {
  const found: FoundFile[] = [];
  const problems: string[] = [];
  for (const argument of paths) {
    const result = await resolveArgument(argument, cwd);
    found.push(...result.files);
    problems.push(...result.problems);
  }
  return { files: await withoutRepeats(found), problems };
}

async function resolveArgument(argument: string, cwd: string): Promise<FoundFiles> {
  if (argument === '-') {
    return failure('standard input is not supported; name a file, a folder or a pattern');
  }
  const target = path.resolve(cwd, argument);
  try {
    const status = await stat(target);
    if (status.isFile()) return { files: [{ path: target, isNamed: true }], problems: [] };
    if (status.isDirectory()) return await foundBelow(target, cwd);
    return failure(`'${argument}' is neither a file nor a folder`);
  } catch (error) {
    const matches = await filesMatching(argument, cwd);
    if (matches === undefined) return failure(explainMissing(argument, error));
    if (matches.files.length === 0 && matches.folders.length === 0) {
      return failure(`'${argument}' matches no file`);
    }
    const below = await Promise.all(matches.folders.map((folder) => foundBelow(folder, cwd)));
    return {
      files: [...matches.files.map(foundFile), ...below.flatMap((result) => result.files)],
      problems: below.flatMap((result) => result.problems),
    };
  }
}

async function foundBelow(folder: string, cwd: string): Promise<FoundFiles> {
  const below = await filesBelow(folder);
  return {
    files: below.files.map(foundFile),
    problems: below.unreadable.map(({ path: place, error }) => {
      return `'${displayPath(place, cwd)}' cannot be read: ${reasonOf(error)}`;
    }),
  };
}

function foundFile(file: string): FoundFile {
  return { path: file, isNamed: false };
}

function failure(problem: string): FoundFiles {
  return { files: [], problems: [problem] };
}

function explainMissing(argument: string, error: unknown): string {
  if (codeOf(error) === 'ENOENT') return `'${argument}' does not exist`;
  return `'${argument}' cannot be read: ${reasonOf(error)}`;
}

/** Sorts by path. Two names of one file become the first of them, named if either was named. */
async function withoutRepeats(found: readonly FoundFile[]): Promise<readonly FoundFile[]> {
  const byTarget = new Map<string, FoundFile>();
  const sorted = [...found].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  for (const file of sorted) {
    const target = await targetOf(file.path);
    const earlier = byTarget.get(target);
    if (earlier === undefined) byTarget.set(target, file);
    else if (file.isNamed) byTarget.set(target, { ...earlier, isNamed: true });
  }
  return [...byTarget.values()];
}

/** Where the links in a path lead; the path itself when that cannot be told. */
async function targetOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    return file;
  }
}
