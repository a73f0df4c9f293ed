import { linesOf } from '../../reg/parseReg';
import type { RegDocument } from '../../reg/tree';
import { openedSections } from '../../registry/openKeys';
import type { Span } from '../../text/span';
import { keyId, keyNames } from './keyNames';
import { nameAt, valueName, type NamePlace } from './nameAt';

/** A place where a key or value is named. */
export interface Occurrence {
  /** The name alone: one part of a key path, or what stands between the quotes of a value name. */
  readonly span: Span;
  /** Whether the line changes what is named; a path that only leads through a key does not. */
  readonly isWrite: boolean;
}

/**
 * Every place that names the same key or value as the one at `offset`, itself included, by position.
 * Letter case does not count; a key is also named by the paths of the keys below it; a value belongs
 * to its key, however often and in whatever sections that key is opened.
 *
 * @returns Nothing when no name is at `offset`; only the place itself for a value without a key.
 */
export function occurrencesAt(document: RegDocument, offset: number): readonly Occurrence[] {
  const place = nameAt(document, offset);
  return place === undefined ? [] : [...occurrencesOf(document, place)];
}

/** The same for a name that is known already. */
export function occurrencesOf(document: RegDocument, place: NamePlace): Iterable<Occurrence> {
  if (place.kind === 'key') return keyOccurrences(document, place.id, place.depth);
  if (place.keyId === undefined) return [{ span: place.span, isWrite: false }];
  return valueOccurrences(document, place.keyId, place.id);
}

function* keyOccurrences(
  document: RegDocument,
  id: string,
  depth: number,
): Generator<Occurrence, void, undefined> {
  for (const { key } of document.sections) {
    if (key === undefined) continue;
    const names = keyNames(key);
    const found = names[depth];
    if (found?.id !== id) continue;
    yield { span: found.span, isWrite: depth === names.length - 1 };
  }
}

function* valueOccurrences(
  document: RegDocument,
  key: string,
  id: string,
): Generator<Occurrence, void, undefined> {
  for (const { section, openKey } of openedSections(document)) {
    if (openKey === undefined || keyId(openKey.path.hive, openKey.path.key) !== key) continue;
    for (const line of linesOf(document, section)) {
      if (line.kind !== 'value') continue;
      const name = valueName(line, key);
      if (name.id === id) yield { span: name.span, isWrite: line.accepted };
    }
  }
}
