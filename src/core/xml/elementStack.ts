import type { Span } from '../text/span';
import { isSimilarName } from './nameDistance';
import { report, type Scan } from './scan';
import type { StartTag } from './startTag';
import type { XmlElement, XmlNode } from './tree';

/** An element of which the end has not been read yet. */
interface OpenElement {
  readonly element: { -readonly [Key in keyof XmlElement]: XmlElement[Key] };
  /** The list behind `element.children`. */
  readonly children: XmlNode[];
  readonly isBroken: boolean;
}

/** The elements that are open at one place of the text, outermost first. */
export interface ElementStack {
  readonly scan: Scan;
  /** What stands at the top level. */
  readonly top: XmlNode[];
  readonly open: OpenElement[];
  /** How many elements of each name are open, so that a stray end tag costs one look. */
  readonly openNames: Map<string, number>;
  root: XmlElement | undefined;
  hasSecondRoot: boolean;
}

/** The stack at the start of a text, where nothing is open. */
export function createElementStack(scan: Scan): ElementStack {
  return { scan, top: [], open: [], openNames: new Map(), root: undefined, hasSecondRoot: false };
}

/** Adds a node at the current place. */
export function addNode(stack: ElementStack, node: XmlNode): void {
  (stack.open.at(-1)?.children ?? stack.top).push(node);
}

/** Adds the element of a start tag and, unless it closes itself, goes into it. */
export function openElement(stack: ElementStack, start: number, tag: StartTag): void {
  const { scan } = stack;
  const startTag = { start, end: tag.end };
  const nameSpan = { start: start + 1, end: tag.nameEnd };
  const children: XmlNode[] = [];
  const element = {
    kind: 'element' as const,
    span: startTag,
    name: tag.name,
    nameSpan,
    attributes: tag.attributes,
    startTag,
    endTag: undefined,
    selfClosing: tag.selfClosing,
    children,
  };
  if (stack.open.length === 0) {
    if (stack.root === undefined) stack.root = element;
    else if (!stack.hasSecondRoot) {
      stack.hasSecondRoot = true;
      report(scan, 'second-root', nameSpan.start, nameSpan.end, tag.name, stack.root.nameSpan);
    }
  }
  addNode(stack, element);
  if (tag.selfClosing) return;
  stack.open.push({ element, children, isBroken: tag.isBroken });
  stack.openNames.set(tag.name, (stack.openNames.get(tag.name) ?? 0) + 1);
}

/** An end tag as written; `nameSpan` is empty for `</>`. */
export interface EndTag {
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  /** The tag breaks off before its `>`, which has been reported. */
  readonly isBroken: boolean;
}

/**
 * Closes the element that an end tag is meant for: the innermost open one of that name, or the
 * innermost one at all when the end tag looks like a misspelling of its name or has none.
 */
export function closeElement(stack: ElementStack, tag: EndTag): void {
  const { scan, open, openNames } = stack;
  const { start, end } = tag.nameSpan;
  if (tag.name !== '' && (openNames.get(tag.name) ?? 0) > 0) {
    closeUpTo(stack, open.findLastIndex((frame) => frame.element.name === tag.name) + 1, tag.span);
    finish(stack, tag.span);
    return;
  }
  if (tag.name === '') report(scan, 'name-missing', tag.span.start, tag.span.end);
  const depth = depthOfMeant(open, tag);
  if (depth !== undefined) {
    closeUpTo(stack, depth + 1, tag.span);
    const related = open[depth]?.element.nameSpan;
    const isReported = tag.name === '' || tag.isBroken;
    if (!isReported) report(scan, 'tag-mismatched', start, end, tag.name, related);
    finish(stack, tag.span);
    return;
  }
  if (tag.name !== '' && !tag.isBroken) report(scan, 'end-tag-unexpected', start, end, tag.name);
  addNode(stack, { kind: 'text', span: tag.span, value: '' });
}

/** Where the element is that a wrong end tag was meant for; one with a broken tag is skipped. */
function depthOfMeant(open: readonly OpenElement[], tag: EndTag): number | undefined {
  for (let depth = open.length - 1; depth >= 0; depth--) {
    const frame = open[depth];
    if (frame === undefined) return undefined;
    if (isMeant(frame.element.name, tag)) return depth;
    if (!frame.isBroken || depth < open.length - 1) return undefined;
  }
  return undefined;
}

/** A half-typed end tag is the beginning of a name; with nothing typed yet it may become any. */
function isMeant(name: string, tag: EndTag): boolean {
  if (tag.name === '') return !tag.isBroken;
  return isSimilarName(name, tag.name) || (tag.isBroken && name.startsWith(tag.name));
}

/** Closes what is still open at the end of the text. */
export function closeAll(stack: ElementStack): void {
  closeUpTo(stack, 0, undefined);
}

/** Closes the innermost element by its end tag. */
function finish(stack: ElementStack, endTag: Span): void {
  const frame = stack.open.pop();
  if (frame === undefined) return;
  forget(stack, frame);
  frame.element.endTag = endTag;
  frame.element.span = { start: frame.element.span.start, end: endTag.end };
}

/**
 * Closes elements without an end tag of their own until `depth` of them are open. Where the start
 * tag breaks off too, nobody meant the rest of the file to be content, so what was read as its
 * content moves beside it; the outermost goes first, so that each node moves once at most.
 */
function closeUpTo(stack: ElementStack, depth: number, endTag: Span | undefined): void {
  const { scan, open } = stack;
  const end = endTag?.start ?? scan.text.length;
  let siblings = open[depth - 1]?.children ?? stack.top;
  for (let index = depth; index < open.length; index++) {
    const frame = open[index];
    if (frame === undefined) break;
    forget(stack, frame);
    const { element, children } = frame;
    if (frame.isBroken && element !== stack.root) {
      for (const child of children) siblings.push(child);
      children.length = 0;
      continue;
    }
    if (!frame.isBroken) {
      const place = element.nameSpan;
      report(scan, 'element-unclosed', place.start, place.end, element.name, endTag);
    }
    element.span = { start: element.span.start, end };
    siblings = children;
  }
  open.length = depth;
}

function forget(stack: ElementStack, frame: OpenElement): void {
  const { name } = frame.element;
  stack.openNames.set(name, (stack.openNames.get(name) ?? 1) - 1);
}
