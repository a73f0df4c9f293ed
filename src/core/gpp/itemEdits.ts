import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import { attributeOf } from '../xml/attributes';
import { consoleImage, plainImage } from './imageCodes';
import type { PreferenceItem } from './preferenceDocument';
import { registryItemOf, type RegistryAction } from './registryItem';

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
  const registry = registryItemOf(item);
  if (image === undefined || registry?.action === undefined) return [];
  const before = { ...registry, action: registry.action };
  const after = { ...registry, action };
  if (image.value === String(consoleImage(before))) {
    return [replaceWith(image.valueSpan, String(consoleImage(after)))];
  }
  if (image.value === String(plainImage(registry.action))) {
    return [replaceWith(image.valueSpan, String(plainImage(action)))];
  }
  return [];
}
