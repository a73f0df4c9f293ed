import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import { childElements } from '../../xml/children';
import type { XmlElement } from '../../xml/tree';
import { nodesOf } from '../../xml/walk';
import type { Fold } from '../folding';

/** Lines of a preference file that can be folded away below their first one. */
export type PreferenceFold = Omit<Fold, 'kind'> & { readonly kind: 'element' | 'comment' };

/**
 * What can be folded: each element and each comment of several lines. The line of an end tag stays
 * to be seen when the tag stands alone on it. The console writes the first item on the line of the
 * root, and there the item is folded, not the file.
 */
export function* preferenceFolds(
  document: PreferenceDocument,
): Generator<PreferenceFold, void, undefined> {
  const { xml, root } = document;
  const { text } = xml;
  for (const node of nodesOf(xml)) {
    if (node.kind === 'comment') {
      const { start, end } = node.span;
      if (hasLineEnd(text, start, end)) yield { kind: 'comment', start, end };
    } else if (node.kind === 'element' && !(node === root && isFirstItemBeside(text, root))) {
      const end = lastShown(text, node);
      const { start } = node.span;
      if (end > start && hasLineEnd(text, start, end)) yield { kind: 'element', start, end };
    }
  }
}

/** The last offset to fold away: the end of the line before the end tag, or the element's own. */
function lastShown(text: string, { endTag, span }: XmlElement): number {
  if (endTag === undefined) return span.end - 1;
  let at = endTag.start;
  while (at > span.start && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  const before = text[at - 1];
  if (before !== '\n' && before !== '\r') return endTag.start;
  return before === '\n' && text[at - 2] === '\r' ? at - 2 : at - 1;
}

function isFirstItemBeside(text: string, root: XmlElement): boolean {
  const [first] = childElements(root);
  return first !== undefined && !hasLineEnd(text, root.span.start, first.span.start);
}

function hasLineEnd(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return false;
}
