import { REG_HIVES, hiveByAbbreviation, hiveByName, type HiveName } from '../../reg/hives';

/** How many letters may be wrong; two hives differ by more. */
const MAXIMUM_DISTANCE = 3;

/** The longest text that can be a hive with some letters wrong. */
const MAXIMUM_LENGTH = 30;

/**
 * The hive that is meant by a text that is none: a drive of PowerShell such as `HKLM:`, or a hive or
 * its abbreviation with a few letters wrong. `undefined` when no hive or more than one is near.
 */
export function nearestHive(root: string): HiveName | undefined {
  if (root.length > MAXIMUM_LENGTH) return undefined;
  const name = root.replace(/:$/, '').trim().toUpperCase();
  const exact = hiveByName(name) ?? hiveByAbbreviation(name);
  if (exact !== undefined) return exact.name;
  const near = REG_HIVES.map((hive) => ({
    hive,
    distance: Math.min(
      editDistance(name, hive.name),
      // One letter of four is a third of what tells abbreviations apart, so only a swap counts.
      isSwapped(name, hive.abbreviation ?? '') ? 1 : Infinity,
    ),
  }));
  const least = Math.min(...near.map(({ distance }) => distance));
  const best = near.filter(({ distance }) => distance === least);
  return least <= MAXIMUM_DISTANCE && best.length === 1 ? best[0]?.hive.name : undefined;
}

/** Whether two texts have the same letters but for two neighbours that changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const first = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  if (first < 0) return false;
  const swapped = `${a.slice(0, first)}${a.charAt(first + 1)}${a.charAt(first)}`;
  return swapped + a.slice(first + 2) === b;
}

/** How many letters must be put in, left out or replaced to make `a` of `b` (Levenshtein). */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      current[column] = Math.min(
        (current[column - 1] ?? 0) + 1,
        (previous[column] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
