import { readFilters } from '../gpp/filters';
import type { PreferenceDocument } from '../gpp/preferenceDocument';
import {
  isItemPlace,
  isSameClassId,
  itemClassId,
  preferenceTypeByRoot,
  type PreferenceType,
} from '../gpp/preferenceTypes';
import { targetingScope, type TargetingScope } from '../gpp/targeting';
import { attributeValue, isAttributeOn } from '../xml/attributes';
import { childElement } from '../xml/children';
import type { XmlElement } from '../xml/tree';

/**
 * A registry item, or an element whose class id, state and targeting count for the registry items in
 * it: a root, a collection or another item.
 */
export interface ItemScope {
  readonly element: XmlElement;
  readonly kind: 'root' | 'collection' | 'item';
  /** The type that the element is part of. */
  readonly type: PreferenceType;
  /** The element around it; `undefined` for the root of the document. */
  readonly around: ItemScope | undefined;
  readonly targeting: TargetingScope | undefined;
  /** This or the innermost scope around it that is switched off. */
  readonly disabled: ItemScope | undefined;
  /** This or the innermost scope around it that lacks its class id or has one that is not its own. */
  readonly unidentified: ItemScope | undefined;
}

const REGISTRY = preferenceTypeByRoot('RegistrySettings');

/**
 * The registry items of a preference file of any type in document order: those of Registry.xml, those
 * that an `Application` embeds ([MS-GPPREF] 2.2.1.23) and those that items of Internet settings
 * collect (4.2.9). Goes through nested collections without recursion.
 */
export function* registryItemsOf(
  document: PreferenceDocument,
): Generator<ItemScope, void, undefined> {
  const type = preferenceTypeByRoot(document.type);
  if (type === undefined || REGISTRY === undefined) return;
  const open = [{ scope: scopeOf(document.root, 'root', type, undefined), next: 0 }];
  for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
    const child = current.scope.element.children[current.next];
    current.next++;
    if (child === undefined) {
      open.pop();
      continue;
    }
    if (child.kind !== 'element') continue;
    const inside = scopeInside(current.scope, child, REGISTRY);
    if (inside === undefined) continue;
    if (inside.kind === 'item' && inside.type === REGISTRY) {
      if (child.name === 'Registry') yield inside;
    } else {
      open.push({ scope: inside, next: 0 });
    }
  }
}

/** What a child of a scope is to the client; `undefined` when it holds no registry items. */
function scopeInside(
  around: ItemScope,
  child: XmlElement,
  registry: PreferenceType,
): ItemScope | undefined {
  const { kind, element, type } = around;
  if (!isItemPlace(child.name)) return undefined;
  if (kind !== 'item') {
    return scopeOf(child, child.name === 'Collection' ? 'collection' : 'item', type, around);
  }
  if (child.name === 'Collection') return scopeOf(child, 'collection', registry, around);
  const embedded = element.name === 'Application' ? preferenceTypeByRoot(child.name) : undefined;
  if (embedded === undefined || embedded === type) return undefined;
  return scopeOf(child, 'root', embedded, around);
}

function scopeOf(
  element: XmlElement,
  kind: ItemScope['kind'],
  type: PreferenceType,
  around: ItemScope | undefined,
): ItemScope {
  const scope = {
    element,
    kind,
    type,
    around,
    targeting: targetingScope(element, readFilters(childElement(element, 'Filters'))),
    disabled: around?.disabled,
    unidentified: around?.unidentified,
  };
  // A part that is its own reason is set last, because it refers to itself.
  if (isAttributeOn(element, 'disabled')) scope.disabled = scope;
  if (!hasItsClassId(element, kind, type)) scope.unidentified = scope;
  return scope;
}

/** The client processes nothing without the right class id ([MS-GPPREF] 2.2.1.1.3). */
function hasItsClassId(
  element: XmlElement,
  kind: ItemScope['kind'],
  type: PreferenceType,
): boolean {
  const written = attributeValue(element, 'clsid');
  if (written === undefined) return false;
  const expected = kind === 'root' ? type.clsid : itemClassId(type, element.name);
  // Where any item may stand, its class id is not known (Internet Explorer 8 on).
  return expected === undefined || isSameClassId(written, expected);
}

/** The targeting around an item, outermost first, and its own. */
export function targetingOf(item: ItemScope): readonly TargetingScope[] {
  const scopes: TargetingScope[] = [];
  for (let scope: ItemScope | undefined = item; scope !== undefined; scope = scope.around) {
    if (scope.targeting !== undefined) scopes.push(scope.targeting);
  }
  return scopes.reverse();
}
