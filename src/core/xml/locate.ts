import type { XmlAttribute, XmlDocument, XmlElement } from './tree';

/** The place of the tree that a part of the object from `toObject` was made from. */
export interface XmlPlace {
  /** The element, or the element that has the attribute or the text. */
  readonly element: XmlElement;
  /** The attribute, when the path leads to one. */
  readonly attribute: XmlAttribute | undefined;
}

/** Finds places by path; makes a table of each element that it passes and keeps it. */
export type Locator = (instancePath: string) => XmlPlace | undefined;

/**
 * Finds what an ajv instance path such as `/RegistrySettings/Registry/3/Properties/0/$/action` means
 * in the tree. Paths through the array of a name (`/Registry`) stand for the element around it, as
 * do those to its attributes as a whole (`/$`) and to its text (`/_`). No name of XML holds a character
 * that a JSON Pointer escapes.
 *
 * @returns A function that returns `undefined` for a path that leads nowhere.
 */
function createLocator(document: XmlDocument): Locator {
  const { root } = document;
  if (root === undefined) return () => undefined;
  const fromRoot = createElementLocator(root);
  return (instancePath) => {
    if (instancePath === '') return { element: root, attribute: undefined };
    const end = instancePath.indexOf('/', 1);
    const name = instancePath.slice(1, end < 0 ? undefined : end);
    if (name !== root.name) return undefined;
    return fromRoot(end < 0 ? '' : instancePath.slice(end));
  };
}

/** Like `createLocator`, for paths into the object that `elementToObject` makes of one element. */
export function createElementLocator(start: XmlElement): Locator {
  const tables = new Map<XmlElement, ReadonlyMap<string, readonly XmlElement[]>>();
  const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] => {
    const table = tables.get(element) ?? elementsByName(element);
    tables.set(element, table);
    return table.get(name) ?? [];
  };
  return (instancePath) => {
    const segments = instancePath.split('/').slice(1);
    let element = start;
    for (let index = 0; index < segments.length; index += 2) {
      const name = segments[index] ?? '';
      const next = segments[index + 1];
      if (name === '$') return attributePlace(element, next);
      if (name === '_' || next === undefined) return { element, attribute: undefined };
      const child = childrenOf(element, name)[Number(next)];
      if (child === undefined) return undefined;
      element = child;
    }
    return { element, attribute: undefined };
  };
}

/** Finds the place of one path; see `createLocator`, which is the one to use for several. */
export function locate(document: XmlDocument, instancePath: string): XmlPlace | undefined {
  return createLocator(document)(instancePath);
}

function attributePlace(element: XmlElement, name: string | undefined): XmlPlace | undefined {
  if (name === undefined) return { element, attribute: undefined };
  const attribute = element.attributes.find((candidate) => candidate.name === name);
  return attribute && { element, attribute };
}

function elementsByName(element: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const table = new Map<string, XmlElement[]>();
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    const list = table.get(child.name);
    if (list === undefined) table.set(child.name, [child]);
    else list.push(child);
  }
  return table;
}
