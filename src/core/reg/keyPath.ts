import { span, type Span } from '../text/span';
import { hiveByAbbreviation, hiveByName, type HiveName } from './hives';

/** A key path taken apart at the first backslash. */
export interface KeyPath {
  readonly hive: HiveName;
  /** The hive as written. */
  readonly hiveSpan: Span;
  /** The path below the hive, backslashes single and none at its ends; empty for the hive itself. */
  readonly key: string;
  /** The path below the hive as written, after its first backslash; empty when there is none. */
  readonly keySpan: Span;
  /** Whether the hive is written as `HKLM` and the like, which the registry editor refuses. */
  readonly isAbbreviated: boolean;
}

/**
 * Takes a path such as `HKEY_LOCAL_MACHINE\Software` apart. `offset` is where the path stands in its
 * document and moves the spans there. `undefined` when the first part is neither the name nor the
 * abbreviation of a hive.
 */
export function splitKeyPath(path: string, offset = 0): KeyPath | undefined {
  const backslash = path.indexOf('\\');
  const rootEnd = backslash < 0 ? path.length : backslash;
  const root = path.slice(0, rootEnd);
  const named = hiveByName(root);
  const hive = named ?? hiveByAbbreviation(root);
  if (hive === undefined) return undefined;
  const keyStart = Math.min(rootEnd + 1, path.length);
  return {
    hive: hive.name,
    hiveSpan: span(offset, offset + rootEnd),
    key: normalizeKey(path.slice(keyStart)),
    keySpan: span(offset + keyStart, offset + path.length),
    isAbbreviated: named === undefined,
  };
}

/**
 * The key that Windows opens for this path below a hive: repeated backslashes count as one, and
 * those at either end do not count (Wine's key tests; inside, the importers agree). Blanks stay,
 * they belong to the names.
 */
export function normalizeKey(key: string): string {
  if (!key.startsWith('\\') && !key.endsWith('\\') && !key.includes('\\\\')) return key;
  return key
    .split('\\')
    .filter((name) => name !== '')
    .join('\\');
}

/** Whether two keys or value names are the same to the registry, which ignores letter case. */
export function isSameName(a: string, b: string): boolean {
  return a === b || foldName(a) === foldName(b);
}

/** Whether two keys below a hive are the same, however their backslashes and letters are written. */
export function isSameKey(a: string, b: string): boolean {
  return isSameName(normalizeKey(a), normalizeKey(b));
}

/**
 * The name in the form that equal names share, for use as the key of a map. Like Windows it raises
 * letters one by one, so a letter whose capital is longer, such as `ß`, stays as it is.
 */
export function foldName(name: string): string {
  const upper = name.toUpperCase();
  if (upper.length === name.length) return upper;
  return Array.from(name, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  }).join('');
}

/**
 * A number that names and paths share when they are the same to the registry, however their hive is
 * written and their backslashes are repeated. Comparing numbers spares folding nearly all names of a
 * large file.
 */
export function nameHash(name: string, start = 0): number {
  let hash = 0;
  for (let index = start; index < name.length; index++) {
    const code = name.charCodeAt(index);
    if (code !== BACKSLASH) hash = (Math.imul(hash, 31) + letterCode(code)) & 0x3fffffff;
  }
  return hash;
}

/** The hash of the path below the hive, which can be written in two ways. */
export function pathHash(path: string): number {
  return nameHash(path, path.indexOf('\\') + 1 || path.length);
}

const BACKSLASH = 0x5c;

/** A code that the two cases of a letter share. */
function letterCode(code: number): number {
  // The bit in which the two cases of an ASCII letter differ.
  if (code < 0x80) return code | 0x20;
  // Two letters beyond ASCII, the dotless i and the long s, have a capital of ASCII.
  if (code === 0x131) return 0x69;
  return code === 0x17f ? 0x73 : 0x80;
}
