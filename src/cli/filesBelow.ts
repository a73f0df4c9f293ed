import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';

/** Folders of other tools, whose files are not the user's own. */
export const IGNORED_FOLDERS: readonly string[] = ['node_modules', '.git'];

/** What a look into a folder and all folders in it gives. */
export interface FilesBelow {
  /** In no particular order. */
  readonly files: readonly PlaceBelow[];
  readonly unreadable: readonly { readonly path: string; readonly error: unknown }[];
}

/** A file or folder. */
export interface PlaceBelow {
  /** Absolute. */
  readonly path: string;
  /** Where the links in the path lead. */
  readonly target: string;
}

/**
 * Lists the `.reg`, `.xml`, LDIF and zone files below a folder, in any letter case. Links to folders are
 * followed, because SYSVOL reaches its policies through a junction; each folder is read once, so
 * links that lead in a circle end.
 *
 * Nothing else is to be done in the meantime, and synchronous calls take a tenth of the time of
 * asynchronous ones. For the same reason the system is asked where a path leads at links only.
 *
 * @param folder - An absolute path.
 */
export function filesBelow(folder: string): FilesBelow {
  const files: PlaceBelow[] = [];
  const unreadable: { path: string; error: unknown }[] = [];
  const seen = new Set<string>();
  const waiting: PlaceBelow[] = [{ path: folder, target: targetOf(folder) }];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    if (seen.has(current.target)) continue;
    seen.add(current.target);
    try {
      for (const entry of readdirSync(current.path, { withFileTypes: true })) {
        const place = placeOf(entry, current);
        const kind = kindOf(entry, place.path);
        if (kind === 'file' && /\.(?:reg|xml|ldif|ldf|zone)$/i.test(entry.name)) files.push(place);
        if (kind === 'folder' && !IGNORED_FOLDERS.includes(entry.name)) waiting.push(place);
      }
    } catch (error) {
      unreadable.push({ path: current.path, error });
    }
  }
  return { files, unreadable };
}

function placeOf(entry: Dirent, folder: PlaceBelow): PlaceBelow {
  const place = path.join(folder.path, entry.name);
  const isLink = entry.isSymbolicLink();
  return { path: place, target: isLink ? targetOf(place) : path.join(folder.target, entry.name) };
}

/** Where the links in a path lead; the path itself when that cannot be told. */
export function targetOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}

type EntryKind = 'file' | 'folder' | 'other';

/** What an entry is, or what it leads to when it is a link; a broken link is nothing to check. */
function kindOf(entry: Dirent, place: string): EntryKind {
  if (!entry.isSymbolicLink()) return kindOfStatus(entry);
  try {
    return kindOfStatus(statSync(place));
  } catch {
    return 'other';
  }
}

function kindOfStatus(status: { isFile(): boolean; isDirectory(): boolean }): EntryKind {
  if (status.isFile()) return 'file';
  return status.isDirectory() ? 'folder' : 'other';
}
