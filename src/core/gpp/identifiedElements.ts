import { onceFor } from '../onceFor';
import { walkPreferences } from '../schema/preferenceWalk';
import type { XmlElement } from '../xml/tree';
import type { PreferenceDocument } from './preferenceDocument';

/**
 * The items and collections of a document, which carry `uid` and `changed` ([MS-GPPREF] 2.2.1.1.3).
 * Several rules ask for the same document, so the answer is kept with it.
 */
export const identifiedElements = onceFor((document: PreferenceDocument): readonly XmlElement[] => {
  return walkPreferences(document).flatMap(({ element, parent }) => {
    return parent === undefined ? [] : [element];
  });
});

/** Those of `identifiedElements` that are no items: collections, and what stands in one in an item. */
export function identifiedBesideItems(document: PreferenceDocument): readonly XmlElement[] {
  const elements = identifiedElements(document);
  if (elements.length === document.items.length) return [];
  const items = new Set(document.items.map(({ element }) => element));
  return elements.filter((element) => !items.has(element));
}
