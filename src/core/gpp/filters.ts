import { attributeOf, attributeValue, isAttributeOn } from '../xml/attributes';
import { childElements } from '../xml/children';
import { onceFor } from '../onceFor';
import type { XmlAttribute, XmlElement } from '../xml/tree';
import type {
  PreferenceCollection,
  PreferenceDocument,
  PreferenceFilter,
  PreferenceItem,
} from './preferenceDocument';

/**
 * The conditions directly inside a `Filters` element ([MS-GPPREF] 2.2.1.22), each with those inside
 * it; nothing for `undefined`.
 */
export function readFilters(filtersElement: XmlElement | undefined): readonly PreferenceFilter[] {
  if (filtersElement === undefined) return [];
  const filters: PreferenceFilter[] = [];
  const pending = [{ parent: filtersElement, into: filters }];
  for (let group = pending.pop(); group !== undefined; group = pending.pop()) {
    for (const element of childElements(group.parent)) {
      const children: PreferenceFilter[] = [];
      group.into.push({
        element,
        kind: element.name,
        combination: attributeValue(element, 'bool') === 'OR' ? 'OR' : 'AND',
        isNegated: isAttributeOn(element, 'not'),
        children,
      });
      if (element.name === 'FilterCollection') pending.push({ parent: element, into: children });
    }
  }
  return filters;
}

/** The conditions and those inside them, any depth, each before those inside it. */
export function* deepFilters(
  filters: readonly PreferenceFilter[],
): Generator<PreferenceFilter, void, undefined> {
  const open = [filters[Symbol.iterator]()];
  for (let group = open.at(-1); group !== undefined; group = open.at(-1)) {
    const next = group.next();
    if (next.done === true) {
      open.pop();
      continue;
    }
    yield next.value;
    open.push(next.value.children[Symbol.iterator]());
  }
}

/** The conditions of the item's own targeting, any depth, in document order. */
export function filtersOf(item: PreferenceItem): Generator<PreferenceFilter, void, undefined> {
  return deepFilters(item.filters);
}

/** The collections around an item, outermost first. */
export function collectionsAround(item: PreferenceItem): readonly PreferenceCollection[] {
  const collections: PreferenceCollection[] = [];
  for (let around = item.collection; around !== undefined; around = around.parent) {
    collections.push(around);
  }
  return collections.reverse();
}

/**
 * All targeting that the item depends on: that of the collections around it, outermost first, and
 * then its own. Each list holds by itself; all of them must let the item through.
 */
export function filtersAround(item: PreferenceItem): readonly (readonly PreferenceFilter[])[] {
  return [...collectionsAround(item).map((collection) => collection.filters), item.filters];
}

/**
 * Whether a `FilterRunOnce` keeps the item from being applied again ([MS-GPPREF] 2.2.1.22): one of its
 * own or of a collection around it, outside of brackets.
 */
export function isAppliedOnce(item: PreferenceItem): boolean {
  return filtersAround(item).some((filters) =>
    filters.some(({ kind }) => kind === 'FilterRunOnce'),
  );
}

/** A condition that also writes what it finds into a variable for the items to use. */
export interface CapturedVariable {
  /** The name without percent signs, as written. */
  readonly name: string;
  readonly filter: PreferenceFilter;
  readonly attribute: XmlAttribute;
}

/**
 * The variables that the targeting of the item, and of the collections around it, sets from the
 * registry (type GETVALUE), from WMI or from the directory ([MS-GPPREF] 2.2.1.22).
 */
export function capturesOf(item: PreferenceItem): readonly CapturedVariable[] {
  const captures: CapturedVariable[] = [];
  for (const filters of filtersAround(item)) {
    for (const filter of deepFilters(filters)) {
      const attribute = capturingAttribute(filter);
      if (attribute !== undefined) captures.push({ name: attribute.value, filter, attribute });
    }
  }
  return captures;
}

/** The names of the variables that `capturesOf` finds, without percent signs, as written. */
export function variablesCapturedBy(item: PreferenceItem): readonly string[] {
  return capturesOf(item).map((capture) => capture.name);
}

/**
 * Whether a variable has been captured wherever these conditions let the item through. They combine
 * from left to right ([MS-GPPREF] 2.2.1.22): with AND it is enough that one side captures, with OR
 * both have to. A condition that is turned round holds where it captures nothing.
 *
 * @param name - In lower case, without percent signs.
 */
export function isSetBy(filters: readonly PreferenceFilter[], name: string): boolean {
  const whole = { filters, next: 0, isSet: false };
  const open = [whole];
  // Without recursion, as a file may nest conditions any depth.
  for (let list = open.at(-1); list !== undefined; list = open.at(-1)) {
    const filter = list.filters[list.next];
    if (filter?.kind === 'FilterCollection' && !filter.isNegated) {
      open.push({ filters: filter.children, next: 0, isSet: false });
    } else if (filter !== undefined) {
      const captured = capturingAttribute(filter)?.value.toLowerCase();
      combine(list, filter, !filter.isNegated && captured === name);
    } else {
      open.pop();
      const outer = open.at(-1);
      const collection = outer?.filters[outer.next];
      if (outer !== undefined && collection !== undefined) combine(outer, collection, list.isSet);
    }
  }
  return whole.isSet;
}

function combine(
  list: { next: number; isSet: boolean },
  { combination }: PreferenceFilter,
  sets: boolean,
): void {
  const isFirst = list.next === 0;
  list.isSet = !isFirst && combination === 'OR' ? list.isSet && sets : list.isSet || sets;
  list.next++;
}

/** The collections around the items of a document, each once; those with no item in them are not. */
export function collectionsIn({ items }: PreferenceDocument): readonly PreferenceCollection[] {
  const seen = new Set<PreferenceCollection>();
  for (const item of items) {
    for (let each = item.collection; each !== undefined && !seen.has(each); each = each.parent) {
      seen.add(each);
    }
  }
  return [...seen];
}

/**
 * The conditions of all items and of the collections around them, any depth, in document order.
 * Several rules ask for the same document, so the answer is kept with it.
 */
export const filtersIn = onceFor((document: PreferenceDocument): readonly PreferenceFilter[] => {
  const found: PreferenceFilter[] = [];
  for (const { filters } of [...collectionsIn(document), ...document.items]) {
    for (const filter of deepFilters(filters)) found.push(filter);
  }
  return found.sort((a, b) => a.element.span.start - b.element.span.start);
});

function capturingAttribute({ kind, element }: PreferenceFilter): XmlAttribute | undefined {
  const canCapture =
    kind === 'FilterWmi' ||
    kind === 'FilterLdap' ||
    (kind === 'FilterRegistry' && attributeValue(element, 'type') === 'GETVALUE');
  const attribute = canCapture ? attributeOf(element, 'variableName') : undefined;
  return attribute === undefined || attribute.value === '' ? undefined : attribute;
}
