import type { Span } from '../text/span';
import { attributeOf, attributeValue } from '../xml/attributes';
import type { PreferenceItem } from './preferenceDocument';
import { REGISTRY_ACTIONS, type RegistryAction } from './registryItem';

/**
 * What an item of any type with an `action` does. Without the attribute it is Update, as
 * [MS-GPPREF] says for each of the types.
 *
 * @returns `undefined` where the value is no action, and for an item without `Properties`.
 */
export function itemAction({ properties }: PreferenceItem): RegistryAction | undefined {
  if (properties === undefined) return undefined;
  const written = attributeValue(properties, 'action');
  if (written === undefined) return 'U';
  return REGISTRY_ACTIONS.find((action) => action === written);
}

/**
 * Where a statement about the action belongs: at its value, or at the name of `Properties`, or of the
 * item without them, where there is none.
 */
export function actionPlace({ element, properties }: PreferenceItem): Span {
  if (properties === undefined) return element.nameSpan;
  return attributeOf(properties, 'action')?.valueSpan ?? properties.nameSpan;
}
