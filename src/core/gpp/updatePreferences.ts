import { detached } from '../text/detached';
import type { TextEdit } from '../text/edit';
import { shiftSpan, type Span } from '../text/span';
import { parseXml } from '../xml/parse';
import { shiftNodes } from '../xml/shiftNodes';
import type { XmlElement, XmlNode } from '../xml/tree';
import { itemsOf } from './parsePreferences';
import type { PreferenceDocument } from './preferenceDocument';
import { isItemPlace } from './preferenceTypes';
import { preferenceTypeOf, recognizePreferences } from './recognizePreferences';

/**
 * Reads a text that edits made from the one of `previous`, where they lie inside one item that is
 * well-formed before and after them. Only this item is parsed; the other items keep their identity.
 * The result is the same as `parsePreferences(text)` gives.
 *
 * @param text - The text after the edits.
 * @param edits - What was done to the text of `previous`; no two of them overlap.
 * @returns `undefined` when the edits are of another kind, so that all of the text has to be parsed.
 */
export function updatePreferences(
  previous: PreferenceDocument,
  text: string,
  edits: readonly TextEdit[],
): PreferenceDocument | undefined {
  if (previous.xml.problems.length > 0 || edits.length === 0) return undefined;
  const place = itemAround(previous, {
    start: Math.min(...edits.map(({ span }) => span.start)),
    end: Math.max(...edits.map(({ span }) => span.end)),
  });
  if (place === undefined) return undefined;
  const growth = text.length - previous.xml.text.length;
  const item = parseAlone(text, place.item, growth);
  const children = item && replaceIn(previous.xml.children, place, item, growth);
  const root = children?.find((node) => node.kind === 'element');
  if (children === undefined || root === undefined) return undefined;
  const type = preferenceTypeOf(root)?.root ?? recognizePreferences(text);
  if (type !== previous.type) return undefined;
  const known = previous.items.map((each) => (each.element === place.item ? undefined : each));
  const items = itemsOf(root, known);
  return { xml: { text, children, root, problems: [] }, root, type, items };
}

/** An item and the elements around it, from the root on. */
interface ItemPlace {
  readonly around: readonly XmlElement[];
  readonly item: XmlElement;
}

/** The item that holds all of a place and more at both ends; `undefined` when none does. */
function itemAround({ root }: PreferenceDocument, place: Span): ItemPlace | undefined {
  const around: XmlElement[] = [];
  let container = root;
  for (;;) {
    around.push(container);
    const child = childAround(container, place);
    if (child === undefined) return undefined;
    if (child.name !== 'Collection') {
      // What an application holds are items of their own.
      const isItem = isItemPlace(child.name) && child.name !== 'Application';
      return isItem ? { around, item: child } : undefined;
    }
    container = child;
  }
}

function childAround({ children }: XmlElement, { start, end }: Span): XmlElement | undefined {
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((children[middle]?.span.start ?? 0) < start) low = middle;
    else high = middle - 1;
  }
  const child = children[low];
  if (child?.kind !== 'element') return undefined;
  return child.span.start < start && end < child.span.end ? child : undefined;
}

/** The item as it is after the edits; `undefined` when its text is no longer one whole element. */
function parseAlone(text: string, item: XmlElement, growth: number): XmlElement | undefined {
  const { start, end } = item.span;
  // The tree must not keep the whole text alive for the sake of one item.
  const { children, problems } = parseXml(detached(text.slice(start, end + growth)));
  const [element] = shiftNodes(children, start) ?? [];
  if (problems.length > 0 || children.length !== 1 || element?.kind !== 'element') return undefined;
  return element.name === item.name ? element : undefined;
}

/** The top-level nodes with the item in its place and all behind it moved. */
function replaceIn(
  topLevel: readonly XmlNode[],
  { around, item: old }: ItemPlace,
  item: XmlElement,
  growth: number,
): readonly XmlNode[] | undefined {
  let before: XmlElement = old;
  let after: XmlElement = item;
  for (const element of [...around].reverse()) {
    const children = replaceNode(element.children, before, after, growth);
    if (children === undefined) return undefined;
    before = element;
    after = {
      ...element,
      span: { start: element.span.start, end: element.span.end + growth },
      endTag: element.endTag && shiftSpan(element.endTag, growth),
      children,
    };
  }
  return replaceNode(topLevel, before, after, growth);
}

function replaceNode(
  nodes: readonly XmlNode[],
  before: XmlNode,
  after: XmlNode,
  growth: number,
): readonly XmlNode[] | undefined {
  const index = nodes.indexOf(before);
  const behind = shiftNodes(nodes.slice(index + 1), growth);
  return behind && [...nodes.slice(0, index), after, ...behind];
}
