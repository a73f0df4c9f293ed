import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import type { TextEdit } from '../../text/edit';
import type { XmlElement, XmlNode } from '../../xml/tree';
import { narrowEdit } from './narrowEdit';
import { tagEdits } from './tagEdits';

/** What the console writes behind each line (observed). */
const LINE_END = '\r\n';

/** How one list of nodes is laid out. */
interface Layout {
  readonly nodes: readonly XmlNode[];
  readonly start: number;
  readonly end: number;
  /** Before the first node, when that is an element. */
  readonly first: string;
  /** Before each other node. */
  readonly between: string;
  /** Behind the last node. */
  readonly last: string;
}

/** An element with how deep it stands, for those that hold items on lines of their own. */
interface Visit {
  readonly element: XmlElement;
  /** How many collections are around the items in it; `undefined` for an item and what is in it. */
  readonly depth: number | undefined;
}

/**
 * The edits that give a preference file the layout in which the console writes it (observed): each
 * item in one line, the first behind the tag of the root, the others indented by one tab, those in a
 * collection by one more for each, one blank before each attribute, double quotes, and `<x/>` for
 * what is empty. Only white space, quotes and empty end tags change: the order of attributes, which
 * differs between versions of the console, values, texts and comments stay, and a comment keeps the
 * line on which it stands. Lines end with CRLF.
 *
 * @returns `undefined` for a file that is not well-formed, where nobody can say what is layout.
 */
export function formatPreferences({
  xml,
  root,
}: PreferenceDocument): readonly TextEdit[] | undefined {
  if (xml.problems.some(({ code }) => code !== 'doctype-present')) return undefined;
  const { text } = xml;
  const edits = [
    ...gapEdits(text, {
      nodes: xml.children,
      start: text.startsWith('\uFEFF') ? 1 : 0,
      end: text.length,
      first: '',
      between: LINE_END,
      last: LINE_END,
    }),
  ];
  const pending: Visit[] = [{ element: root, depth: 0 }];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    const { element, depth } = visit;
    for (const edit of tagEdits(text, element)) edits.push(edit);
    const layout = layoutOf(text, visit);
    if (layout !== undefined) for (const edit of gapEdits(text, layout)) edits.push(edit);
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const isCollection = depth !== undefined && child.name === 'Collection';
      pending.push({ element: child, depth: isCollection ? depth + 1 : undefined });
    }
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** `undefined` for an element without elements in it, or with text, in which white space may count. */
function layoutOf(text: string, { element, depth }: Visit): Layout | undefined {
  const { children, startTag, endTag } = element;
  if (endTag === undefined || !children.some(({ kind }) => kind === 'element')) return undefined;
  if (children.some((node) => node.kind === 'cdata' || isText(text, node))) return undefined;
  const place = { nodes: children, start: startTag.end, end: endTag.start };
  if (depth === undefined) return { ...place, first: '', between: '', last: '' };
  const inside = LINE_END + '\t'.repeat(depth + 1);
  return {
    ...place,
    first: depth === 0 ? '' : inside,
    between: inside,
    last: LINE_END + '\t'.repeat(depth),
  };
}

/** Whether a node is text of which anything but white space is written. */
function isText(text: string, node: XmlNode): boolean {
  return node.kind === 'text' && !isBlank(text.slice(node.span.start, node.span.end));
}

function isBlank(raw: string): boolean {
  return /^[ \t\r\n]*$/.test(raw);
}

function* gapEdits(text: string, layout: Layout): Generator<TextEdit, void, undefined> {
  const nodes = layout.nodes.filter(({ kind }) => kind !== 'text');
  let previous: XmlNode | undefined;
  for (const next of [...nodes, undefined]) {
    const start = previous?.span.end ?? layout.start;
    const end = next?.span.start ?? layout.end;
    const gap = text.slice(start, end);
    const edit = isBlank(gap)
      ? narrowEdit(text, { start, end }, gapBetween(layout, gap, previous, next))
      : undefined;
    if (edit !== undefined) yield edit;
    previous = next;
  }
}

function gapBetween(
  { first, between, last }: Layout,
  gap: string,
  previous: XmlNode | undefined,
  next: XmlNode | undefined,
): string {
  const isBesideComment = previous?.kind === 'comment' || next?.kind === 'comment';
  // A comment may be about what stands on its line or on the next one, so both stay what they are.
  if (isBesideComment && (between === '' || !/[\r\n]/.test(gap))) return gap;
  if (next === undefined) return last;
  return previous === undefined && !isBesideComment ? first : between;
}
