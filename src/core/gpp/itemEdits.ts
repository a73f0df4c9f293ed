import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import { attributeOf } from '../xml/attributes';
import { displayEdits } from './displayEdits';
import type { PreferenceItem } from './preferenceDocument';
import type { RegistryAction } from './registryItem';

/**
 * The edits that give an item another action. The icon follows it where it was right before, in
 * whichever of the two numberings it is.
 *
 * @returns Nothing for an item without `Properties`.
 */
export function setActionEdits(item: PreferenceItem, action: RegistryAction): readonly TextEdit[] {
  if (item.properties === undefined) return [];
  const written = attributeOf(item.properties, 'action');
  const change =
    written === undefined
      ? insertAt(item.properties.nameSpan.end, ` action="${action}"`)
      : replaceWith(written.valueSpan, action);
  return [change, ...displayEdits(item, { action })];
}
