import { statSync } from 'node:fs';
import path from 'node:path';
import { displayPath } from './displayPath';
import { filesMatching } from './filesMatching';
import { filesBelow, targetOf, type PlaceBelow } from './filesBelow';
import { codeOf, reasonOf } from './systemError';

/** A file to look at. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** Whether it was named itself, rather than found in a folder or by a pattern. */
  readonly isNamed: boolean;
}

/** What the arguments stand for. */
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
  const found: FoundPlace[] = [];
  const problems: string[] = [];
  for (const argument of paths) {
    const result = await resolveArgument(argument, cwd);
    found.push(...result.files);
    problems.push(...result.problems);
  }
  return { files: withoutRepeats(found), problems };
}

/** A found file that may be found once more. */
interface FoundPlace extends PlaceBelow {
  readonly isNamed: boolean;
}

interface FoundPlaces {
  readonly files: readonly FoundPlace[];
  readonly problems: readonly string[];
}

async function resolveArgument(argument: string, cwd: string): Promise<FoundPlaces> {
  if (argument === '-') {
    return failure('standard input is not supported; name a file, a folder or a pattern');
  }
  // A variable of a script that is not set; to take it for this folder would have all of it fixed.
  if (argument === '') return failure("an empty path; write '.' for the folder you are in");
  const target = path.resolve(cwd, argument);
  try {
    const status = statSync(target);
    if (status.isFile()) return { files: [foundPlace(target, true)], problems: [] };
    if (status.isDirectory()) return foundBelow(target, cwd);
    return failure(`'${argument}' is neither a file nor a folder`);
  } catch (error) {
    const matches = await filesMatching(argument, cwd);
    if (matches === undefined) return failure(explainMissing(argument, error));
    if (matches.files.length === 0 && matches.folders.length === 0) {
      return failure(`'${argument}' matches no file`);
    }
    const below = matches.folders.map((folder) => foundBelow(folder, cwd));
    return {
      files: [
        ...matches.files.map((file) => foundPlace(file, false)),
        ...below.flatMap((result) => result.files),
      ],
      problems: below.flatMap((result) => result.problems),
    };
  }
}

function foundBelow(folder: string, cwd: string): FoundPlaces {
  const below = filesBelow(folder);
  return {
    files: below.files.map((file) => ({ ...file, isNamed: false })),
    problems: below.unreadable.map(({ path: place, error }) => {
      return `'${displayPath(place, cwd)}' cannot be read: ${reasonOf(error)}`;
    }),
  };
}

function foundPlace(file: string, isNamed: boolean): FoundPlace {
  return { path: file, target: targetOf(file), isNamed };
}

function failure(problem: string): FoundPlaces {
  return { files: [], problems: [problem] };
}

function explainMissing(argument: string, error: unknown): string {
  if (codeOf(error) === 'ENOENT') return `'${argument}' does not exist`;
  return `'${argument}' cannot be read: ${reasonOf(error)}`;
}

/** Sorts by path. Two names of one file become the first of them, named if either was named. */
function withoutRepeats(found: readonly FoundPlace[]): readonly FoundFile[] {
  const byTarget = new Map<string, FoundFile>();
  const sorted = [...found].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  for (const { path: place, target, isNamed } of sorted) {
    const earlier = byTarget.get(target);
    byTarget.set(target, {
      path: earlier?.path ?? place,
      isNamed: isNamed || earlier?.isNamed === true,
    });
  }
  return [...byTarget.values()];
}
