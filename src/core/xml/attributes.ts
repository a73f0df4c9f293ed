import type { XmlAttribute, XmlElement } from './tree';

/**
 * The attribute of this name, letter case included; the first one where it is written twice, as
 * `toObject` takes it.
 */
export function attributeOf(element: XmlElement, name: string): XmlAttribute | undefined {
  return element.attributes.find((attribute) => attribute.name === name);
}

/** The value of the attribute of this name; `undefined` when the element does not have it. */
export function attributeValue(element: XmlElement, name: string): string | undefined {
  return attributeOf(element, name)?.value;
}

/** Whether a Boolean attribute is `1`, which is the one way to switch it on ([MS-GPPREF] 2.2.1.1.3). */
export function isAttributeOn(element: XmlElement, name: string): boolean {
  const value = attributeValue(element, name);
  return value === '1';
}
