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
import { contentEndOf, nextLineStart } from './lines';
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
  text: string,
  start: number,
  bracket: number,
  before: OpenKey,
): RegKeyLine {
  const lineEnd = contentEndOf(text, bracket);
  const isDelete = text.charCodeAt(bracket + 1) === HYPHEN && bracket + 1 < lineEnd;
  const pathStart = bracket + (isDelete ? 2 : 1);
  const close = lastBracket(text, pathStart, lineEnd);
  const pathEnd = close < 0 ? trimBlanks(text, pathStart, lineEnd) : close;
  const trailingSpan = { start: close < 0 ? pathEnd : close + 1, end: lineEnd };
  const path = text.slice(pathStart, pathEnd);

  const fault =
    close < 0
      ? problem('key-unclosed', bracket, pathEnd, continuedKey(text, lineEnd))
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
function continuedKey(text: string, lineEnd: number): Span | undefined {
  const next = nextLineStart(text, lineEnd);
  if (next >= text.length) return undefined;
  const contentEnd = contentEndOf(text, next);
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
  // Below a fault in the hive there is more to say only where it leaves the rest of the path alone.
  const start = Math.min(Math.max(place.start, fault?.span.end ?? 0), place.end);
  const names = nameProblems(path.slice(start - place.start), start);
  const tail = fault?.code === 'key-unclosed' ? undefined : trailingProblem(text, trailing);
  if (fault === undefined && names.length === 0 && tail === undefined) return NO_PROBLEMS;
  return [fault, ...names, tail].filter((each) => each !== undefined);
}

/**
 * What is odd about a path or its rest below a fault, which stands at `start`; Windows takes the key
 * all the same.
 */
function nameProblems(path: string, start: number): readonly RegProblem[] {
  if (path === '') return NO_PROBLEMS;
  const comment = path.includes(']') ? /\][ \t]*;/.exec(path) : null;
  if (comment !== null) {
    const bracketEnd = start + path.length + 1;
    return [problem('key-bracket-in-comment', start + comment.index, bracketEnd)];
  }
  const problems =
    path.includes('\\\\') || path.endsWith('\\') ? backslashProblems(path, start) : [];
  const nameEnd = trimBlanks(path, 0, path.length);
  if (nameEnd === path.length) return problems;
  return [...problems, problem('key-trailing-blank', start + nameEnd, start + path.length)];
}

function backslashProblems(path: string, start: number): RegProblem[] {
  const problems: RegProblem[] = [];
  let index = path.indexOf('\\');
  while (index >= 0) {
    const end = backslashesEnd(path, index, path.length);
    if (end === path.length) {
      problems.push(problem('key-trailing-backslash', start + index, start + end));
    } else if (end - index > 1) {
      problems.push(problem('key-double-backslash', start + index, start + end));
    }
    index = path.indexOf('\\', end);
  }
  return problems;
}

function trailingProblem(text: string, trailing: Span): RegProblem | undefined {
  const start = skipBlanks(text, trailing.start, trailing.end);
  if (start === trailing.end || text.charCodeAt(start) === SEMICOLON) return undefined;
  const end = trimBlanks(text, start, trailing.end);
  const isDeletion = /^=[ \t]*-$/.test(text.slice(start, end));
  return problem(isDeletion ? 'delete-after-bracket' : 'key-trailing-text', start, end);
}
