import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import type { Span } from '../../text/span';
import { isWhiteSpace } from '../../xml/characters';
import type { XmlAttribute, XmlDocument, XmlElement, XmlNode } from '../../xml/tree';
import { pathAt } from '../../xml/walk';

/** What somebody may be typing at a place of a preference file, however little of it stands there. */
export type CursorPlace = ElementPlace | EndTagPlace | AttributePlace | ValuePlace;

interface Typed {
  /** The elements around what is typed, the root first. */
  readonly path: readonly XmlElement[];
  /** What is typed up to the cursor. */
  readonly insertSpan: Span;
  /** The same with what belongs to it behind the cursor. */
  readonly replaceSpan: Span;
}

/** A start tag, or the place where one may stand. */
export interface ElementPlace extends Typed {
  readonly kind: 'element';
  /** Whether the `<` is typed; it is part of the spans. */
  readonly hasBracket: boolean;
  /** The element whose name is at the cursor. */
  readonly current: XmlElement | undefined;
}

/** An end tag; the last element of the path is the one that it closes. */
export interface EndTagPlace extends Typed {
  readonly kind: 'end-tag';
  /** Whether its `>` is there. */
  readonly isClosed: boolean;
}

/** An attribute's name in the tag of the last element of the path. */
export interface AttributePlace extends Typed {
  readonly kind: 'attribute';
  /** The attribute whose name is at the cursor. */
  readonly current: XmlAttribute | undefined;
  /** Whether another attribute follows without white space between. */
  readonly isBeforeAnother: boolean;
}

/** An attribute's value in the tag of the last element of the path; the spans are those of the raw value. */
export interface ValuePlace extends Typed {
  readonly kind: 'value';
  readonly attribute: XmlAttribute;
  /** The quotes that are missing before and behind the value. */
  readonly missingQuotes: readonly [string, string];
}

/** How far the ends of a name are looked for around the cursor. */
const LONGEST_NAME = 256;

/** What may be typed at `offset`; `undefined` inside text, comments and the like. */
export function cursorPlace({ xml }: PreferenceDocument, offset: number): CursorPlace | undefined {
  const { text } = xml;
  const nodes = offset > 0 ? pathAt(xml, offset - 1) : [];
  const node = nodes.at(-1);
  if (node === undefined) return undefined;
  const path = elementsOf(nodes);
  if (node.kind === 'element') return placeInTags(text, offset, path, node);
  if (node.kind === 'text') return placeInText(xml, offset, path, node);
  return isAfter(text, offset, node) ? newElement(path, offset) : undefined;
}

function elementsOf(path: readonly XmlNode[]): readonly XmlElement[] {
  return path.filter((each) => each.kind === 'element');
}

const TERMINATORS = { comment: '-->', cdata: ']]>', instruction: '?>' } as const;

/** Whether the cursor stands behind a comment or the like, not in one that lacks its end. */
function isAfter(text: string, offset: number, node: XmlNode): boolean {
  if (node.kind === 'element' || node.kind === 'text' || node.kind === 'doctype') return false;
  return (
    offset === node.span.end &&
    text.startsWith(TERMINATORS[node.kind], offset - 3 + Number(node.kind === 'instruction'))
  );
}

function newElement(path: readonly XmlElement[], offset: number): ElementPlace {
  const place = { start: offset, end: offset };
  return {
    kind: 'element',
    path,
    insertSpan: place,
    replaceSpan: place,
    hasBracket: false,
    current: undefined,
  };
}

function placeInText(
  xml: XmlDocument,
  offset: number,
  path: readonly XmlElement[],
  node: XmlNode,
): CursorPlace | undefined {
  const { text } = xml;
  const from = Math.max(node.span.start, offset - LONGEST_NAME);
  const before = text.slice(from, offset);
  const typed = /<?\/?[\w.:-]*$/.exec(before)?.[0] ?? '';
  const insertSpan = { start: offset - typed.length, end: offset };
  const spans = { path, insertSpan, replaceSpan: insertSpan };
  if (typed.startsWith('</')) {
    const rest = /^[\w.:-]*/.exec(text.slice(offset, offset + LONGEST_NAME))?.[0] ?? '';
    const end = offset + rest.length;
    const replaceSpan = { start: insertSpan.start, end };
    return { kind: 'end-tag', path, insertSpan, replaceSpan, isClosed: text[end] === '>' };
  }
  if (typed.startsWith('/')) return undefined;
  // A tag without its end goes on over line ends for as long as nothing else stands there.
  if (text.slice(node.span.start, offset).trim() === '' && node.span.start > 0) {
    const before = elementsOf(pathAt(xml, node.span.start - 1));
    const last = before.at(-1);
    if (last?.startTag.end === node.span.start && isTagOpen(text, last)) {
      return newAttribute(text, before, offset);
    }
  }
  return {
    kind: 'element',
    ...spans,
    hasBracket: typed.startsWith('<'),
    current: undefined,
  };
}

function isTagOpen(text: string, { startTag }: XmlElement): boolean {
  return text[startTag.end - 1] !== '>';
}

function placeInTags(
  text: string,
  offset: number,
  path: readonly XmlElement[],
  element: XmlElement,
): CursorPlace | undefined {
  const { startTag, endTag, nameSpan, selfClosing } = element;
  if (endTag !== undefined && offset > endTag.start) {
    return placeInEndTag(text, offset, path, endTag);
  }
  if (offset === startTag.end && !isTagOpen(text, element)) {
    return newElement(selfClosing ? path.slice(0, -1) : path, offset);
  }
  if (offset <= nameSpan.end) {
    return {
      kind: 'element',
      path: path.slice(0, -1),
      insertSpan: { start: startTag.start, end: offset },
      replaceSpan: { start: startTag.start, end: nameSpan.end },
      hasBracket: true,
      current: element,
    };
  }
  const attribute = element.attributes.find(
    ({ span }) => span.start <= offset && offset <= span.end,
  );
  if (attribute !== undefined && attribute.span.start < offset) {
    return placeInAttribute(text, offset, path, attribute);
  }
  return isWhiteSpace(text.charCodeAt(offset - 1)) ? newAttribute(text, path, offset) : undefined;
}

function placeInEndTag(
  text: string,
  offset: number,
  path: readonly XmlElement[],
  endTag: Span,
): CursorPlace | undefined {
  const isClosed = text[endTag.end - 1] === '>';
  if (offset === endTag.end && isClosed) return newElement(path.slice(0, -1), offset);
  const name = /^<\/[\w.:-]*/.exec(text.slice(endTag.start, endTag.end))?.[0] ?? '';
  const nameEnd = endTag.start + name.length;
  if (offset > nameEnd || offset < endTag.start + 2) return undefined;
  return {
    kind: 'end-tag',
    path,
    insertSpan: { start: endTag.start, end: offset },
    replaceSpan: { start: endTag.start, end: nameEnd },
    isClosed,
  };
}

function newAttribute(text: string, path: readonly XmlElement[], offset: number): AttributePlace {
  const place = { start: offset, end: offset };
  const isBeforeAnother = /^[^\s/<>]/.test(text.slice(offset, offset + 1));
  const spans = { path, insertSpan: place, replaceSpan: place };
  return { kind: 'attribute', ...spans, current: undefined, isBeforeAnother };
}

function placeInAttribute(
  text: string,
  offset: number,
  path: readonly XmlElement[],
  attribute: XmlAttribute,
): CursorPlace | undefined {
  const { nameSpan, valueSpan, span } = attribute;
  if (offset <= nameSpan.end) {
    return {
      kind: 'attribute',
      path,
      insertSpan: { start: nameSpan.start, end: offset },
      replaceSpan: nameSpan,
      current: attribute,
      isBeforeAnother: false,
    };
  }
  const opening = text[valueSpan.start - 1] ?? '';
  const isQuoted = opening === '"' || opening === "'";
  const isUnquoted = !isQuoted && text.slice(nameSpan.end, valueSpan.start).includes('=');
  if (offset < valueSpan.start || offset > valueSpan.end || !(isQuoted || isUnquoted)) {
    return undefined;
  }
  const isTerminated = isQuoted && span.end > valueSpan.end;
  const insertSpan = { start: valueSpan.start, end: offset };
  return {
    kind: 'value',
    path,
    attribute,
    insertSpan,
    // Without its second quote nobody can say what behind the cursor still belongs to the value.
    replaceSpan: isTerminated || isUnquoted ? valueSpan : insertSpan,
    missingQuotes: isUnquoted ? ['"', '"'] : ['', isTerminated ? '' : opening],
  };
}
