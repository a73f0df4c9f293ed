import { foldName, splitKeyPath } from '../../reg/keyPath';
import type { RegDocument, RegKeyLine } from '../../reg/tree';

/** The key lines of a document that delete, to be asked by key. */
export interface KeyDeletions {
  /**
   * The first line after the section with this index that deletes the key or one above it.
   *
   * @param key the hive and the path, as `foldName` gives them
   */
  firstAfter(key: string, index: number): RegKeyLine | undefined;
  /** How many lines before the section with this index delete the key or one above it. */
  countBefore(key: string, index: number): number;
}

interface Deletion {
  readonly index: number;
  readonly line: RegKeyLine;
}

/** The deletions of a document; `undefined` when it has none, so that nothing has to be asked. */
export function keyDeletions(document: RegDocument): KeyDeletions | undefined {
  const byKey = new Map<string, Deletion[]>();
  document.sections.forEach(({ key: line }, index) => {
    if (line?.isDelete !== true || !line.accepted) return;
    const path = splitKeyPath(line.path);
    if (path === undefined || path.key === '') return;
    const key = foldName(`${path.hive}\\${path.key}`);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [{ index, line }]);
    else known.push({ index, line });
  });
  if (byKey.size === 0) return undefined;
  return {
    firstAfter: (key, index) => {
      let first: Deletion | undefined;
      for (const deletions of deletionsOf(byKey, key)) {
        const next = deletions[positionAfter(deletions, index)];
        if (next !== undefined && (first === undefined || next.index < first.index)) first = next;
      }
      return first?.line;
    },
    countBefore: (key, index) => {
      let count = 0;
      for (const deletions of deletionsOf(byKey, key)) count += positionAfter(deletions, index);
      return count;
    },
  };
}

/** The deletions of a key and of each key above it. */
function* deletionsOf(
  byKey: ReadonlyMap<string, readonly Deletion[]>,
  key: string,
): Generator<readonly Deletion[], void, undefined> {
  for (let end = key.length; end > 0; end = key.lastIndexOf('\\', end - 1)) {
    const found = byKey.get(key.slice(0, end));
    if (found !== undefined) yield found;
  }
}

/** How many of the deletions, which are in order, stand at or before the section with this index. */
function positionAfter(deletions: readonly Deletion[], index: number): number {
  let low = 0;
  let high = deletions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deletions[middle]?.index ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}
