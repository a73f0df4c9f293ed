import type { PolicyDocument } from '../document';
import { linesOf } from '../reg/parseReg';
import { sectionAt } from '../reg/sectionAt';
import type { RegDocument } from '../reg/tree';
import type { Span } from '../text/span';
import { nodesOf } from '../xml/walk';

/**
 * The piece of a document at `offset` that a suppression comment beside it covers as a whole, though
 * it may run over several lines: a line of a `.reg` file with its continuations, or a start tag.
 *
 * @returns `undefined` in the header of a `.reg` file, and outside of any start tag.
 */
export function unitAt(document: PolicyDocument, offset: number): Span | undefined {
  if (document.language === 'reg') return regUnitAt(document.reg, offset);
  for (const node of nodesOf(document.preferences.xml)) {
    if (node.kind === 'element' && holds(node.startTag, offset)) return node.startTag;
  }
  return undefined;
}

function regUnitAt(document: RegDocument, offset: number): Span | undefined {
  const section = sectionAt(document, offset);
  if (section === undefined) return undefined;
  if (section.key !== undefined && holds(section.key.span, offset)) return section.key.span;
  return linesOf(document, section).find((line) => holds(line.span, offset))?.span;
}

function holds(place: Span, offset: number): boolean {
  return place.start <= offset && offset < place.end;
}
