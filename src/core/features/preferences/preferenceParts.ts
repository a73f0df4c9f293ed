import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import { isItemPlace, preferenceTypeByRoot, type PreferenceType } from '../../gpp/preferenceTypes';
import { overlaps, touches, type Span } from '../../text/span';
import type { XmlElement } from '../../xml/tree';

/** An item or a collection with the element that it stands in. */
export interface PreferencePart {
  readonly element: XmlElement;
  readonly isCollection: boolean;
  /** A root, a collection, or an item that collects registry items. */
  readonly container: XmlElement;
  /** The type whose item it is; that of registry items for what an item collects. */
  readonly type: PreferenceType;
}

const REGISTRY = preferenceTypeByRoot('RegistrySettings');

/**
 * The items and collections at a cursor or in a selection, all of them in one container. A cursor is
 * in the innermost one around it; a selection has those that it touches, and goes into a collection
 * only when it lies inside its content.
 */
export function partsAt(document: PreferenceDocument, place: Span): readonly PreferencePart[] {
  const type = preferenceTypeByRoot(document.type);
  if (type === undefined) return [];
  let parts: readonly PreferencePart[] = [];
  let inside = partsInside(document.root, type, place);
  while (inside.length > 0) {
    parts = inside;
    const [only, ...others] = parts;
    if (only === undefined || others.length > 0 || !isInContent(only.element, place)) break;
    inside = deeper(only, place);
  }
  return parts;
}

function partsInside(
  container: XmlElement,
  type: PreferenceType,
  place: Span,
): readonly PreferencePart[] {
  const parts = container.children.flatMap((child) => {
    if (child.kind !== 'element' || !isItemPlace(child.name)) return [];
    if (!overlaps(child.span, place) && !touches(child.span, place.start)) return [];
    return [{ element: child, isCollection: child.name === 'Collection', container, type }];
  });
  // What ends where the cursor or the selection starts counts only when nothing else is there.
  const here = parts.filter(({ element }) => element.span.end > place.start);
  return here.length > 0 ? here : parts.slice(-1);
}

/** The parts inside a collection, or those that an item embeds or collects. */
function deeper(
  { element, isCollection, type }: PreferencePart,
  place: Span,
): readonly PreferencePart[] {
  if (isCollection) return partsInside(element, type, place);
  for (const child of element.children) {
    if (child.kind !== 'element' || !isInContent(child, place)) continue;
    const embedded = element.name === 'Application' ? preferenceTypeByRoot(child.name) : undefined;
    if (embedded !== undefined) return partsInside(child, embedded, place);
    if (child.name === 'Collection' && REGISTRY !== undefined) {
      return partsInside(child, REGISTRY, place);
    }
  }
  return [];
}

/** Whether a place lies between the tags of an element. */
function isInContent({ startTag, endTag, selfClosing }: XmlElement, place: Span): boolean {
  if (selfClosing) return false;
  return startTag.end <= place.start && (endTag === undefined || place.end <= endTag.start);
}
