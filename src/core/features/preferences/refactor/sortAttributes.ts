import { asItem } from '../../../gpp/asItem';
import { deepFilters } from '../../../gpp/filters';
import { message } from '../../../message';
import { filterModel, propertiesModel } from '../../../schema/partModel';
import { replaceWith, type TextEdit } from '../../../text/edit';
import type { XmlElement } from '../../../xml/tree';
import type { PreferencePart } from '../preferenceParts';
import type { PreferenceRefactoring } from './preferenceRefactoring';
import { attributeOrder } from './stamp';

/**
 * Puts the attributes of items, their properties and their conditions into the order in which the
 * console writes them, which is that of the schemas; what they do not know comes last. The order
 * means nothing to the client. An element that has an attribute twice is left alone.
 */
export function sortAttributes(
  text: string,
  parts: readonly PreferencePart[],
): readonly PreferenceRefactoring[] {
  const edits = parts.flatMap((part) => {
    const { properties, filters } = asItem(part);
    const { type, element } = part;
    // The specification's schema has `disabled` in the properties; no real file does.
    const names = Object.keys(propertiesModel(type, element.name)?.attributes ?? {});
    const ownOrder = [...names.filter((name) => name !== 'disabled'), 'disabled'];
    return [
      ...sorted(text, element, attributeOrder(part)),
      ...(properties === undefined ? [] : sorted(text, properties, ownOrder)),
      ...[...deepFilters(filters)].flatMap(({ kind, element: filter }) =>
        sorted(text, filter, filterOrder(kind, filter)),
      ),
    ];
  });
  if (edits.length === 0) return [];
  return [{ kind: 'sort', title: message('Sort attributes as the console does'), edits }];
}

/** The console writes `hidden` first, and then the other two the other way round (observed). */
function filterOrder(kind: string, filter: XmlElement): readonly string[] {
  const names = Object.keys(filterModel(kind)?.attributes ?? {});
  const isHidden = filter.attributes.some(({ name }) => name === 'hidden');
  return isHidden ? ['hidden', 'not', 'bool', ...names] : names;
}

function sorted(
  text: string,
  { attributes }: XmlElement,
  order: readonly string[],
): readonly TextEdit[] {
  if (new Set(attributes.map(({ name }) => name)).size < attributes.length) return [];
  const rankOf = (name: string): number => {
    const rank = order.indexOf(name);
    return rank < 0 ? order.length : rank;
  };
  const inOrder = [...attributes].sort((a, b) => rankOf(a.name) - rankOf(b.name));
  return attributes.flatMap((attribute, index) => {
    const other = inOrder[index];
    if (other === undefined || other === attribute) return [];
    return [replaceWith(attribute.span, text.slice(other.span.start, other.span.end))];
  });
}
