import { BYTE_ORDER_MARK, SEMICOLON, isBlank, skipBlanks, trimBlanks } from './characters';
import { contentEndOf, nextLineStart } from './lines';
import { NO_PROBLEMS, problem } from './problem';
import type { RegHeader, RegHeaderKind, RegProblem } from './tree';

/** The header that a new file gets. */
export const VERSION_5_HEADER = 'Windows Registry Editor Version 5.00';

/** The header of Windows 98 and NT 4. */
export const REGEDIT4_HEADER = 'REGEDIT4';
const WIN31_HEADER = 'REGEDIT';
const HEADERS = [VERSION_5_HEADER, REGEDIT4_HEADER, WIN31_HEADER] as const;

/** Characters that start a key, value or comment, none of which is ever meant as a header. */
const BODY_STARTS = '["@;#';

/**
 * Reads the first line. It must be the header, in exactly these letters; blanks before it are the
 * one freedom (Wine's import tests). A byte order mark at the start is taken as part of the line.
 */
export function readHeader(text: string): RegHeader {
  const textStart = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  const lineEnd = contentEndOf(text, textStart);
  const start = skipBlanks(text, textStart, lineEnd);
  const end = trimBlanks(text, start, lineEnd);
  if (start === end || BODY_STARTS.includes(text.charAt(start))) {
    const problems = isHeaderBelow(text, textStart)
      ? NO_PROBLEMS
      : [problem('header-missing', start, end)];
    const empty = { start: 0, end: textStart };
    return { kind: 'invalid', span: empty, nameSpan: empty, problems };
  }
  const span = { start: 0, end: nextLineStart(text, lineEnd) };
  const read = readWords(text, start, end, lineEnd);
  if (read !== undefined)
    return { kind: read.kind, span, nameSpan: read.nameSpan, problems: read.problems };
  const problems = isHeaderBelow(text, span.end)
    ? NO_PROBLEMS
    : [problem('header-missing', start, end)];
  return { kind: 'invalid', span, nameSpan: { start, end }, problems };
}

type HeaderWords = Pick<RegHeader, 'kind' | 'nameSpan' | 'problems'>;

/** What the words of a line mean as a header; `undefined` when they do not resemble one. */
function readWords(
  text: string,
  start: number,
  end: number,
  lineEnd: number,
): HeaderWords | undefined {
  const words = text.slice(start, end);
  const whole = { start, end };
  const withProblem = (kind: RegHeaderKind, found: RegProblem): HeaderWords => ({
    kind,
    nameSpan: whole,
    problems: [found],
  });
  if (words.startsWith(VERSION_5_HEADER)) return readVersion5(text, start, end, lineEnd);
  if (words.startsWith(WIN31_HEADER)) {
    // Even a blank after the name makes it another header, one that imports nothing (Wine).
    if (end < lineEnd) return withProblem('ignored', problem('header-ignored', start, lineEnd));
    if (words === REGEDIT4_HEADER)
      return { kind: 'regedit4', nameSpan: whole, problems: NO_PROBLEMS };
    if (words === WIN31_HEADER) return withProblem('win31', problem('header-win31', start, end));
    return withProblem('ignored', problem('header-ignored', start, end));
  }
  if (isHeaderText(words)) return withProblem('invalid', problem('header-case', start, end));
  if (!/^windows registry editor\b/i.test(words)) return undefined;
  return withProblem('invalid', problem('header-version', start, end));
}

function readVersion5(text: string, start: number, end: number, lineEnd: number): HeaderWords {
  const nameEnd = start + VERSION_5_HEADER.length;
  const nameSpan = { start, end: nameEnd };
  if (nameEnd === lineEnd) return { kind: 'version5', nameSpan, problems: NO_PROBLEMS };
  const after = text.charCodeAt(nameEnd);
  if (!isBlank(after) && after !== SEMICOLON) {
    const wrong = problem('header-version', start, end);
    return { kind: 'invalid', nameSpan: { start, end }, problems: [wrong] };
  }
  const trailing = problem('header-trailing-text', nameEnd, lineEnd);
  return { kind: 'version5', nameSpan, problems: [trailing] };
}

/** The header that these words are in any letter case, as Windows wants it; else `undefined`. */
export function canonicalHeader(words: string): string | undefined {
  if (words.length > VERSION_5_HEADER.length) return undefined;
  const upper = words.toUpperCase();
  return HEADERS.find((header) => header.toUpperCase() === upper);
}

/** Whether the text is one of the headers, in any letter case. */
export function isHeaderText(words: string): boolean {
  return canonicalHeader(words) !== undefined;
}

/** Whether a header stands in a line of its own from `start` on, before the first key line. */
function isHeaderBelow(text: string, start: number): boolean {
  let lineStart = start;
  while (lineStart < text.length) {
    const lineEnd = contentEndOf(text, lineStart);
    const wordsStart = skipBlanks(text, lineStart, lineEnd);
    if (text.charAt(wordsStart) === '[') return false;
    if (isHeaderText(text.slice(wordsStart, trimBlanks(text, wordsStart, lineEnd)))) return true;
    lineStart = nextLineStart(text, lineEnd);
  }
  return false;
}
