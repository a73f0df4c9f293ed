import {
  CODE,
  EXCLUDED_CHARACTERS,
  RARE_CHARACTER,
  isNameStart,
  isWhiteSpace,
  nameEnd,
  skipBlanks,
  skipWhiteSpace,
} from './characters';
import { addNode, closeAll, closeElement, createElementStack, openElement } from './elementStack';
import type { ElementStack, EndTag } from './elementStack';
import { isMarkup, readMarkup } from './markup';
import { decodeReferences } from './references';
import { createScan, nextOccurrence, report, type Scan } from './scan';
import { readStartTag } from './startTag';
import type { XmlDocument, XmlProblem } from './tree';

/**
 * Parses XML 1.0 without ever failing. Whatever the text is, the tree covers all of it; what is not
 * well-formed is in `problems`, one for each mistake. Broken markup ends where the next line with a
 * tag starts, so that half-typed text leaves the elements after it as they are. Nothing is expanded
 * but the five predefined entities and character references. Takes linear time and no recursion.
 */
export function parseXml(text: string): XmlDocument {
  const scan = createScan(text);
  const stack = createElementStack(scan);
  let position = 0;
  if (text.startsWith('\uFEFF')) {
    addNode(stack, { kind: 'text', span: { start: 0, end: 1 }, value: '' });
    position = 1;
  }
  while (position < text.length) position = readNode(stack, position);
  closeAll(stack);
  if (stack.root === undefined) report(scan, 'no-element', 0, 0);
  reportExcludedCharacters(scan);
  return { text, children: stack.top, root: stack.root, problems: sortProblems(scan, stack) };
}

/** Reads one node, or one end tag, and returns the offset after it. */
function readNode(stack: ElementStack, start: number): number {
  const { scan } = stack;
  const { text } = scan;
  if (!isTagOrMarkup(text, start)) return readText(stack, start);
  const next = text.charCodeAt(start + 1);
  if (next === CODE.slash) {
    const tag = readEndTag(scan, start);
    closeElement(stack, tag);
    return tag.span.end;
  }
  if (next === CODE.exclamation || next === CODE.question) {
    const node = readMarkup(scan, start);
    if (node.kind === 'cdata' && stack.open.length === 0) {
      report(scan, 'text-outside-root', node.span.start, node.span.end);
    }
    addNode(stack, node);
    return node.span.end;
  }
  const tag = readStartTag(scan, start);
  openElement(stack, start, tag);
  return tag.end;
}

/** Whether a tag, a comment or the like starts at `start`. */
function isTagOrMarkup(text: string, start: number): boolean {
  if (text.charCodeAt(start) !== CODE.less) return false;
  const next = text.charCodeAt(start + 1);
  return isNameStart(next) || next === CODE.slash || next === CODE.greater || isMarkup(text, start);
}

/** Reads text up to the next markup; a `<` that starts none is reported and taken as text. */
function readText(stack: ElementStack, start: number): number {
  const { scan } = stack;
  const { text } = scan;
  let end = nextLess(text, start);
  while (end < text.length && !isTagOrMarkup(text, end)) {
    const isExclamation = text.charCodeAt(end + 1) === CODE.exclamation;
    if (isExclamation) report(scan, 'tag-malformed', end, end + 2, '!');
    else report(scan, 'name-missing', end, end + 1);
    end = nextLess(text, end + 1);
  }
  const value = decodeReferences(scan, text.slice(start, end), start);
  if (stack.open.length === 0) reportOutsideRoot(scan, start, end);
  else reportCDataEnds(scan, start, end);
  addNode(stack, { kind: 'text', span: { start, end }, value });
  return end;
}

function nextLess(text: string, from: number): number {
  const index = text.indexOf('<', from);
  return index < 0 ? text.length : index;
}

function reportOutsideRoot(scan: Scan, start: number, end: number): void {
  const first = skipWhiteSpace(scan.text, start);
  if (first >= end) return;
  let last = end;
  while (isWhiteSpace(scan.text.charCodeAt(last - 1))) last--;
  report(scan, 'text-outside-root', first, last);
}

function reportCDataEnds(scan: Scan, start: number, end: number): void {
  let place = nextOccurrence(scan, ']]>', start);
  while (place < end) {
    report(scan, 'cdata-end-in-text', place, place + 3);
    place = nextOccurrence(scan, ']]>', place + 1);
  }
}

/** Reads the end tag whose `<` is at `start`. */
function readEndTag(scan: Scan, start: number): EndTag {
  const { text } = scan;
  const afterName = nameEnd(text, start + 2);
  const name = text.slice(start + 2, afterName);
  const nameSpan = { start: start + 2, end: afterName };
  let end = skipWhiteSpace(text, afterName);
  if (text.charCodeAt(end) === CODE.greater) {
    return { name, nameSpan, span: { start, end: end + 1 }, isBroken: false };
  }
  const junkStart = end;
  while (end < text.length && text.charCodeAt(end) !== CODE.less) {
    if (text.charCodeAt(end) === CODE.greater) {
      report(scan, 'tag-malformed', junkStart, end, name);
      return { name, nameSpan, span: { start, end: end + 1 }, isBroken: false };
    }
    if (text.charCodeAt(end) === CODE.lineFeed) break;
    end++;
  }
  const broken = Math.min(junkStart, skipBlanks(text, afterName));
  if (name !== '') report(scan, 'tag-unclosed', start, broken, name);
  return { name, nameSpan, span: { start, end: broken }, isBroken: true };
}

/** One problem for each line that holds characters outside XML, where the first of them stands. */
function reportExcludedCharacters(scan: Scan): void {
  const { text } = scan;
  if (!RARE_CHARACTER.test(text)) return;
  let nextLine = 0;
  for (const match of text.matchAll(EXCLUDED_CHARACTERS)) {
    if (match.index < nextLine) continue;
    const code = text.charCodeAt(match.index).toString(16).toUpperCase().padStart(4, '0');
    report(scan, 'control-character', match.index, match.index + 1, `U+${code}`);
    const lineEnd = text.indexOf('\n', match.index);
    nextLine = lineEnd < 0 ? text.length : lineEnd;
  }
}

function sortProblems(scan: Scan, stack: ElementStack): readonly XmlProblem[] {
  // In a text without any element it says nothing that all of it stands outside the root.
  const problems =
    stack.root === undefined
      ? scan.problems.filter((problem) => problem.code !== 'text-outside-root')
      : scan.problems;
  return problems.sort((a, b) => a.span.start - b.span.start);
}
