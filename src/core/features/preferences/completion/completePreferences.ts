import { isExpandedElement } from '../../../gpp/expandedTexts';
import type { PreferenceDocument } from '../../../gpp/preferenceDocument';
import type { Surroundings } from '../../../surroundings';
import { cursorPlace, type ElementPlace } from '../cursorPlace';
import { contextsOf } from '../elementContext';
import { attributeCompletions } from './attributeCompletions';
import { elementCompletions, endTagCompletions } from './elementCompletions';
import type { PreferenceCompletions } from './preferenceCompletion';
import { valueCompletions } from './valueCompletions';
import { variableCompletions } from './variableCompletions';

/**
 * What can be written at `offset`: only what the schemas allow there, without what the element has
 * already.
 *
 * @param surroundings - Gives the GUIDs and the time of what is written anew.
 * @returns `undefined` where nothing can be completed.
 */
export function completePreferences(
  document: PreferenceDocument,
  offset: number,
  surroundings: Surroundings,
): PreferenceCompletions | undefined {
  const place = cursorPlace(document, offset);
  switch (place?.kind) {
    case 'element':
      return textCompletions(document, place) ?? elementCompletions(document, place, surroundings);
    case 'end-tag':
      return endTagCompletions(place);
    case 'attribute':
      return attributeCompletions(document, place, surroundings);
    case 'value':
      return valueCompletions(document, place, surroundings);
    case undefined:
      return undefined;
  }
}

/** Whether an item may be written at `offset`: directly in a root or a collection. */
export function isPlaceForItems(document: PreferenceDocument, offset: number): boolean {
  const place = cursorPlace(document, offset);
  if (place?.kind !== 'element') return false;
  const role = contextsOf(document, place.path).at(-1)?.role;
  return role === 'root' || role === 'collection';
}

/** Variables in the text of an element in which the client looks for them. */
function textCompletions(
  document: PreferenceDocument,
  { path, insertSpan }: ElementPlace,
): PreferenceCompletions | undefined {
  const element = path.at(-1);
  const node = element?.children.find(
    ({ kind, span }) =>
      kind === 'text' && span.start < insertSpan.end && insertSpan.end <= span.end,
  );
  if (element === undefined || node === undefined) return undefined;
  const { name: owner } = element;
  if (!isExpandedElement(owner)) return undefined;
  const place = { within: node.span, offset: insertSpan.end, path, owner };
  return variableCompletions(document, place);
}
