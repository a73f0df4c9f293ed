import { foldName, nameHash } from '../reg/keyPath';

/**
 * Says whether a value name is one of the given names, whatever its letter case. Most names of a
 * large file are told apart by their length, which folding does not change, and by their hash.
 */
export function askedNames(names: readonly string[]): (name: string) => boolean {
  const folded = new Set(names.map(foldName));
  const lengths = new Set(names.map((name) => name.length));
  const hashes = new Set(names.map((name) => nameHash(name)));
  return (name) => {
    return lengths.has(name.length) && hashes.has(nameHash(name)) && folded.has(foldName(name));
  };
}
