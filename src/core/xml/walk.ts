import type { XmlDocument, XmlElement, XmlNode } from './tree';

/** All nodes below a document or an element, in document order, each before its children. */
export function* nodesOf(parent: XmlDocument | XmlElement): Generator<XmlNode, void, undefined> {
  const open = [parent.children[Symbol.iterator]()];
  for (let nodes = open.at(-1); nodes !== undefined; nodes = open.at(-1)) {
    const next = nodes.next();
    if (next.done === true) {
      open.pop();
      continue;
    }
    yield next.value;
    if (next.value.kind === 'element') open.push(next.value.children[Symbol.iterator]());
  }
}

/**
 * The nodes that hold the character at `offset`, from the top level to the innermost. At the end of
 * the text it is the character before it.
 *
 * @returns Nothing for an empty text; an element alone where the offset is in one of its tags.
 */
export function pathAt(document: XmlDocument, offset: number): readonly XmlNode[] {
  const place = Math.min(offset, document.text.length - 1);
  const path: XmlNode[] = [];
  let node = childAt(document.children, place);
  while (node !== undefined) {
    path.push(node);
    node = node.kind === 'element' ? childAt(node.children, place) : undefined;
  }
  return path;
}

/** The node among neighbours, which follow each other without a gap, that holds an offset. */
function childAt(nodes: readonly XmlNode[], offset: number): XmlNode | undefined {
  let low = 0;
  let high = nodes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node === undefined) return undefined;
    if (offset < node.span.start) high = middle - 1;
    else if (offset >= node.span.end) low = middle + 1;
    else return node;
  }
  return undefined;
}
