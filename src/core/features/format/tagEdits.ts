import type { TextEdit } from '../../text/edit';
import type { XmlAttribute, XmlElement } from '../../xml/tree';
import { narrowEdit } from './narrowEdit';

/**
 * The edits that write the tags of a well-formed element as the console does (observed): one blank
 * before each attribute, none elsewhere, double quotes, and one tag where there is no content. What
 * is between the quotes stays as it is, but for a double quote, which has to be escaped there.
 */
export function* tagEdits(text: string, element: XmlElement): Generator<TextEdit, void, undefined> {
  const { attributes, startTag, endTag, selfClosing, name } = element;
  let position = element.nameSpan.end;
  for (const attribute of attributes) {
    yield* edit(text, position, attribute.nameSpan.start, ' ');
    yield* attributeEdits(text, attribute);
    position = attribute.span.end;
  }
  const isEmpty = endTag?.start === startTag.end;
  if (isEmpty) yield* edit(text, position, element.span.end, '/>');
  else yield* edit(text, position, startTag.end, selfClosing ? '/>' : '>');
  if (endTag !== undefined && !isEmpty) yield* edit(text, endTag.start, endTag.end, `</${name}>`);
}

function* attributeEdits(
  text: string,
  { nameSpan, valueSpan, span }: XmlAttribute,
): Generator<TextEdit, void, undefined> {
  yield* edit(text, nameSpan.end, valueSpan.start, '="');
  if (text.charAt(valueSpan.start - 1) !== '"') {
    const raw = text.slice(valueSpan.start, valueSpan.end);
    yield* edit(text, valueSpan.start, valueSpan.end, raw.replaceAll('"', '&quot;'));
  }
  yield* edit(text, valueSpan.end, span.end, '"');
}

function* edit(
  text: string,
  start: number,
  end: number,
  newText: string,
): Generator<TextEdit, void, undefined> {
  const narrow = narrowEdit(text, { start, end }, newText);
  if (narrow !== undefined) yield narrow;
}
