import facts from '../facts/preferenceTypes.json';
import type { PolicySide } from './policySide';

/** An element that a preference type holds, such as `Registry`, and the class id that it must have. */
export interface PreferenceItemType {
  readonly element: string;
  readonly clsid: string;
  /** The half of a policy in which the client does not process it, while others of its type it does. */
  readonly ignoredOn?: PolicySide;
}

/**
 * What [MS-GPPREF] 1.9, 2.2.1 and 2.2.1.1.2 say of one preference type. Class ids are in braces and
 * in the letter case in which the console writes them.
 */
export interface PreferenceType {
  /** The root element, which names the type in this product. */
  readonly root: string;
  readonly clsid: string;
  /** What the console calls the type. */
  readonly title: string;
  /** The file below `Machine\Preferences` or `User\Preferences`. */
  readonly path: string;
  /** The client-side extension; `null` for the types without settings. */
  readonly cse: string | null;
  /** The extension of the console that has to be named beside the client-side one. */
  readonly tool: string | null;
  /** The half of a policy where the console offers the type. */
  readonly side: 'machine' | 'user' | 'both';
  /** Whether a source was found for `side`; otherwise it is what administrators know. */
  readonly sideIsCertain: boolean;
  /** The half in which the client does not process the type ([MS-GPPREF], product note 1). */
  readonly ignoredOn?: PolicySide;
  /** Whether no other kind of XML is likely to have a root element of this name. */
  readonly isDistinctive: boolean;
  /** Whether the console writes items that the specification does not name (Internet Explorer 8 on). */
  readonly hasOpenItems: boolean;
  readonly items: readonly PreferenceItemType[];
  /** The class id of the `Collection` elements; absent where the type has none. */
  readonly collection?: string;
}

/** Every preference type, by the names of their root elements. */
export const PREFERENCE_TYPES = facts as readonly PreferenceType[];

const BY_ROOT = new Map(PREFERENCE_TYPES.map((type) => [type.root, type]));
const BY_CLASS_ID = new Map(PREFERENCE_TYPES.map((type) => [type.clsid.toLowerCase(), type]));

/** The preference type with this root element, letter case included. */
export function preferenceTypeByRoot(name: string): PreferenceType | undefined {
  return BY_ROOT.get(name);
}

/** The preference type whose root element has this class id, in any letter case. */
export function preferenceTypeByClassId(clsid: string): PreferenceType | undefined {
  return BY_CLASS_ID.get(clsid.toLowerCase());
}

/** Whether two class ids are the same GUID; letter case does not count in a GUID. */
export function isSameClassId(first: string, second: string): boolean {
  return first.toLowerCase() === second.toLowerCase();
}

/**
 * The class id that an element directly below a root or a collection of this type must have.
 *
 * @returns `undefined` for an element that the type does not have.
 */
export function itemClassId(type: PreferenceType, element: string): string | undefined {
  if (element === 'Collection') return type.collection;
  return type.items.find((item) => item.element === element)?.clsid;
}

/** Elements that stand beside items, in a root or a collection, but are none. */
const NO_ITEMS: ReadonlySet<string> = new Set(['Filters', 'Properties']);

/** Whether an element of this name directly below a root or a collection is an item or a collection. */
export function isItemPlace(element: string): boolean {
  return !NO_ITEMS.has(element);
}
