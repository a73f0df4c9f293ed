import type { RegistryEffect } from '../../src/core';
import { foldName } from '../../src/core/reg/keyPath';

export interface StoredValue {
  readonly type: number;
  readonly data: Uint8Array;
}

/** Keys by their path with the hive, values by their name; both as `foldName` gives them. */
export type RegistryContent = ReadonlyMap<string, ReadonlyMap<string, StoredValue>>;

export type MutableContent = Map<string, Map<string, StoredValue>>;

/** What an empty registry holds after the effects. */
export function contentAfter(effects: Iterable<RegistryEffect>): RegistryContent {
  const content: MutableContent = new Map();
  for (const effect of effects) {
    const path = foldName(effect.key === '' ? effect.hive : `${effect.hive}\\${effect.key}`);
    switch (effect.op) {
      case 'createKey':
        openKey(content, path);
        break;
      case 'deleteKey':
        deleteKey(content, path);
        break;
      case 'setValue':
        openKey(content, path).set(foldName(effect.name), effect);
        break;
      case 'deleteValue':
        openKey(content, path).delete(foldName(effect.name));
        break;
    }
  }
  return content;
}

/** The values of a key, which is made with all keys above it where it is absent. */
export function openKey(content: MutableContent, path: string): Map<string, StoredValue> {
  const known = content.get(path);
  if (known !== undefined) return known;
  const above = path.lastIndexOf('\\');
  if (above >= 0) openKey(content, path.slice(0, above));
  const values = new Map<string, StoredValue>();
  content.set(path, values);
  return values;
}

function deleteKey(content: MutableContent, path: string): void {
  for (const key of content.keys()) {
    if (key === path || key.startsWith(`${path}\\`)) content.delete(key);
  }
}
