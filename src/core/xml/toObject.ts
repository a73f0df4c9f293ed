import type { XmlDocument, XmlElement } from './tree';

/**
 * An element in the shape that xml2js gives: attributes under `$`, text under `_`, the elements of
 * each name as an array under that name; an element with nothing but text is that text.
 */
export type XmlObject = string | Record<string, unknown>;

/**
 * The document as `xml2js.parseStringPromise` returns it with its default options. For text that is
 * well-formed the result is deep-equal to xml2js's own, but for elements and attributes whose names
 * stand on `Object.prototype` or are `_` or `cdata`, where xml2js mixes in values of its own.
 *
 * @returns `null`, as xml2js does, for a document without an element.
 */
export function toObject(document: XmlDocument): Record<string, XmlObject> | null {
  if (document.root === undefined) return null;
  const result: Record<string, XmlObject> = {};
  define(result, document.root.name, elementToObject(document.root));
  return result;
}

/** An element that is being converted, with what has been found in it so far. */
interface Frame {
  readonly element: XmlElement;
  readonly object: Record<string, unknown>;
  next: number;
  text: string;
  hasCData: boolean;
}

/**
 * One element as `toObject` shows it.
 *
 * @param isIncluded - Says which child elements to go into; all of them unless it is given.
 */
export function elementToObject(
  element: XmlElement,
  isIncluded?: (child: XmlElement, depth: number) => boolean,
): XmlObject {
  const frames = [createFrame(element)];
  for (;;) {
    const frame = frames.at(-1);
    if (frame === undefined) return '';
    const child = frame.element.children[frame.next];
    frame.next++;
    if (child === undefined) {
      frames.pop();
      const object = finish(frame);
      const parent = frames.at(-1);
      if (parent === undefined) return object;
      append(parent.object, frame.element.name, object);
    } else if (child.kind === 'element') {
      if (isIncluded?.(child, frames.length) !== false) frames.push(createFrame(child));
    } else if (child.kind === 'text') {
      frame.text += child.value;
    } else if (child.kind === 'cdata') {
      frame.text += child.value;
      frame.hasCData ||= child.value !== '';
    }
  }
}

function createFrame(element: XmlElement): Frame {
  const object: Record<string, unknown> = {};
  if (element.attributes.length > 0) {
    const attributes: Record<string, unknown> = {};
    for (const { name, value } of element.attributes) {
      // The first of two attributes with one name counts, as sax has it.
      if (!Object.hasOwn(attributes, name)) define(attributes, name, value);
    }
    object['$'] = attributes;
  }
  return { element, object, next: 0, text: '', hasCData: false };
}

const ONLY_WHITE_SPACE = /^\s*$/;

function finish(frame: Frame): XmlObject {
  const { object, text } = frame;
  const isEmpty = frame.element.attributes.length === 0 && !hasElements(frame.element, object);
  if (!frame.hasCData && ONLY_WHITE_SPACE.test(text)) return isEmpty ? text : object;
  if (isEmpty) return text;
  object['_'] = text;
  return object;
}

function hasElements(element: XmlElement, object: object): boolean {
  return element.children.length > 0 && Object.keys(object).length > 0;
}

function append(object: Record<string, unknown>, name: string, value: XmlObject): void {
  const list = Object.hasOwn(object, name) ? object[name] : undefined;
  if (Array.isArray(list)) list.push(value);
  else define(object, name, [value]);
}

/** Sets a property; a name such as `__proto__` must not reach the object's prototype. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else {
    Object.defineProperty(object, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
}
