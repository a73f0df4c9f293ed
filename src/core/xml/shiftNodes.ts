import { shiftSpan } from '../text/span';
import type { XmlAttribute, XmlElement, XmlNode } from './tree';

/** Elements nested deeper than this are not moved but parsed anew: moving them calls itself. */
const DEEPEST = 500;

/**
 * The nodes as they lie after `delta` characters were put in before them.
 *
 * @returns `undefined` when elements are nested too deep in them.
 */
export function shiftNodes(
  nodes: readonly XmlNode[],
  delta: number,
): readonly XmlNode[] | undefined {
  if (delta === 0) return nodes;
  return shiftAll(nodes, delta, 0);
}

function shiftAll(
  nodes: readonly XmlNode[],
  delta: number,
  depth: number,
): readonly XmlNode[] | undefined {
  if (nodes.length === 0) return nodes;
  if (depth > DEEPEST) return undefined;
  const shifted: XmlNode[] = [];
  for (const node of nodes) {
    const moved =
      node.kind === 'element' ? shiftElement(node, delta, depth) : shiftLeaf(node, delta);
    if (moved === undefined) return undefined;
    shifted.push(moved);
  }
  return shifted;
}

function shiftElement(element: XmlElement, delta: number, depth: number): XmlElement | undefined {
  const children = shiftAll(element.children, delta, depth + 1);
  if (children === undefined) return undefined;
  return {
    kind: 'element',
    span: shiftSpan(element.span, delta),
    name: element.name,
    nameSpan: shiftSpan(element.nameSpan, delta),
    attributes: element.attributes.map((attribute) => shiftAttribute(attribute, delta)),
    startTag: shiftSpan(element.startTag, delta),
    endTag: element.endTag && shiftSpan(element.endTag, delta),
    selfClosing: element.selfClosing,
    children,
  };
}

function shiftAttribute(attribute: XmlAttribute, delta: number): XmlAttribute {
  return {
    span: shiftSpan(attribute.span, delta),
    name: attribute.name,
    nameSpan: shiftSpan(attribute.nameSpan, delta),
    valueSpan: shiftSpan(attribute.valueSpan, delta),
    value: attribute.value,
  };
}

function shiftLeaf(node: Exclude<XmlNode, XmlElement>, delta: number): XmlNode {
  return { ...node, span: shiftSpan(node.span, delta) };
}
