import { foldName } from '../../reg/keyPath';
import { linesOf } from '../../reg/parseReg';
import type { RegBodyLine, RegDocument, RegValueLine } from '../../reg/tree';
import { openedSections } from '../../registry/openKeys';
import { keyDeletions } from './keyDeletions';

/** Two lines that are about the same value, where the earlier one is without effect. */
export interface ValueCollision {
  readonly earlier: RegValueLine;
  readonly later: RegValueLine;
}

/**
 * The values of one section that a later line of the section sets again or deletes. A line that only
 * deletes loses nothing when another follows.
 */
export function collisionsInside(lines: readonly RegBodyLine[]): readonly ValueCollision[] {
  const collisions: ValueCollision[] = [];
  const byLength = new Map<number, RegValueLine[]>();
  for (const line of lines) {
    if (line.kind !== 'value' || !line.accepted) continue;
    // Names of different lengths are never the same, which spares folding nearly all of them.
    const alike = byLength.get(line.name.length);
    if (alike === undefined) byLength.set(line.name.length, [line]);
    else alike.push(line);
  }
  for (const alike of byLength.values()) {
    if (alike.length > 1) addCollisions(collisions, alike, new Map());
  }
  return collisions;
}

/** Adds the collisions of lines in order with those in `last`, which holds the latest of each name. */
function addCollisions(
  collisions: ValueCollision[],
  lines: Iterable<RegValueLine>,
  last: Map<string, RegValueLine>,
): void {
  for (const later of lines) {
    const name = foldName(later.name);
    const earlier = last.get(name);
    last.set(name, later);
    if (earlier !== undefined && earlier.data.kind !== 'delete')
      collisions.push({ earlier, later });
  }
}

const KNOWN = new WeakMap<RegDocument, readonly ValueCollision[]>();

/**
 * The values that a later section of the same key sets again or deletes, in the order of the later
 * lines. Only sections of keys that come more than once are read; a key that is deleted in between
 * starts anew. Two rules ask for the same document, so the answer is kept with it.
 */
export function collisionsAcross(document: RegDocument): readonly ValueCollision[] {
  const known = KNOWN.get(document);
  if (known !== undefined) return known;
  const collisions: ValueCollision[] = [];
  for (const sections of repeatedKeys(document)) {
    const last = new Map<string, RegValueLine>();
    for (const lines of sections) addAcross(collisions, lines, last);
  }
  KNOWN.set(document, collisions);
  return collisions;
}

/** As `addCollisions`, but without the collisions inside the section itself. */
function addAcross(
  collisions: ValueCollision[],
  lines: readonly RegBodyLine[],
  last: Map<string, RegValueLine>,
): void {
  const own = new Map<string, RegValueLine>();
  for (const line of lines) {
    if (line.kind !== 'value' || !line.accepted) continue;
    const name = foldName(line.name);
    const earlier = last.get(name);
    if (!own.has(name) && earlier !== undefined && earlier.data.kind !== 'delete') {
      collisions.push({ earlier, later: line });
    }
    own.set(name, line);
  }
  for (const [name, line] of own) last.set(name, line);
}

/** The lines of the sections of each key that is opened more than once, without a deletion between. */
function* repeatedKeys(
  document: RegDocument,
): Generator<Iterable<readonly RegBodyLine[]>, void, undefined> {
  const deletions = keyDeletions(document);
  const byKey = new Map<string, number[]>();
  let index = -1;
  for (const { openKey } of openedSections(document)) {
    index++;
    if (openKey === undefined) continue;
    const key = foldName(`${openKey.path.hive}\\${openKey.path.key}`);
    const generation = deletions?.countBefore(key, index) ?? 0;
    const group = generation === 0 ? key : `${key}\n${generation}`;
    const indexes = byKey.get(group);
    if (indexes === undefined) byKey.set(group, [index]);
    else indexes.push(index);
  }
  for (const indexes of byKey.values()) {
    if (indexes.length > 1) yield linesOfSections(document, indexes);
  }
}

function* linesOfSections(
  document: RegDocument,
  indexes: readonly number[],
): Generator<readonly RegBodyLine[], void, undefined> {
  for (const index of indexes) {
    const section = document.sections[index];
    if (section !== undefined) yield linesOf(document, section);
  }
}
