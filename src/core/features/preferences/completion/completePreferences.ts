import type { PreferenceDocument } from '../../../gpp/preferenceDocument';
import type { Surroundings } from '../../../surroundings';
import { cursorPlace } from '../cursorPlace';
import { attributeCompletions } from './attributeCompletions';
import { elementCompletions, endTagCompletions } from './elementCompletions';
import type { PreferenceCompletions } from './preferenceCompletion';
import { valueCompletions } from './valueCompletions';

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
      return elementCompletions(document, place, surroundings);
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
