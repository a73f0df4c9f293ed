import type { XmlDocument, XmlElement } from '../xml/tree';

/**
 * A Group Policy Preferences file: the XML tree together with what the preference client sees in it
 * ([MS-GPPREF] 2.2.1.1). Items of nested collections come in document order, the order in which the
 * client processes them.
 */
export interface PreferenceDocument {
  readonly xml: XmlDocument;
  readonly root: XmlElement;
  /** The name of the preference type by its root element, such as `RegistrySettings`. */
  readonly type: string;
  readonly items: readonly PreferenceItem[];
}

/**
 * What stays the same object while the text of an item and the tags around it stay the same, wherever
 * the item moves in its document; the key for what is remembered about an item.
 */
export interface ItemIdentity {
  readonly kind: 'item';
}

/** One preference item ([MS-GPPREF] 2.2.1.1.2), whatever its type. */
export interface PreferenceItem {
  readonly identity: ItemIdentity;
  readonly element: XmlElement;
  /** The element's name, such as `Registry` or `Drive`. */
  readonly kind: string;
  readonly properties: XmlElement | undefined;
  /** The `Filters` element of the item itself. */
  readonly filtersElement: XmlElement | undefined;
  /** The targeting of the item itself, in document order. */
  readonly filters: readonly PreferenceFilter[];
  /** The innermost `Collection` around the item; `collectionsAround` gives all of them. */
  readonly collection: PreferenceCollection | undefined;
  /** Whether the item, a collection around it or the whole type is switched off. */
  readonly isDisabled: boolean;
}

/** A folder of items; its targeting and its state hold for everything in it. */
export interface PreferenceCollection {
  readonly element: XmlElement;
  readonly filtersElement: XmlElement | undefined;
  readonly filters: readonly PreferenceFilter[];
  /** The collection around this one. */
  readonly parent: PreferenceCollection | undefined;
  /** Whether the collection itself or anything around it is switched off. */
  readonly isDisabled: boolean;
}

/** One item-level targeting condition; a `FilterCollection` holds others, any depth. */
export interface PreferenceFilter {
  readonly element: XmlElement;
  readonly kind: string;
  /** `bool`, how the condition combines with those before it; `AND` when absent or unreadable. */
  readonly combination: 'AND' | 'OR';
  /** `not="1"`. */
  readonly isNegated: boolean;
  readonly children: readonly PreferenceFilter[];
}
