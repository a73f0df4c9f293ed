import { asItem } from '../../../gpp/asItem';
import { displayAttributes, nameSource } from '../../../gpp/displayAttributes';
import {
  initialValue,
  isWrittenAtStart,
  type AttributeModel,
  type ElementModel,
} from '../../../schema/elementModel';
import type { Surroundings } from '../../../surroundings';
import { parseXml } from '../../../xml/parse';
import { askingAttributes, COMMON_ATTRIBUTES, isCondition } from '../conditionAttributes';
import { childContext, type ElementContext } from '../elementContext';
import { elementXml } from './elementText';
import type { NewAttribute, NewElement } from './elementToWrite';
import { fixedValue } from './freshValues';

/** What an element is written for. */
export interface NewElementOptions {
  readonly surroundings: Surroundings;
  /** The name of the item around it, which decides on what it starts with; its own for an item. */
  readonly item: string;
}

/** How deep elements that need each other are written. */
const MAX_DEPTH = 8;

/**
 * An element with all that the schemas require of it, and with what they say a new one starts with.
 * An item or a collection has its class id, a new `uid`, the time and what the console lists it by.
 */
export function newElement(
  context: ElementContext,
  options: NewElementOptions,
  depth = 0,
): NewElement {
  const { surroundings, item } = options;
  const { name, role, model } = context;
  if (model === undefined) return { name, attributes: classId(context), children: [] };
  const children =
    depth < MAX_DEPTH
      ? startingChildren(model, item).map((child) =>
          newElement(childContext(context, child), options, depth + 1),
        )
      : [];
  const own = startingAttributes(context, surroundings);
  if (role !== 'item' && role !== 'collection') {
    const attributes = [...classId(context), ...own];
    return { name, attributes, children, ...contentOf(context, attributes) };
  }
  const source = nameSource(name);
  const marked = source === undefined ? children : children.map((child) => share(child, source));
  const listed = listAttributes({ name, attributes: [], children: marked }, model);
  return {
    name,
    attributes: [...classId(context), ...listed, ...stamp(surroundings), ...own],
    children: marked,
    ...(role === 'collection' ? { content: 'elements' as const } : {}),
  };
}

/** An element without attributes is there for what stands in it, as are brackets around conditions. */
function contentOf(
  { role, model }: ElementContext,
  attributes: readonly NewAttribute[],
): Pick<NewElement, 'content' | 'text'> {
  const hasChildren = Object.keys(model?.children ?? {}).length > 0;
  if (!hasChildren) {
    if (attributes.length > 0) return {};
    const hasOnlyAttributes = model?.unknownChild !== undefined && hasAttributes(model);
    return hasOnlyAttributes
      ? { content: 'attributes' }
      : { content: 'text', text: model?.initial ?? '' };
  }
  const isBracket = isCondition(model);
  return role === 'root' || attributes.length === 0 || isBracket ? { content: 'elements' } : {};
}

function hasAttributes({ attributes }: ElementModel): boolean {
  return Object.keys(attributes).length > 0;
}

function classId({ classId: value }: ElementContext): readonly NewAttribute[] {
  return value === undefined ? [] : [{ name: 'clsid', value, isOpen: false }];
}

function stamp(surroundings: Surroundings): readonly NewAttribute[] {
  return [
    { name: 'changed', value: surroundings.timestamp(), isOpen: false },
    { name: 'uid', value: surroundings.newGuid(), isOpen: false },
  ];
}

function startingChildren({ children }: ElementModel, item: string): readonly string[] {
  const isInitial = (items: readonly string[]): boolean =>
    items.some((each) => each === '*' || each === item);
  return Object.entries(children)
    .filter(([, { missing, initialIn = [] }]) => missing !== undefined || isInitial(initialIn))
    .map(([name]) => name);
}

/** What is written by `classId`, `listAttributes` and `stamp` where it is written at all. */
const WRITTEN_ELSEWHERE: ReadonlySet<string> = new Set([
  'clsid',
  'name',
  'status',
  'image',
  'changed',
  'uid',
]);

/** The attributes that are required or have an initial value, and those that a condition asks with. */
function startingAttributes(
  context: ElementContext,
  surroundings: Surroundings,
): readonly NewAttribute[] {
  const { role, model } = context;
  const all = Object.entries(model?.attributes ?? {}).filter(
    ([attribute]) => role === 'part' || !WRITTEN_ELSEWHERE.has(attribute),
  );
  const asking = new Set(
    model && isCondition(model) ? askingAttributes(model).map(([key]) => key) : [],
  );
  const starting = all.filter(([key, attribute]) => isWrittenAtStart(attribute) || asking.has(key));
  const written = starting.map(([attribute, each]) => {
    const value = fixedValue(context, attribute, surroundings);
    return value === undefined
      ? newAttribute(attribute, each)
      : { name: attribute, value, isOpen: false };
  });
  if (context.name !== 'FilterRunOnce') return written;
  return [...RUN_ONCE, ...written.filter(({ name }) => !COMMON_ATTRIBUTES.has(name))];
}

/**
 * What lets an item apply once is a check box of the console, which writes this condition first and
 * hides it in its targeting editor (observed).
 */
const RUN_ONCE: readonly NewAttribute[] = [
  { name: 'hidden', value: '1', isOpen: false },
  { name: 'not', value: '0', isOpen: false },
  { name: 'bool', value: 'AND', isOpen: false },
];

/** A new attribute with its initial value, its default or the first of its values. */
function newAttribute(name: string, model: AttributeModel): NewAttribute {
  const allowed = Object.keys(model.values ?? {});
  const value = initialValue(model);
  const others = allowed.filter((each) => each !== value && each !== '');
  const choices = value === '' || others.length === 0 ? undefined : [value, ...others];
  return { name, value, isOpen: true, ...(choices === undefined ? {} : { choices }) };
}

/** Says that the item's name is what this attribute of its properties holds. */
function share(properties: NewElement, source: string): NewElement {
  const attributes = properties.attributes.map((attribute) =>
    attribute.name === source ? { ...attribute, shared: NAME } : attribute,
  );
  return { ...properties, attributes };
}

/** What the console lists an item by, as far as its properties tell. */
function listAttributes(item: NewElement, model: ElementModel): readonly NewAttribute[] {
  const element = parseXml(elementXml(item)).root;
  const shown = element && displayAttributes(asItem({ element }));
  const properties = item.children.flatMap(({ attributes }) => attributes);
  const source = properties.find(({ shared }) => shared === NAME)?.value ?? '';
  const name = shown?.name ?? (source === '' ? model.title : source);
  const stem = source !== '' && name.startsWith(source) ? source : name;
  const image = shown?.images[0];
  return [
    startingWith(stem, 'name', name),
    ...(shown?.status === undefined ? [] : [startingWith(stem, 'status', shown.status)]),
    ...(image === undefined ? [] : [{ name: 'image', value: image, isOpen: false }]),
  ];
}

/** What all that holds the name of an item is marked with. */
const NAME = 'name';

function startingWith(stem: string, name: string, text: string): NewAttribute {
  if (!text.startsWith(stem)) return { name, value: text, isOpen: true };
  return { name, value: stem, isOpen: true, shared: NAME, suffix: text.slice(stem.length) };
}
