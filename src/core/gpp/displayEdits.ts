import { replaceWith, type TextEdit } from '../text/edit';
import { attributeOf } from '../xml/attributes';
import type { XmlAttribute, XmlElement } from '../xml/tree';
import { escapeAttribute } from '../xml/write';
import { displayAttributes, type DisplayAttributes } from './displayAttributes';
import type { PreferenceItem } from './preferenceDocument';

/**
 * The edits after which the console lists an item by what it is with other properties. What it listed
 * wrongly before, or not at all, stays as it is, since that is the finding of another rule.
 *
 * @param changed - The properties that get another value, by name.
 */
export function displayEdits(
  item: PreferenceItem,
  changed: Readonly<Record<string, string>>,
): readonly TextEdit[] {
  if (item.properties === undefined) return [];
  const before = displayAttributes(item);
  const after = displayAttributes(withProperties(item, item.properties, changed));
  return (['name', 'status', 'image'] as const).flatMap((attributeName) => {
    const shown = attributeOf(item.element, attributeName);
    if (shown === undefined) return [];
    const value = shownAfter(attributeName, shown.value, before, after);
    if (value === undefined || value === '' || value === shown.value) return [];
    return [replaceWith(shown.valueSpan, escapeAttribute(value))];
  });
}

/** What is to be shown; an icon stays in the numbering that it is in. */
function shownAfter(
  attribute: 'name' | 'status' | 'image',
  shown: string,
  before: DisplayAttributes,
  after: DisplayAttributes,
): string | undefined {
  if (attribute === 'image') {
    const isKnown = before.images.length > 0;
    if (!isKnown) return after.images.includes(shown) ? shown : after.images[0];
    const numbering = before.images.indexOf(shown);
    return numbering < 0 ? undefined : after.images[numbering];
  }
  const expected = before[attribute];
  const isRight = expected === undefined || expected.toLowerCase() === shown.toLowerCase();
  return isRight ? after[attribute] : undefined;
}

/** The item as it is with the changed properties; its spans are those of the one before. */
function withProperties(
  item: PreferenceItem,
  properties: XmlElement,
  changed: Readonly<Record<string, string>>,
): PreferenceItem {
  const kept = properties.attributes.filter(({ name }) => !(name in changed));
  const attributes: readonly XmlAttribute[] = [
    ...kept,
    ...Object.entries(changed).map(([name, value]) => {
      const place = properties.nameSpan;
      return { name, value, span: place, nameSpan: place, valueSpan: place };
    }),
  ];
  return { ...item, properties: { ...properties, attributes } };
}
