import { ownText } from './children';
import { parseXml } from './parse';
import type { XmlAttribute, XmlElement } from './tree';

/**
 * The value of an attribute as an XML parser hands it on: a line break or tab that is written as such
 * is a blank there (XML 1.0, 3.3.3), while one written as a reference stays.
 *
 * @param text - The text of the document.
 */
export function normalizedValue(text: string, attribute: XmlAttribute): string {
  const { start, end } = attribute.valueSpan;
  const raw = text.slice(start, end);
  if (!/[\t\r\n]/.test(raw)) return attribute.value;
  const blanks = raw.replaceAll('\r\n', '\n').replace(/[\t\r\n]/g, ' ');
  const quote = text.charAt(start - 1);
  return parseXml(`<a a=${quote}${blanks}${quote}/>`).root?.attributes[0]?.value ?? attribute.value;
}

/**
 * The text directly inside an element as an XML parser hands it on: every line break that is written
 * as such is a line feed there (XML 1.0, 2.11).
 */
export function normalizedText(text: string, element: XmlElement): string {
  const end = element.endTag?.start;
  const raw = end === undefined ? '' : text.slice(element.startTag.end, end);
  if (!raw.includes('\r')) return ownText(element);
  const { root } = parseXml(`<a>${raw.replace(/\r\n?/g, '\n')}</a>`);
  return root === undefined ? ownText(element) : ownText(root);
}
