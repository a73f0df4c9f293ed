import type { PolicyDocument } from '../document';
import { linesOf } from '../reg/parseReg';
import { sectionAt } from '../reg/sectionAt';
import type { RegDocument } from '../reg/tree';
import { touches, type Span } from '../text/span';
import { nodesOf } from '../xml/walk';

/**
 * The piece of a document at `offset` that a suppression comment beside it covers as a whole, though
 * it may run over several lines: a line of a `.reg` file with its continuations, a start tag, or a
 * statement of another language from the beginning of its line.
 *
 * @returns `undefined` in the header of a `.reg` file, and outside of any start tag.
 */
export function unitAt(document: PolicyDocument, offset: number): Span | undefined {
  if (document.language === 'reg') return regUnitAt(document.reg, offset);
  if (document.language !== 'gpp') return statementAt(document, offset);
  for (const node of nodesOf(document.preferences.xml)) {
    if (node.kind === 'element' && holds(node.startTag, offset)) return node.startTag;
  }
  return undefined;
}

/** The line of the statement, because a comment can stand before a line alone. */
function statementAt(
  document: Exclude<PolicyDocument, { readonly language: 'reg' | 'gpp' }>,
  offset: number,
): Span | undefined {
  const unit = document.tree.units.find((each) => touches(each, offset));
  if (unit === undefined) return undefined;
  const { text } = document;
  const before = Math.max(
    text.lastIndexOf('\n', unit.start - 1),
    text.lastIndexOf('\r', unit.start - 1),
  );
  const start = unit.start === 0 ? 0 : before + 1;
  const indentation = /^[ \t]*/.exec(text.slice(start, unit.start))?.[0].length ?? 0;
  return { start: start + indentation, end: unit.end };
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
