import type { PreferenceDocument } from '../gpp/preferenceDocument';
import { isItemPlace, preferenceTypeByRoot, type PreferenceType } from '../gpp/preferenceTypes';
import type { XmlElement } from '../xml/tree';

/** The type of the items in a collection that stands in an item. */
const COLLECTED = preferenceTypeByRoot('RegistrySettings');

/** A root element, an item or a collection, with the preference type that it is part of. */
export interface PreferencePart {
  readonly element: XmlElement;
  readonly type: PreferenceType;
  /** The root, the collection or the item around it; `undefined` for a root. */
  readonly parent: XmlElement | undefined;
}

/**
 * The root, the items and the collections of a document in document order, those of the types that
 * an `Application` embeds included ([MS-GPPREF] 2.2.1.23), and the registry items that Internet
 * settings collect (4.2.9).
 */
export function walkPreferences(document: PreferenceDocument): readonly PreferencePart[] {
  const parts: PreferencePart[] = [];
  const type = preferenceTypeByRoot(document.type);
  if (type === undefined) return parts;
  const pending: PreferencePart[] = [{ element: document.root, type, parent: undefined }];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    parts.push(part);
    const inside = partsInside(part);
    for (let index = inside.length - 1; index >= 0; index--) {
      const next = inside[index];
      if (next !== undefined) pending.push(next);
    }
  }
  return parts;
}

function partsInside({ element, type, parent }: PreferencePart): readonly PreferencePart[] {
  const isContainer = parent === undefined || element.name === 'Collection';
  const parts: PreferencePart[] = [];
  for (const child of element.children) {
    if (child.kind !== 'element' || !isItemPlace(child.name)) continue;
    if (isContainer) {
      parts.push({ element: child, type, parent: element });
    } else if (child.name === 'Collection' && COLLECTED !== undefined) {
      parts.push({ element: child, type: COLLECTED, parent: element });
    } else if (element.name === 'Application') {
      const embedded = preferenceTypeByRoot(child.name);
      if (embedded === undefined || !isEmbeddable(embedded, type)) continue;
      parts.push({ element: child, type: embedded, parent: undefined });
    }
  }
  return parts;
}

/** Whether there is an extension to hand a type to, which is not the one that hands it over. */
function isEmbeddable(embedded: PreferenceType, type: PreferenceType): boolean {
  return embedded.cse !== null && embedded !== type;
}
