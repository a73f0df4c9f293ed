import type { PreferenceDocument } from '../../../gpp/preferenceDocument';
import type { Surroundings } from '../../../surroundings';
import { overlaps, type Span } from '../../../text/span';
import { partsAt, type PreferencePart } from '../preferenceParts';
import { copyItems } from './copyItems';
import type { PreferenceRefactoring } from './preferenceRefactoring';
import { setActions } from './setAction';
import { setStates } from './setState';
import { sortAttributes } from './sortAttributes';
import { newUids, refreshChanged } from './stamp';
import { wrapItems } from './wrapItems';

/**
 * What can be done with the items and collections at a cursor or in a selection. Nothing where their
 * XML has a mistake, because an edit of it might make that worse.
 */
export function preferenceRefactorings(
  document: PreferenceDocument,
  place: Span,
  surroundings: Surroundings,
): readonly PreferenceRefactoring[] {
  const parts = refactorableParts(document, place);
  if (parts.length === 0) return [];
  const { text } = document.xml;
  return [
    ...setActions(parts),
    ...setStates(text, parts),
    ...copyItems(text, parts, surroundings),
    ...wrapItems(text, parts, surroundings),
    newUids(parts, surroundings),
    refreshChanged(parts, surroundings),
    ...sortAttributes(text, parts),
  ];
}

/** The items and collections at a place, if none of them has a mistake in its XML. */
export function refactorableParts(
  document: PreferenceDocument,
  place: Span,
): readonly PreferencePart[] {
  const parts = partsAt(document, place);
  const isBroken = document.xml.problems.some(({ span }) =>
    parts.some(({ element }) => overlaps(element.span, span)),
  );
  return isBroken ? [] : parts;
}
