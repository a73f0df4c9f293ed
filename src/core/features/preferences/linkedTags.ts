import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import { textOf, touches, type Span } from '../../text/span';
import { pathAt } from '../../xml/walk';

/**
 * The names in the two tags of the element whose start or end tag has its name at `offset`, for
 * editing both at once.
 *
 * @returns `undefined` anywhere else, and where the tags do not have the same name.
 */
export function linkedTags(
  { xml }: PreferenceDocument,
  offset: number,
): readonly [Span, Span] | undefined {
  // A cursor behind the last character of a name stands in front of what follows it.
  return tagsAt(xml, offset) ?? (offset > 0 ? tagsAt(xml, offset - 1, offset) : undefined);
}

function tagsAt(
  xml: PreferenceDocument['xml'],
  place: number,
  offset = place,
): readonly [Span, Span] | undefined {
  const element = pathAt(xml, place).at(-1);
  if (element?.kind !== 'element' || element.endTag === undefined) return undefined;
  const { name, nameSpan, endTag } = element;
  const start = endTag.start + 2;
  const endName = { start, end: start + name.length };
  const rest = xml.text.slice(endName.end, endTag.end);
  if (textOf(xml.text, endName) !== name || !/^\s*>$/.test(rest)) return undefined;
  return touches(nameSpan, offset) || touches(endName, offset) ? [nameSpan, endName] : undefined;
}
