import { foldName, nameHash } from '../reg/keyPath';

/** Longer names count as of this length. */
const LONGEST = 64;

/** A power of two, by which dividing is quick. */
const REMAINDERS = 0x1000;

/**
 * Says whether a value name is one of the given names, whatever its letter case. Most names of a
 * large file are told apart by their length, which folding does not change, and by their hash.
 */
export function askedNames(names: readonly string[]): (name: string) => boolean {
  const folded = new Set(names.map(foldName));
  const isLength = new Uint8Array(LONGEST);
  const isRemainder = new Uint8Array(REMAINDERS);
  for (const name of names) {
    isLength[Math.min(name.length, LONGEST - 1)] = 1;
    isRemainder[nameHash(name) % REMAINDERS] = 1;
  }
  return (name) => {
    return (
      isLength[Math.min(name.length, LONGEST - 1)] === 1 &&
      isRemainder[nameHash(name) % REMAINDERS] === 1 &&
      folded.has(foldName(name))
    );
  };
}
