import type { Span } from '../text/span';
import {
  BACKSLASH,
  BRACKET_CLOSE,
  HYPHEN,
  SEMICOLON,
  isBlank,
  skipBlanks,
  trimBlanks,
} from './characters';
import { hiveByAbbreviation, hiveByName } from './hives';
import { nextLineStart, type RegSource } from './lines';
import { NO_PROBLEMS, problem } from './problem';
import type { RegKeyLine, RegProblem } from './tree';

/** What the lines above a section leave behind for it; all that a section must know to be read. */
export interface OpenKey {
  /** Whether values that now come have a key to go to. */
  readonly isKeyOpen: boolean;
}

/**
 * Reads the key line at `start`, whose `[` is at `bracket`.
 *
 * The path reaches to the last `]` of the line. Without one, or with a blank after `[`, the line is
 * no key and the one above stays open, so that the values below leak into it (Wine); every other
 * fault closes the key above first, so that the values below are dropped.
 */
export function readKeyLine(
  source: RegSource,
  start: number,
  bracket: number,
  before: OpenKey,
): RegKeyLine {
  const { text } = source;
  const lineEnd = source.contentEnd(bracket);
  const isDelete = text.charCodeAt(bracket + 1) === HYPHEN && bracket + 1 < lineEnd;
  const pathStart = bracket + (isDelete ? 2 : 1);
  const close = lastBracket(text, pathStart, lineEnd);
  const pathEnd = close < 0 ? trimBlanks(text, pathStart, lineEnd) : close;
  const trailingSpan = { start: close < 0 ? pathEnd : close + 1, end: lineEnd };
  const path = text.slice(pathStart, pathEnd);

  const fault =
    close < 0
      ? problem('key-unclosed', bracket, pathEnd, continuedKey(source, lineEnd))
      : pathFault(text, path, { start: pathStart, end: pathEnd }, isDelete);
  const isLeak = close < 0 || isBlank(text.charCodeAt(bracket + 1));
  const accepted = fault === undefined;
  return {
    kind: 'key',
    span: { start, end: nextLineStart(text, lineEnd) },
    problems: keyProblems(text, path, { start: pathStart, end: pathEnd }, trailingSpan, fault),
    isDelete,
    pathSpan: { start: pathStart, end: pathEnd },
    path,
    trailingSpan,
    accepted,
    followingValues: followingValues(isLeak && before.isKeyOpen, accepted && !isDelete),
  };
}

/** Whether values below the key line, of the key or leaked, have a key to go to. */
export function isOpenAfter(key: RegKeyLine): boolean {
  return key.followingValues !== 'dropped';
}

function followingValues(isLeak: boolean, opensKey: boolean): RegKeyLine['followingValues'] {
  if (isLeak) return 'leaked';
  return opensKey ? 'applied' : 'dropped';
}

function lastBracket(text: string, start: number, end: number): number {
  for (let offset = end - 1; offset >= start; offset--) {
    if (text.charCodeAt(offset) === BRACKET_CLOSE) return offset;
  }
  return -1;
}

/** The text of the next line when it looks like the rest of a key that a line break cuts in two. */
export function continuedKey(source: RegSource, lineEnd: number): Span | undefined {
  const { text } = source;
  const next = nextLineStart(text, lineEnd);
  if (next >= text.length) return undefined;
  const contentEnd = source.contentEnd(next);
  const end = trimBlanks(text, next, contentEnd);
  const start = skipBlanks(text, next, end);
  if (start === end || text.charCodeAt(end - 1) !== BRACKET_CLOSE) return undefined;
  return '["@;#'.includes(text.charAt(start)) ? undefined : { start, end };
}

/** What keeps Windows from opening or deleting the key at all; `undefined` when nothing does. */
function pathFault(
  text: string,
  path: string,
  place: Span,
  isDelete: boolean,
): RegProblem | undefined {
  const { start, end } = place;
  const blanksEnd = skipBlanks(text, start, end);
  if (blanksEnd > start) return problem('key-leading-blank', start, blanksEnd);
  if (start === end) return problem('key-empty', start - (isDelete ? 2 : 1), end + 1);
  const backslash = path.indexOf('\\');
  const root = backslash < 0 ? path : path.slice(0, backslash);
  if (root === '') return problem('key-leading-backslash', start, backslashesEnd(text, start, end));
  if (hiveByName(root) === undefined) return rootFault(path, root, start);
  if (backslash < 0) return isDelete ? problem('key-root-delete', start, end) : undefined;
  const keyStart = backslashesEnd(text, start + backslash, end);
  if (isDelete && keyStart === end) return problem('key-root-delete', start, end);
  if (keyStart - start - backslash === 1) return undefined;
  return problem('key-hive-double-backslash', start + backslash, keyStart);
}

function rootFault(path: string, root: string, start: number): RegProblem {
  if (hiveByAbbreviation(root) !== undefined) {
    return problem('key-root-abbreviated', start, start + root.length);
  }
  const slash = root.indexOf('/');
  if (slash >= 0 && hiveByName(root.slice(0, slash)) !== undefined) {
    return problem('key-separator-slash', start, start + path.length);
  }
  const below = path.slice(root.length + 1);
  const belowRoot = below.split('\\', 1)[0] ?? '';
  if (root.toUpperCase() === 'COMPUTER' && hiveByName(belowRoot) !== undefined) {
    return problem('key-computer-prefix', start, start + root.length + 1);
  }
  return problem('key-root-unknown', start, start + root.length);
}

function backslashesEnd(text: string, start: number, end: number): number {
  let offset = start;
  while (offset < end && text.charCodeAt(offset) === BACKSLASH) offset++;
  return offset;
}

function keyProblems(
  text: string,
  path: string,
  place: Span,
  trailing: Span,
  fault: RegProblem | undefined,
): readonly RegProblem[] {
  const problems = fault === undefined ? [] : [fault];
  // Below a fault in the hive there is more to say only where it leaves the rest of the path alone.
  const checked = { start: Math.max(place.start, fault?.span.end ?? 0), end: place.end };
  if (checked.start < checked.end || fault === undefined) {
    problems.push(...nameProblems(text, path.slice(checked.start - place.start), checked));
  }
  const tail = fault?.code === 'key-unclosed' ? undefined : trailingProblem(text, trailing);
  if (tail !== undefined) problems.push(tail);
  return problems.length === 0 ? NO_PROBLEMS : problems;
}

/** What is odd about the part of the path below the hive; Windows takes the key all the same. */
function nameProblems(text: string, path: string, place: Span): RegProblem[] {
  const comment = /\][ \t]*;/.exec(path);
  if (comment !== null) {
    return [problem('key-bracket-in-comment', place.start + comment.index, place.end + 1)];
  }
  const problems: RegProblem[] = [];
  const nameEnd = trimBlanks(text, place.start, place.end);
  let index = path.indexOf('\\');
  while (index >= 0) {
    const start = place.start + index;
    const end = backslashesEnd(text, start, place.end);
    if (end === place.end) problems.push(problem('key-trailing-backslash', start, end));
    else if (end - start > 1) problems.push(problem('key-double-backslash', start, end));
    index = path.indexOf('\\', end - place.start);
  }
  if (nameEnd < place.end) problems.push(problem('key-trailing-blank', nameEnd, place.end));
  return problems;
}

function trailingProblem(text: string, trailing: Span): RegProblem | undefined {
  const start = skipBlanks(text, trailing.start, trailing.end);
  if (start === trailing.end || text.charCodeAt(start) === SEMICOLON) return undefined;
  const end = trimBlanks(text, start, trailing.end);
  const isDeletion = /^=[ \t]*-$/.test(text.slice(start, end));
  return problem(isDeletion ? 'delete-after-bracket' : 'key-trailing-text', start, end);
}
