import type { Span } from '../../../src/core/text/span';
import { parseXml } from '../../../src/core/xml/parse';
import type { XmlDocument, XmlElement, XmlNode } from '../../../src/core/xml/tree';

/** The problems of a text, each as its code and the characters that it is about. */
export function problemsOf(text: string): readonly string[] {
  return parseXml(text).problems.map(({ code, span }) => `${code} ‹${slice(text, span)}›`);
}

export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The names of the elements of a text with their nesting, such as `a(b c(d))`. */
export function shapeOf(text: string): string {
  return shapeOfNodes(parseXml(text).children);
}

function shapeOfNodes(nodes: readonly XmlNode[]): string {
  const elements = nodes.filter((node): node is XmlElement => node.kind === 'element');
  return elements
    .map((element) => {
      const inside = shapeOfNodes(element.children);
      return inside === '' ? element.name : `${element.name}(${inside})`;
    })
    .join(' ');
}

/**
 * Puts a tree together again from the texts of its leaves and tags, which gives the document's own
 * text only if its spans follow each other without a gap or an overlap.
 */
export function joinSpans(document: XmlDocument): string {
  const parts: string[] = [];
  let position = 0;
  const add = (span: Span): void => {
    if (span.start !== position) throw new Error(`${span.start} does not follow ${position}`);
    parts.push(slice(document.text, span));
    position = span.end;
  };
  const visit = (node: XmlNode): void => {
    if (node.kind !== 'element') {
      add(node.span);
      return;
    }
    if (node.startTag.start !== node.span.start) throw new Error('The tag does not come first');
    add(node.startTag);
    node.children.forEach(visit);
    if (node.endTag !== undefined) add(node.endTag);
    if (position !== node.span.end) throw new Error(`${node.name} ends at ${node.span.end}`);
  };
  document.children.forEach(visit);
  return parts.join('');
}
