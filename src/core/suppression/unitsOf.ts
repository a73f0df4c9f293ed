import type { PolicyDocument } from '../document';
import { linesOf } from '../reg/parseReg';
import type { Span } from '../text/span';
import { nodesOf } from '../xml/walk';

/**
 * The pieces of a document that a suppression comment beside them covers as a whole, though they may
 * run over several lines: the lines of a `.reg` file with their continuations, and start tags.
 */
export function unitsOf(document: PolicyDocument): readonly Span[] {
  if (document.language === 'reg') {
    return document.reg.sections.flatMap((section) => [
      ...(section.key === undefined ? [] : [section.key.span]),
      ...linesOf(document.reg, section).map((line) => line.span),
    ]);
  }
  const tags: Span[] = [];
  for (const node of nodesOf(document.preferences.xml)) {
    if (node.kind === 'element') tags.push(node.startTag);
  }
  return tags;
}
