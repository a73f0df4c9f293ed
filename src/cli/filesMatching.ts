import { stat } from 'node:fs/promises';
import path from 'node:path';
// The ES module of its dependency 'fdir' asks for 'import.meta.url', which a CommonJS bundle has not.
// eslint-disable-next-line @typescript-eslint/no-require-imports
import tinyglobby = require('tinyglobby');
import { IGNORED_FOLDERS } from './filesBelow';

/** What a pattern stands for. */
export interface Matches {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** Absolute paths; none of them lies inside another. */
  readonly folders: readonly string[];
}

/**
 * Finds what a pattern matches, for shells that do not do it themselves, as those of Windows. The
 * folders at its beginning that exist are taken by name, so that `GPO (1)/*.xml` finds its files.
 *
 * @returns `undefined` when the argument has nothing of a pattern.
 */
export async function filesMatching(argument: string, cwd: string): Promise<Matches | undefined> {
  const isWindows = process.platform === 'win32';
  const { folder, pattern } = await splitPattern(asPattern(argument, isWindows), cwd);
  if (!tinyglobby.isDynamicPattern(pattern)) return undefined;
  const matches = await tinyglobby.glob(pattern, {
    cwd: folder,
    caseSensitiveMatch: !isWindows,
    dot: true,
    expandDirectories: false,
    onlyFiles: false,
    ignore: IGNORED_FOLDERS.filter((name) => !pattern.includes(name)).map(
      (name) => `**/${name}/**`,
    ),
  });
  const files = matches.filter((match) => !match.endsWith('/'));
  return {
    files: files.map((match) => path.resolve(folder, match)),
    folders: outermost(matches.filter((match) => match.endsWith('/'))).map((match) => {
      return path.resolve(folder, match);
    }),
  };
}

/** On Windows a backslash parts folders; elsewhere it takes the meaning from the sign after it. */
export function asPattern(argument: string, isWindows: boolean): string {
  return isWindows ? argument.replaceAll('\\', '/') : argument;
}

async function splitPattern(
  argument: string,
  cwd: string,
): Promise<{ readonly folder: string; readonly pattern: string }> {
  const root = path.parse(argument).root;
  const parts = argument.slice(root.length).split('/');
  let folder = path.resolve(cwd, root);
  let used = 0;
  for (const part of parts) {
    const next = path.resolve(folder, part);
    if (!(await isFolder(next))) break;
    folder = next;
    used++;
  }
  return { folder, pattern: parts.slice(used).join('/') };
}

async function isFolder(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isDirectory();
  } catch {
    return false;
  }
}

/** Leaves out the folders that lie inside another one of the list. */
function outermost(folders: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const folder of [...folders].sort()) {
    const last = kept.at(-1);
    if (last === undefined || !folder.startsWith(last)) kept.push(folder);
  }
  return kept;
}
