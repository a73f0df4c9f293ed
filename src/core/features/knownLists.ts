import { keyPattern, matchesKey } from '../listValues/keyPattern';
import { BUILT_IN_LIST_VALUES } from '../listValues/listValueTable';
import type { ListValue } from '../listValues/listValueRow';
import type { HiveName } from '../reg/hives';
import { foldName, splitKeyPath } from '../reg/keyPath';
import { VALUE_TYPES, type ValueType } from '../reg/valueTypes';

/** A value that is known to hold a list. */
export interface KnownList {
  readonly name: string;
  /** The type that its reader takes first. */
  readonly type: ValueType;
  readonly row: ListValue;
}

const LISTS = BUILT_IN_LIST_VALUES.map((row) => ({
  patterns: row.keys.map(keyPattern),
  lists: row.values.flatMap((name): KnownList[] => {
    const type = VALUE_TYPES.find((each) => each.name === row.types[0]);
    return type === undefined ? [] : [{ name, type, row }];
  }),
}));

/** The values of a key that are known to hold a list. */
export function knownLists(hive: HiveName, key: string): readonly KnownList[] {
  return LISTS.flatMap(({ patterns, lists }) => {
    return patterns.some((pattern) => matchesKey(pattern, hive, key)) ? lists : [];
  });
}

/** The list that a value of a key holds; `undefined` when it is not known. */
export function knownList(hive: HiveName, key: string, name: string): KnownList | undefined {
  const folded = foldName(name);
  return knownLists(hive, key).find((list) => foldName(list.name) === folded);
}

/** A key that is known for its lists. */
export interface ListKey {
  readonly hive: HiveName;
  readonly key: string;
  readonly names: readonly string[];
}

/** The keys with lists that an author may write, those left out of which the table names only a part. */
export const LIST_KEYS: readonly ListKey[] = listKeys();

function listKeys(): readonly ListKey[] {
  const found = new Map<string, { hive: HiveName; key: string; names: string[] }>();
  for (const row of BUILT_IN_LIST_VALUES) {
    if (row.mode === 'never-author') continue;
    for (const path of row.keys) {
      const split = splitKeyPath(path);
      if (split === undefined || split.key.includes('*')) continue;
      const { hive, key } = split;
      const folded = foldName(`${hive}\\${key}`);
      const known = found.get(folded) ?? { hive, key, names: [] };
      known.names.push(...row.values);
      found.set(folded, known);
    }
  }
  return [...found.values()];
}
