import type { HiveName } from '../../reg/hives';
import { foldName, splitKeyPath } from '../../reg/keyPath';
import { linesOf } from '../../reg/parseReg';
import type { RegData, RegDocument } from '../../reg/tree';
import { hexPrefix } from '../../reg/valueTypes';
import { openedSections } from '../../registry/openKeys';

/** A value name that a file uses. */
export interface UsedName {
  readonly name: string;
  /** How its data begins, such as `"` or `hex(2):`; empty where the value is only deleted. */
  readonly dataStart: string;
}

/** A key that a file creates or deletes, with the names of its values. */
export interface UsedKey {
  readonly hive: HiveName;
  /** Below the hive, in the letters of the file. */
  readonly key: string;
  /** By `foldName` of the name; without the default value, which every key has. */
  readonly names: ReadonlyMap<string, UsedName>;
}

/** The keys of one file, by `foldName` of their whole path. */
export type RegNames = ReadonlyMap<string, UsedKey>;

interface GrowingKey extends UsedKey {
  readonly names: Map<string, UsedName>;
}

/**
 * The keys and value names of a file, each as it is first written.
 *
 * @returns `undefined` when cancelled.
 */
export function regNames(document: RegDocument, isCancelled: () => boolean): RegNames | undefined {
  const found = new Map<string, GrowingKey>();
  for (const { section, openKey } of openedSections(document)) {
    if (isCancelled()) return undefined;
    const written = section.key && splitKeyPath(section.key.path);
    if (written !== undefined) keyIn(found, written.hive, written.key);
    if (openKey === undefined) continue;
    const { names } = keyIn(found, openKey.path.hive, openKey.path.key);
    for (const line of linesOf(document, section)) {
      if (line.kind !== 'value' || line.name === '' || line.data.kind === 'invalid') continue;
      addName(names, line.name, line.data);
    }
  }
  return found;
}

function keyIn(found: Map<string, GrowingKey>, hive: HiveName, key: string): GrowingKey {
  const path = foldName(`${hive}\\${key}`);
  const known = found.get(path);
  if (known !== undefined) return known;
  const added: GrowingKey = { hive, key, names: new Map() };
  found.set(path, added);
  return added;
}

function addName(names: Map<string, UsedName>, name: string, data: RegData): void {
  const folded = foldName(name);
  if ((names.get(folded)?.dataStart ?? '') !== '') return;
  names.set(folded, { name, dataStart: dataStartOf(data) });
}

function dataStartOf(data: RegData): string {
  switch (data.kind) {
    case 'string':
      return '"';
    case 'dword':
      return 'dword:';
    case 'hex':
      return `${hexPrefix(data.type)}:`;
    case 'delete':
    case 'invalid':
      return '';
  }
}
