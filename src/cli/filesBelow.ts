import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** Folders of other tools, whose files are not the user's own. */
export const IGNORED_FOLDERS: readonly string[] = ['node_modules', '.git'];

export interface FilesBelow {
  /** Absolute paths, in no particular order. */
  readonly files: readonly string[];
  readonly unreadable: readonly { readonly path: string; readonly error: unknown }[];
}

/**
 * Lists the `.reg`, `.xml`, LDIF and zone files below a folder, in any letter case. Links to folders are
 * followed, because SYSVOL reaches its policies through a junction; each folder is read once, so
 * links that lead in a circle end.
 *
 * @param folder - An absolute path.
 */
export async function filesBelow(folder: string): Promise<FilesBelow> {
  const files: string[] = [];
  const unreadable: { path: string; error: unknown }[] = [];
  const seen = new Set<string>();
  const waiting = [folder];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    try {
      const target = await realpath(current);
      if (seen.has(target)) continue;
      seen.add(target);
      for (const entry of await readdir(current, { withFileTypes: true })) {
        const place = path.join(current, entry.name);
        const kind = await kindOf(entry, place);
        if (kind === 'file' && /\.(?:reg|xml|ldif|ldf|zone)$/i.test(entry.name)) files.push(place);
        if (kind === 'folder' && !IGNORED_FOLDERS.includes(entry.name)) waiting.push(place);
      }
    } catch (error) {
      unreadable.push({ path: current, error });
    }
  }
  return { files, unreadable };
}

type EntryKind = 'file' | 'folder' | 'other';

/** What an entry is, or what it leads to when it is a link; a broken link is nothing to check. */
async function kindOf(entry: Dirent, place: string): Promise<EntryKind> {
  if (!entry.isSymbolicLink()) return kindOfStatus(entry);
  try {
    return kindOfStatus(await stat(place));
  } catch {
    return 'other';
  }
}

function kindOfStatus(status: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  if (status.isFile()) return 'file';
  return status.isDirectory() ? 'folder' : 'other';
}
