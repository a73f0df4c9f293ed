import { walkPreferences } from '../schema/preferenceWalk';
import type { XmlElement } from '../xml/tree';
import type { PreferenceDocument } from './preferenceDocument';

const KNOWN = new WeakMap<PreferenceDocument, readonly XmlElement[]>();

/**
 * The items and collections of a document, which carry `uid` and `changed` ([MS-GPPREF] 2.2.1.1.3).
 * Several rules ask for the same document, so the answer is kept with it.
 */
export function identifiedElements(document: PreferenceDocument): readonly XmlElement[] {
  const known = KNOWN.get(document);
  if (known !== undefined) return known;
  const elements: XmlElement[] = [];
  for (const { element, parent } of walkPreferences(document)) {
    if (parent !== undefined) elements.push(element);
  }
  KNOWN.set(document, elements);
  return elements;
}

/** Those of `identifiedElements` that are no items: collections, and what stands in one in an item. */
export function identifiedBesideItems(document: PreferenceDocument): readonly XmlElement[] {
  const elements = identifiedElements(document);
  if (elements.length === document.items.length) return [];
  const items = new Set(document.items.map(({ element }) => element));
  return elements.filter((element) => !items.has(element));
}
