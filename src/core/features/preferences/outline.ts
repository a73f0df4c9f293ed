import { readFilters } from '../../gpp/filters';
import type { PreferenceDocument, PreferenceItem } from '../../gpp/preferenceDocument';
import { isItemPlace, preferenceTypeByRoot } from '../../gpp/preferenceTypes';
import { REGISTRY_ACTIONS, registryItemOf, type RegistryAction } from '../../gpp/registryItem';
import { hiveByName } from '../../reg/hives';
import { attributeOf, attributeValue, isAttributeOn } from '../../xml/attributes';
import { childElement } from '../../xml/children';
import type { XmlElement } from '../../xml/tree';
import type { Span } from '../../text/span';

/** An item, a collection or a root inside an item, with what stands in it. */
export interface PreferenceOutline {
  readonly kind: 'item' | 'collection' | 'root';
  /** The name of the element, such as `Registry`. */
  readonly element: string;
  /** What the console lists it as; the element's name where it has none. */
  readonly name: string;
  /** What becomes of the value in a registry item: its type; empty for everything else. */
  readonly valueType: string;
  /** `undefined` where none is written; a registry item without one updates. */
  readonly action: RegistryAction | undefined;
  /** Where it acts, such as `HKLM\Software\Contoso` or a path; empty when there is no such place. */
  readonly place: string;
  /** How many conditions its own targeting has, those in brackets not counted one by one. */
  readonly conditionCount: number;
  /** Whether it is switched off itself; what is around it may be too. */
  readonly isDisabled: boolean;
  readonly span: Span;
  /** The value of its `name`, or the name of the element. */
  readonly nameSpan: Span;
  readonly children: readonly PreferenceOutline[];
}

/** The attribute of `Properties` that says where an item of another kind than `Registry` acts. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['Drive', 'path'],
  ['File', 'targetPath'],
  ['Folder', 'path'],
  ['Ini', 'path'],
  ['NetShare', 'path'],
  ['NTService', 'serviceName'],
  ['SharedPrinter', 'path'],
  ['Shortcut', 'targetPath'],
]);

/** What is nested deeper than this is listed in the last collection that is not. */
export const MAX_OUTLINE_DEPTH = 64;

type Mutable = PreferenceOutline & { readonly children: PreferenceOutline[] };

/**
 * The items and collections of a preference file as the console nests them, those that an item
 * embeds below that item. Goes through nested collections without recursion.
 */
export function preferenceOutline(document: PreferenceDocument): readonly PreferenceOutline[] {
  const top: PreferenceOutline[] = [];
  const open = [{ element: document.root, into: top, isContainer: true, next: 0, depth: 0 }];
  for (let current = open.at(-1); current !== undefined; current = open.at(-1)) {
    const child = current.element.children[current.next];
    current.next++;
    if (child === undefined) {
      open.pop();
      continue;
    }
    const kind = child.kind === 'element' ? kindOf(current, child) : undefined;
    if (child.kind !== 'element' || kind === undefined) continue;
    const outline = outlineOf(kind, child);
    current.into.push(outline);
    const isTooDeep = current.depth >= MAX_OUTLINE_DEPTH;
    open.push({
      element: child,
      into: isTooDeep ? current.into : outline.children,
      isContainer: kind !== 'item',
      next: 0,
      depth: current.depth + 1,
    });
  }
  return top;
}

function kindOf(
  around: { readonly element: XmlElement; readonly isContainer: boolean },
  child: XmlElement,
): PreferenceOutline['kind'] | undefined {
  if (!isItemPlace(child.name)) return undefined;
  if (child.name === 'Collection') return 'collection';
  if (around.isContainer) return 'item';
  const isEmbedded =
    around.element.name === 'Application' && preferenceTypeByRoot(child.name) !== undefined;
  return isEmbedded ? 'root' : undefined;
}

function outlineOf(kind: PreferenceOutline['kind'], element: XmlElement): Mutable {
  const filtersElement = childElement(element, 'Filters');
  const filters = readFilters(filtersElement);
  const name = attributeOf(element, 'name');
  const title = kind === 'root' ? preferenceTypeByRoot(element.name)?.title : name?.value;
  return {
    kind,
    element: element.name,
    name: title === undefined || title === '' ? element.name : title,
    valueType: '',
    action: undefined,
    place: '',
    conditionCount: filters.length,
    isDisabled: isAttributeOn(element, 'disabled'),
    span: element.span,
    nameSpan: name === undefined || name.value === '' ? element.nameSpan : name.valueSpan,
    children: [],
    ...(kind === 'item' ? partsOf(element) : {}),
  };
}

function partsOf(element: XmlElement): Partial<Omit<PreferenceOutline, 'children'>> {
  const properties = childElement(element, 'Properties');
  if (properties === undefined) return {};
  const registry = registryItemOf(asItem(element, properties));
  if (registry === undefined) {
    const written = attributeValue(properties, 'action');
    return {
      action: REGISTRY_ACTIONS.find((action) => action === written),
      place: attributeValue(properties, PLACES.get(element.name) ?? '') ?? '',
    };
  }
  const { hive, key, target, type, action } = registry;
  const root = hiveByName(hive)?.abbreviation ?? hive;
  return {
    action,
    place: [root, key].filter((part) => part !== '').join('\\'),
    valueType: target === 'key' ? '' : type,
    // The console names the item after the key and puts the word into its status.
    ...(target === 'default-value' ? { name: '(Default)' } : {}),
  };
}

function asItem(element: XmlElement, properties: XmlElement): PreferenceItem {
  return {
    identity: { kind: 'item' },
    element,
    kind: element.name,
    properties,
    filtersElement: undefined,
    filters: [],
    collection: undefined,
    isDisabled: false,
  };
}
