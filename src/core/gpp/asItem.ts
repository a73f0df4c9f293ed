import { childElement } from '../xml/children';
import type { XmlElement } from '../xml/tree';
import { readFilters } from './filters';
import type { PreferenceItem } from './preferenceDocument';

/**
 * An element as the functions about items take it, whatever stands around it; for what they do, a
 * collection is an item too.
 */
export function asItem({ element }: { readonly element: XmlElement }): PreferenceItem {
  const filtersElement = childElement(element, 'Filters');
  return {
    identity: { kind: 'item' },
    element,
    kind: element.name,
    properties: childElement(element, 'Properties'),
    filtersElement,
    filters: readFilters(filtersElement),
    collection: undefined,
    isDisabled: false,
  };
}
