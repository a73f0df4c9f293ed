import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import { attributeOf } from './attributes';
import type { XmlElement } from './tree';
import { escapeAttribute } from './write';

/**
 * The edit that gives an attribute a value. An absent one is put behind those that stand before it in
 * the usual order.
 *
 * @param order - The names of the attributes in the usual order.
 */
export function writeAttribute(
  element: XmlElement,
  name: string,
  value: string,
  order: readonly string[],
): TextEdit {
  const written = attributeOf(element, name);
  const escaped = escapeAttribute(value);
  if (written !== undefined) {
    const hasValue = written.valueSpan.start > written.nameSpan.end;
    return hasValue
      ? replaceWith(written.valueSpan, escaped)
      : replaceWith(written.span, `${name}="${escaped}"`);
  }
  const before = new Set(order.slice(0, Math.max(0, order.indexOf(name))));
  const last = element.attributes.findLast((attribute) => before.has(attribute.name));
  return insertAt(last?.span.end ?? element.nameSpan.end, ` ${name}="${escaped}"`);
}

/** The edit that takes an attribute away, with the blanks before it; `undefined` when it is absent. */
export function removeAttribute(
  text: string,
  element: XmlElement,
  name: string,
): TextEdit | undefined {
  const written = attributeOf(element, name);
  if (written === undefined) return undefined;
  let { start } = written.span;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return replaceWith({ start, end: written.span.end }, '');
}
