import { foldName } from '../reg/keyPath';

/**
 * Says whether a value name is one of the given names, whatever its letter case. Most names of a
 * large file are told apart by their length alone, which folding does not change.
 */
export function askedNames(names: readonly string[]): (name: string) => boolean {
  const folded = new Set(names.map(foldName));
  const lengths = new Set(names.map((name) => name.length));
  return (name) => lengths.has(name.length) && folded.has(foldName(name));
}
