import type { XmlElement } from './tree';

/** The elements directly inside an element, in document order; only those of `name` if it is given. */
export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  const elements: XmlElement[] = [];
  for (const child of element.children) {
    if (child.kind === 'element' && (name === undefined || child.name === name)) {
      elements.push(child);
    }
  }
  return elements;
}

/** The first element of this name directly inside an element. */
export function childElement(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (child.kind === 'element' && child.name === name) return child;
  }
  return undefined;
}

/** The text directly inside an element, CDATA sections included, without that of its elements. */
export function ownText(element: XmlElement): string {
  let text = '';
  for (const child of element.children) {
    if (child.kind === 'text' || child.kind === 'cdata') text += child.value;
  }
  return text;
}
