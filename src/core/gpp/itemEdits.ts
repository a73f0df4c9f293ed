import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import { attributeOf, attributeValue } from '../xml/attributes';
import { consoleImage, plainImage } from './imageCodes';
import type { PreferenceItem } from './preferenceDocument';
import { REGISTRY_ACTIONS, registryItemOf, type RegistryAction } from './registryItem';

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
  return [change, ...imageEdits(item, action)];
}

function imageEdits(item: PreferenceItem, action: RegistryAction): readonly TextEdit[] {
  const image = attributeOf(item.element, 'image');
  const before = actionOf(item);
  if (image === undefined || before === undefined) return [];
  const registry = registryItemOf(item);
  if (
    registry !== undefined &&
    image.value === String(consoleImage({ ...registry, action: before }))
  ) {
    return [replaceWith(image.valueSpan, String(consoleImage({ ...registry, action })))];
  }
  if (image.value === String(plainImage(before))) {
    return [replaceWith(image.valueSpan, String(plainImage(action)))];
  }
  return [];
}

/** The action as written; without one only that of a registry item is known. */
function actionOf(item: PreferenceItem): RegistryAction | undefined {
  const written = item.properties && attributeValue(item.properties, 'action');
  if (written === undefined) return registryItemOf(item)?.action;
  return REGISTRY_ACTIONS.find((action) => action === written);
}
