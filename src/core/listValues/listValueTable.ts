import type { Configuration } from '../config/configuration';
import builtIn from '../facts/listValues.json';
import type { HiveName } from '../reg/hives';
import { foldName } from '../reg/keyPath';
import { keyPattern, matchesKey, type KeyPattern } from './keyPattern';
import type { ListValue } from './listValueRow';

/** The lists that the product knows by itself (facts with their sources). */
export const BUILT_IN_LIST_VALUES = builtIn as readonly ListValue[];

/** Where a value is. */
export interface ValuePlace {
  readonly hive: HiveName;
  /** The path below the hive, backslashes single and none at its ends. */
  readonly key: string;
  readonly name: string;
}

interface IndexedRow {
  readonly row: ListValue;
  readonly patterns: readonly KeyPattern[];
}

/** Rows by the folded names of their values. */
type RowIndex = ReadonlyMap<string, readonly IndexedRow[]>;

function indexOf(rows: readonly ListValue[]): RowIndex {
  const index = new Map<string, IndexedRow[]>();
  for (const row of rows) {
    const indexed = { row, patterns: row.keys.map(keyPattern) };
    for (const name of new Set(row.values.map(foldName))) {
      const others = index.get(name);
      if (others === undefined) index.set(name, [indexed]);
      else others.push(indexed);
    }
  }
  return index;
}

const BUILT_IN = indexOf(BUILT_IN_LIST_VALUES);

/** Finds the row that a value belongs to; `undefined` for a value that is not known as a list. */
export type FindListValue = (place: ValuePlace) => ListValue | undefined;

/**
 * The lists that are known under a configuration. A row of the user takes the place of a built-in one
 * for the same value, unless that one has rules of its own; of the user's rows the first one counts.
 */
export function listValueTable(configuration: Configuration): FindListValue {
  const own = indexOf(configuration.listValues);
  return (place) => {
    const known = find(BUILT_IN, place);
    return known?.ownRules === undefined ? (find(own, place) ?? known) : known;
  };
}

function find(index: RowIndex, { hive, key, name }: ValuePlace): ListValue | undefined {
  const candidates = index.get(foldName(name));
  return candidates?.find(({ patterns }) => {
    return patterns.some((pattern) => matchesKey(pattern, hive, key));
  })?.row;
}

/** The names of all values that the rules about lists have to see. */
export function listValueNames(configuration: Configuration): readonly string[] {
  return [...BUILT_IN_LIST_VALUES, ...configuration.listValues].flatMap(namesToRead);
}

function namesToRead(row: ListValue): readonly string[] {
  return row.ownWhereWritten === undefined ? row.values : [...row.values, row.ownWhereWritten];
}
