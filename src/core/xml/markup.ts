import { CODE, isLineBreak, isWhiteSpace, nameEnd, skipWhiteSpace } from './characters';
import { nextLineWithTag, nextOccurrence, report, type Scan } from './scan';
import type { XmlCData, XmlComment, XmlDoctype, XmlInstruction } from './tree';

const COMMENT_START = '<!--';
const COMMENT_END = '-->';
const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';

/** Reads the comment, CDATA section, instruction or document type whose `<` is at `start`. */
export function readMarkup(
  scan: Scan,
  start: number,
): XmlComment | XmlCData | XmlInstruction | XmlDoctype {
  const { text } = scan;
  if (text.startsWith(COMMENT_START, start)) return readComment(scan, start);
  if (text.startsWith(CDATA_START, start)) return readCData(scan, start);
  if (text.charCodeAt(start + 1) === CODE.question) return readInstruction(scan, start);
  return readDoctype(scan, start);
}

/** Whether `readMarkup` has something to read at the `<` at `start`. */
export function isMarkup(text: string, start: number): boolean {
  if (text.charCodeAt(start + 1) === CODE.question) return true;
  if (text.charCodeAt(start + 1) !== CODE.exclamation) return false;
  return (
    text.startsWith(COMMENT_START, start) ||
    text.startsWith(CDATA_START, start) ||
    isDoctypeStart(text, start)
  );
}

function isDoctypeStart(text: string, start: number): boolean {
  return text.slice(start, start + 9).toUpperCase() === '<!DOCTYPE';
}

function readComment(scan: Scan, start: number): XmlComment {
  const { text } = scan;
  const content = start + COMMENT_START.length;
  const close = nextOccurrence(scan, COMMENT_END, content);
  if (close >= text.length) {
    const end = nextLineWithTag(scan, content);
    report(scan, 'comment-unterminated', start, content);
    return { kind: 'comment', span: { start, end }, value: text.slice(content, end) };
  }
  const end = close + COMMENT_END.length;
  const hyphens = text.slice(content, end - 1).indexOf('--');
  if (content + hyphens !== close) {
    report(scan, 'comment-double-hyphen', content + hyphens, content + hyphens + 2);
  }
  return { kind: 'comment', span: { start, end }, value: text.slice(content, close) };
}

function readCData(scan: Scan, start: number): XmlCData {
  const { text } = scan;
  const content = start + CDATA_START.length;
  const close = nextOccurrence(scan, CDATA_END, content);
  if (close >= text.length) {
    const end = nextLineWithTag(scan, content);
    report(scan, 'cdata-unterminated', start, content);
    return { kind: 'cdata', span: { start, end }, value: text.slice(content, end) };
  }
  const end = close + CDATA_END.length;
  return { kind: 'cdata', span: { start, end }, value: text.slice(content, close) };
}

function readInstruction(scan: Scan, start: number): XmlInstruction {
  const { text } = scan;
  const targetStart = start + 2;
  const targetEnd = nameEnd(text, targetStart);
  const target = text.slice(targetStart, targetEnd);
  const close = nextOccurrence(scan, '?>', targetStart);
  // A declaration never holds a tag, so one that is half typed ends before the next line with one.
  const isTerminated =
    close < text.length && (target !== 'xml' || nextLineWithTag(scan, targetStart) > close);
  const valueEnd = isTerminated ? close : brokenInstructionEnd(text, targetEnd);
  const end = isTerminated ? close + 2 : closingBracketEnd(text, valueEnd);
  if (target === '') report(scan, 'name-missing', start, targetStart);
  else if (!isTerminated) report(scan, 'instruction-unterminated', start, end, target);
  else checkInstruction(scan, start, targetEnd, valueEnd);
  const value = text.slice(Math.min(skipWhiteSpace(text, targetEnd), valueEnd), valueEnd);
  return { kind: 'instruction', span: { start, end }, target, value };
}

/** An instruction without `?>` ends at `>`, at the next tag or with its line. */
function brokenInstructionEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === CODE.greater || code === CODE.less || isLineBreak(code)) break;
    end++;
  }
  return end;
}

function closingBracketEnd(text: string, offset: number): number {
  return text.charCodeAt(offset) === CODE.greater ? offset + 1 : offset;
}

/** The parts of an XML declaration in their order (XML 1.0, 2.8). */
const DECLARATION = new RegExp(
  [
    `^${declared('version', '1\\.[0-9]+')}`,
    `(?:${declared('encoding', '[A-Za-z][\\w.-]*')})?`,
    `(?:${declared('standalone', '(?:yes|no)')})?[ \\t\\r\\n]*$`,
  ].join(''),
);

/** The pattern of one part of a declaration; `\s` would take blanks that are none in XML (2.3). */
function declared(name: string, value: string): string {
  const blank = '[ \\t\\r\\n]';
  return `${blank}+${name}${blank}*=${blank}*(?:"${value}"|'${value}')`;
}

function checkInstruction(scan: Scan, start: number, targetEnd: number, valueEnd: number): void {
  const { text } = scan;
  const target = text.slice(start + 2, targetEnd);
  const isAtStart = start === 0 || (start === 1 && text.startsWith('\uFEFF'));
  if (target.toLowerCase() === 'xml') {
    if (!isAtStart || target !== 'xml') {
      report(scan, 'declaration-misplaced', start, targetEnd, target);
    } else if (!DECLARATION.test(text.slice(targetEnd, valueEnd))) {
      report(scan, 'declaration-malformed', start, valueEnd + 2, target);
    }
  } else if (targetEnd < valueEnd && !isWhiteSpace(text.charCodeAt(targetEnd))) {
    report(scan, 'tag-malformed', targetEnd, targetEnd + 1, target);
  }
}

function readDoctype(scan: Scan, start: number): XmlDoctype {
  const { text } = scan;
  const keywordEnd = start + '<!DOCTYPE'.length;
  // Only one declaration is allowed; a second one is not worth another walk to the end of the text.
  const close = scan.hasDoctype ? undefined : doctypeEnd(text, keywordEnd);
  scan.hasDoctype = true;
  report(scan, 'doctype-present', start, keywordEnd);
  if (close !== undefined) return { kind: 'doctype', span: { start, end: close } };
  const end = closingBracketEnd(text, brokenInstructionEnd(text, keywordEnd));
  if (text.charCodeAt(end - 1) !== CODE.greater) {
    report(scan, 'doctype-unterminated', start, end);
  }
  return { kind: 'doctype', span: { start, end } };
}

const DOCTYPE_PART = /<!--|<\?|["'[\]<>]/g;

/**
 * The offset after the `>` that ends a document type declaration, with the literals, comments and
 * instructions of its internal subset skipped.
 *
 * @param from - Anywhere between the keyword and the declaration's first bracket or literal.
 * @returns `undefined` when there is no such `>`.
 */
export function doctypeEnd(text: string, from: number): number | undefined {
  let isInSubset = false;
  let position = from;
  for (;;) {
    DOCTYPE_PART.lastIndex = position;
    const match = DOCTYPE_PART.exec(text);
    if (match === null) return undefined;
    const part = match[0];
    position = match.index + part.length;
    if (part === '>' && !isInSubset) return position;
    if (part === '<' && !isInSubset) return undefined;
    if (part === '[') isInSubset = true;
    if (part === ']') isInSubset = false;
    const terminator = TERMINATORS.get(part);
    if (terminator === undefined) continue;
    const close = text.indexOf(terminator, position);
    if (close < 0) return undefined;
    position = close + terminator.length;
  }
}

/** What ends a literal, a comment and an instruction inside a document type declaration. */
const TERMINATORS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  [COMMENT_START, COMMENT_END],
  ['<?', '?>'],
]);
