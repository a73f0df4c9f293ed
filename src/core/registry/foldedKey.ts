import { onceFor } from '../onceFor';
import { foldName, splitKeyPath } from '../reg/keyPath';
import type { RegDocument, RegSection, SectionIdentity } from '../reg/tree';
import { ownedSections } from './openKeys';

/** A section keeps its identity as long as its text is the same, so its key is folded once. */
const KNOWN = new WeakMap<SectionIdentity, string>();

/**
 * The hive and the path of a section's key in the form that equal keys share, for use as the key of
 * a map; `undefined` for a section without a key and for one whose hive is unknown.
 */
export function foldedKeyOf({ identity, key }: RegSection): string | undefined {
  if (key === undefined) return undefined;
  const known = KNOWN.get(identity);
  if (known !== undefined) return known === UNKNOWN ? undefined : known;
  const path = splitKeyPath(key.path);
  const folded = path === undefined ? UNKNOWN : foldName(`${path.hive}\\${path.key}`);
  KNOWN.set(identity, folded);
  return path === undefined ? undefined : folded;
}

/** No path of a hive is empty. */
const UNKNOWN = '';

/**
 * Says of a section that opens a key whether the values of another one may go to the same. Two rules ask for
 * the same document, so the answers are kept with it. `undefined` when that is so of none.
 */
export function keysThatMayRepeat(
  document: RegDocument,
): ((section: RegSection) => boolean) | undefined {
  const repeated = repeatedHashes(document);
  if (repeated.size === 0) return undefined;
  return ({ key, identity }) => key !== undefined && repeated.has(identity.pathHash);
}

const repeatedHashes = onceFor((document: RegDocument): ReadonlySet<number> => {
  const hashes = new Int32Array(document.sections.length);
  let count = 0;
  // Values that leak into a key are as good as a second section of it.
  for (const { owner } of ownedSections(document)) {
    if (owner?.key !== undefined) hashes[count++] = owner.identity.pathHash;
  }
  const repeated = new Set<number>();
  const sorted = hashes.subarray(0, count).sort();
  for (let index = 1; index < count; index++) {
    const hash = sorted[index] ?? 0;
    if (hash === sorted[index - 1]) repeated.add(hash);
  }
  return repeated;
});
