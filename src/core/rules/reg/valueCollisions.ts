import { onceFor } from '../../onceFor';
import { foldName, nameHash } from '../../reg/keyPath';
import { linesOf } from '../../reg/parseReg';
import type { RegBodyLine, RegDocument, RegValueLine } from '../../reg/tree';
import { foldedKeyOf, keysThatMayRepeat } from '../../registry/foldedKey';
import { ownedSections } from '../../registry/openKeys';
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
  return mayRepeatName(lines) ? readCollisions(lines) : NO_COLLISIONS;
}

const NO_COLLISIONS: readonly ValueCollision[] = [];

/** For each remainder of a hash, the number of the last look at a section that met it. */
const METS = new Int32Array(0x1000);
let look = 0;

/**
 * Whether two values may have the same name. A hash of the letters tells nearly all sections that
 * have no such values, and spares folding their names. One table serves all sections: each look
 * leaves its own number there, so that nothing has to be cleared.
 */
function mayRepeatName(lines: readonly RegBodyLine[]): boolean {
  look = (look + 1) & 0x3fffffff;
  if (look === 0) METS.fill(-1);
  for (const line of lines) {
    if (line.kind !== 'value' || !line.accepted) continue;
    const place = nameHash(line.name) & (METS.length - 1);
    if (METS[place] === look) return true;
    METS[place] = look;
  }
  return false;
}

function readCollisions(lines: readonly RegBodyLine[]): readonly ValueCollision[] {
  const collisions: ValueCollision[] = [];
  const last = new Map<string, RegValueLine>();
  for (const later of lines) {
    if (later.kind !== 'value' || !later.accepted) continue;
    const name = foldName(later.name);
    const earlier = last.get(name);
    last.set(name, later);
    if (earlier !== undefined && earlier.data.kind !== 'delete')
      collisions.push({ earlier, later });
  }
  return collisions;
}

/**
 * The values that a later section of the same key sets again or deletes, in the order of the later
 * lines. Only sections of keys that come more than once are read; a key that is deleted in between
 * starts anew. Two rules ask for the same document, so the answer is kept with it.
 */
export const collisionsAcross = onceFor((document: RegDocument): readonly ValueCollision[] => {
  const collisions: ValueCollision[] = [];
  for (const sections of repeatedKeys(document)) {
    const last = new Map<string, RegValueLine>();
    for (const lines of sections) addAcross(collisions, lines, last);
  }
  return collisions;
});

/** The collisions of a section with those above it; `last` holds the latest line of each name. */
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
  const mayRepeat = keysThatMayRepeat(document);
  if (mayRepeat === undefined) return;
  const deletions = keyDeletions(document);
  const byKey = new Map<string, number[]>();
  let index = -1;
  for (const { owner } of ownedSections(document)) {
    index++;
    const isAlone = owner === undefined || !mayRepeat(owner);
    const key = isAlone ? undefined : foldedKeyOf(owner);
    if (key === undefined) continue;
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
