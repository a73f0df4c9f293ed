/** Names longer than this are not compared, which keeps the comparison's cost bounded. */
const LONGEST_COMPARED = 64;

/**
 * How many letters have to be inserted, removed, replaced or swapped with their neighbour to turn
 * one name into the other (optimal string alignment); letter case does not count.
 *
 * @returns `Infinity` when either name has more than 64 characters.
 */
export function nameDistance(first: string, second: string): number {
  if (first.length > LONGEST_COMPARED || second.length > LONGEST_COMPARED) return Infinity;
  const a = first.toLowerCase();
  const b = second.toLowerCase();
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** Whether one name looks like a misspelling of the other: one mistake in three letters at most. */
export function isSimilarName(first: string, second: string): boolean {
  return misspellingDistance(first, second) !== undefined;
}

/** The distance of two names that look alike; `undefined` for those that do not. */
function misspellingDistance(first: string, second: string): number | undefined {
  const limit = Math.floor(Math.max(first.length, second.length) / 3);
  // Each letter that one has more is a mistake already.
  if (Math.abs(first.length - second.length) > limit) return undefined;
  const distance = nameDistance(first, second);
  return distance <= limit ? distance : undefined;
}

/**
 * The candidate that was most likely meant by a misspelt name. Where all candidates start with the
 * same word, as `FilterOs` and its like do, that word says nothing and what follows it is compared.
 *
 * @returns `undefined` when none is close; of several that are equally close the first.
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  const word = sharedStart(candidates);
  const skipped = name.toLowerCase().startsWith(word) ? word.length : 0;
  const rest = name.slice(skipped);
  let nearest: string | undefined;
  let nearestDistance = Infinity;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const other = candidate.slice(skipped);
    const isLonger = skipped > 0 && isWordAndMore(rest, other);
    const distance = isLonger ? nameDistance(rest, other) : misspellingDistance(rest, other);
    if (distance === undefined || distance >= nearestDistance) continue;
    nearest = candidate;
    nearestDistance = distance;
  }
  return nearest;
}

/** The beginning of at least three letters that all names share, in lower case; empty without one. */
function sharedStart(names: readonly string[]): string {
  const [first = '', ...others] = names.map((name) => name.toLowerCase());
  let length = others.length === 0 ? 0 : first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length--;
  }
  return length < 3 ? '' : first.slice(0, length);
}

/** Whether a name is a known word with another one behind it, such as `DiskSpace` is `Disk`. */
function isWordAndMore(name: string, word: string): boolean {
  return word.length >= 3 && name.toLowerCase().startsWith(word.toLowerCase());
}
