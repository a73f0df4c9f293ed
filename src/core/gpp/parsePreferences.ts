import { isAttributeOn } from '../xml/attributes';
import { childElement } from '../xml/children';
import { parseXml } from '../xml/parse';
import type { XmlElement } from '../xml/tree';
import { readFilters } from './filters';
import type {
  ItemIdentity,
  PreferenceCollection,
  PreferenceDocument,
  PreferenceItem,
} from './preferenceDocument';
import { isItemPlace, preferenceTypeByRoot } from './preferenceTypes';
import { preferenceTypeOf, recognizePreferences } from './recognizePreferences';

/**
 * Parses a Group Policy Preferences file of any type. Never throws: what is wrong with the XML is in
 * the tree, and every element that stands where an item can stand is an item, known or not.
 *
 * @returns `undefined` for text that is no such file, after the cheap look of
 *   `recognizePreferences`.
 */
export function parsePreferences(text: string): PreferenceDocument | undefined {
  const recognized = recognizePreferences(text);
  if (recognized === undefined) return undefined;
  const xml = parseXml(text);
  const { root } = xml;
  if (root === undefined) return undefined;
  const type = preferenceTypeOf(root)?.root ?? recognized;
  return { xml, root, type, items: itemsOf(root) };
}

/** An element whose children are items, and how far they have been read. */
interface Container {
  readonly element: XmlElement;
  readonly collection: PreferenceCollection | undefined;
  readonly isDisabled: boolean;
  next: number;
}

/**
 * The items below the root in document order; goes through nested collections without recursion.
 *
 * @param known - The items that an earlier version had at these places; `undefined` for one that has
 * changed. They keep their identity.
 */
export function itemsOf(
  root: XmlElement,
  known: readonly (PreferenceItem | undefined)[] = [],
): readonly PreferenceItem[] {
  const items: PreferenceItem[] = [];
  const open: Container[] = [container(root, undefined, false)];
  for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
    const child = current.element.children[current.next];
    current.next++;
    if (child === undefined) {
      open.pop();
      continue;
    }
    if (child.kind !== 'element' || !isItemPlace(child.name)) continue;
    if (current.element.name === 'Application') {
      if (isEmbedded(child)) open.push(container(child, current.collection, current.isDisabled));
    } else if (child.name === 'Collection') {
      const collection = readCollection(child, current);
      open.push(container(child, collection, current.isDisabled));
    } else {
      items.push(keptItem(child, current, known[items.length]));
      // The client hands what an Application holds to the extensions it is meant for (2.2.1.23).
      if (child.name === 'Application') {
        open.push(container(child, current.collection, current.isDisabled));
      }
    }
  }
  return items;
}

function isEmbedded(element: XmlElement): boolean {
  return preferenceTypeByRoot(element.name) !== undefined;
}

function container(
  element: XmlElement,
  collection: PreferenceCollection | undefined,
  isDisabledOutside: boolean,
): Container {
  const isDisabled = isDisabledOutside || isAttributeOn(element, 'disabled');
  return { element, collection, isDisabled, next: 0 };
}

function readCollection(element: XmlElement, around: Container): PreferenceCollection {
  const filtersElement = childElement(element, 'Filters');
  return {
    element,
    filtersElement,
    filters: readFilters(filtersElement),
    parent: around.collection,
    isDisabled: around.isDisabled || isAttributeOn(element, 'disabled'),
  };
}

/** An item that has not moved and stands in no collection is as it was. */
function keptItem(
  element: XmlElement,
  around: Container,
  known: PreferenceItem | undefined,
): PreferenceItem {
  const isSame = known?.element === element && known.collection === around.collection;
  return isSame ? known : readItem(element, around, known?.identity);
}

function readItem(
  element: XmlElement,
  around: Container,
  identity: ItemIdentity = { kind: 'item' },
): PreferenceItem {
  const filtersElement = childElement(element, 'Filters');
  return {
    identity,
    element,
    kind: element.name,
    properties: childElement(element, 'Properties'),
    filtersElement,
    filters: readFilters(filtersElement),
    collection: around.collection,
    isDisabled: around.isDisabled || isAttributeOn(element, 'disabled'),
  };
}
