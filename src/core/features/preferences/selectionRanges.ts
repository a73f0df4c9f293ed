import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import { growing } from '../growingSpans';
import { span, touches, type Span } from '../../text/span';
import type { XmlElement, XmlNode } from '../../xml/tree';
import { pathAt } from '../../xml/walk';

/**
 * What a growing selection covers at `offset`, from the smallest part to the whole text: a name or
 * value, the attribute, all attributes of the tag, the tag, the content of an element, the element,
 * and the same of the elements around it. Each span lies inside the next one and is smaller.
 */
export function preferenceSelectionSpans(
  document: PreferenceDocument,
  offset: number,
): readonly Span[] {
  const { xml } = document;
  const whole = span(0, xml.text.length);
  const path = [...pathAt(xml, offset)].reverse();
  return growing([...path.flatMap((node) => partsOf(xml.text, node, offset)), whole], offset);
}

function partsOf(text: string, node: XmlNode, offset: number): readonly Span[] {
  if (node.kind !== 'element') return nodeParts(text, node);
  const { startTag, endTag, span: all } = node;
  const content = span(startTag.end, endTag?.start ?? all.end);
  if (offset < startTag.end) return [...tagParts(node, offset), startTag, all];
  if (endTag !== undefined && offset >= endTag.start) return [endTag, all];
  return [trimmed(text, content), content, all];
}

function nodeParts(text: string, { kind, span: all }: XmlNode): readonly Span[] {
  if (kind === 'comment') return [trimmed(text, span(all.start + 4, all.end - 3)), all];
  return kind === 'text' ? [trimmed(text, all), all] : [all];
}

function tagParts(element: XmlElement, offset: number): readonly Span[] {
  const { nameSpan, attributes } = element;
  if (touches(nameSpan, offset)) return [nameSpan];
  const attribute = attributes.find((each) => touches(each.span, offset));
  const first = attributes.at(0);
  const last = attributes.at(-1);
  const all =
    first === undefined || last === undefined ? [] : [span(first.span.start, last.span.end)];
  if (attribute === undefined) return all;
  const { valueSpan } = attribute;
  const isInValue = touches(valueSpan, offset) && valueSpan.start > attribute.nameSpan.end;
  const value = [
    valueSpan,
    span(valueSpan.start - 1, Math.min(valueSpan.end + 1, attribute.span.end)),
  ];
  return [...(isInValue ? value : [attribute.nameSpan]), attribute.span, ...all];
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, Math.max(start, end)];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return span(from, to);
}
