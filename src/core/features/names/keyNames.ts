import type { HiveName } from '../../reg/hives';
import { foldName, splitKeyPath } from '../../reg/keyPath';
import type { RegKeyLine } from '../../reg/tree';
import type { Span } from '../../text/span';

/** One of the names that a key path consists of, with the key that the path names up to it. */
export interface KeyName {
  readonly hive: HiveName;
  /** How many names stand between it and the hive; 0 for the hive itself. */
  readonly depth: number;
  readonly span: Span;
  /** The name as written. */
  readonly name: string;
  /** The path up to it in the form that equal keys share. */
  readonly id: string;
}

/**
 * The names of a key line's path, the hive first. Empty for a path without a hive, which names no
 * key; an abbreviated hive counts, because what the author means is clear.
 */
export function keyNames({ path, pathSpan }: RegKeyLine): readonly KeyName[] {
  const split = splitKeyPath(path, pathSpan.start);
  if (split === undefined) return [];
  const { hive, hiveSpan, keySpan } = split;
  const written = path.slice(0, hiveSpan.end - hiveSpan.start);
  const names: KeyName[] = [{ hive, depth: 0, span: hiveSpan, name: written, id: hive }];
  let id: string = hive;
  let start = keySpan.start;
  for (const name of path.slice(keySpan.start - pathSpan.start).split('\\')) {
    const span = { start, end: start + name.length };
    start = span.end + 1;
    // Backslashes in a row count as one.
    if (name === '') continue;
    id = `${id}\\${foldName(name)}`;
    names.push({ hive, depth: names.length, span, name, id });
  }
  return names;
}

/** The form that all ways to write one key share, as `id` of its last name. */
export function keyId(hive: HiveName, key: string): string {
  return key === '' ? hive : `${hive}\\${foldName(key)}`;
}
