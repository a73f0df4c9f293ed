import { AT, BRACKET_OPEN, HASH, QUOTE, SEMICOLON, skipBlanks, trimBlanks } from './characters';
import { isBareHexLine } from './hexValue';
import { junkProblem, type JunkPlace } from './junkLine';
import { readKeyLine, type OpenKey } from './keyLine';
import { pathHash } from './keyPath';
import { contentEndOf, nextLineStart } from './lines';
import { withNullProblem } from './nullCharacters';
import { NO_PROBLEMS } from './problem';
import { quickSectionEnd } from './sectionEnd';
import type {
  RegBodyLine,
  RegHeaderKind,
  RegJunkLine,
  RegJunkReason,
  RegKeyLine,
  RegSection,
} from './tree';
import { readValueLine } from './valueLine';

/** What must be known of the text above a section to read it. */
export interface SectionContext extends OpenKey {
  readonly headerKind: RegHeaderKind;
  /** Whether U+0000 stands anywhere in the text, so that each line is searched for it. */
  readonly hasNullCharacters: boolean;
}

/** What a line is handed to as soon as it is read. */
export type LineVisitor = (line: RegBodyLine) => void;

/** What the lines above in the section make of a line that starts like nothing in the language. */
interface Carry {
  /** Where the words start that a value swallows; -1 when there are none. */
  swallowedAt: number;
  /** Up to here the lines are the rest of a string or key. */
  restEnd: number;
  /** Whether a value was broken off, so that a bare line of bytes is its rest. */
  mayHoldBytes: boolean;
}

/** For reading lines of which nothing but the end is wanted. */
const DROP: LineVisitor = () => undefined;

/**
 * Reads the key line at `start`, if there is one, and finds the end of its section: the next key line
 * that no value swallows. This is the unit that can be read again on its own, given the context that
 * the sections above leave behind; `isOpenAfter` tells the next section's context. Of the text behind
 * its end a section depends on nothing but whether there is any.
 */
export function parseSection(text: string, start: number, context: SectionContext): RegSection {
  const first = skipBlanks(text, start, text.length);
  const isKey = context.headerKind !== 'win31' && text.charCodeAt(first) === BRACKET_OPEN;
  const key = isKey
    ? checkNull(text, readKeyLine(text, start, first, context), context)
    : undefined;
  const linesStart = key?.span.end ?? start;
  const end = sectionEnd(text, linesStart, key, context);
  const identity = {
    kind: 'section',
    pathHash: key === undefined ? 0 : pathHash(key.path),
  } as const;
  return { identity, span: { start, end }, key };
}

function sectionEnd(
  text: string,
  linesStart: number,
  key: RegKeyLine | undefined,
  context: SectionContext,
): number {
  // A Windows 3.1 file has no key lines.
  if (context.headerKind === 'win31') return text.length;
  const quick = quickSectionEnd(text, linesStart);
  return quick ?? readLines(text, linesStart, key, context.headerKind, DROP);
}

/**
 * Reads the lines below a key line and gives the start of the next key line.
 *
 * @param start where the key line ends, or the section starts that has none
 */
export function readSectionLines(
  text: string,
  start: number,
  key: RegKeyLine | undefined,
  context: Omit<SectionContext, 'isKeyOpen'>,
  visit: LineVisitor,
): number {
  const visitLine: LineVisitor = context.hasNullCharacters
    ? (line) => visit(withNullProblem(text, line))
    : visit;
  if (context.headerKind === 'win31') return readWin31Lines(text, start, visitLine);
  return readLines(text, start, key, context.headerKind, visitLine);
}

/** Whether values below this key line have a key to go to; none do before the first key line. */
export function isOpenAfter(key: RegKeyLine | undefined): boolean {
  return key !== undefined && key.followingValues !== 'dropped';
}

function checkNull(text: string, key: RegKeyLine, context: SectionContext): RegKeyLine {
  return context.hasNullCharacters ? withNullProblem(text, key) : key;
}

/** Reads the lines from `start` on up to the next key line, whose start it gives. */
function readLines(
  text: string,
  start: number,
  key: RegKeyLine | undefined,
  headerKind: RegHeaderKind,
  visit: LineVisitor,
): number {
  const isKeyOpen = isOpenAfter(key);
  const carry: Carry = { swallowedAt: -1, restEnd: keyRestEnd(key), mayHoldBytes: false };
  const place = { headerKind, isBeforeKeys: key === undefined };
  let position = start;
  while (position < text.length) {
    const first = skipBlanks(text, position, text.length);
    const isLost = first === carry.swallowedAt || first < carry.restEnd;
    const code = text.charCodeAt(first);
    if (code === BRACKET_OPEN && !isLost) return position;
    let line: RegBodyLine;
    if (isLost) line = readLostLine(text, position, first, carry);
    else if (code === QUOTE || code === AT) {
      line = readValue(text, position, first, isKeyOpen, carry);
    } else line = readOtherLine(text, position, first, place, carry);
    visit(line);
    position = line.span.end;
  }
  return position;
}

function keyRestEnd(key: RegKeyLine | undefined): number {
  const unclosed = key?.problems.find((each) => each.code === 'key-unclosed');
  return unclosed?.related?.end ?? 0;
}

function readLostLine(text: string, start: number, first: number, carry: Carry): RegJunkLine {
  const isSwallowed = first === carry.swallowedAt;
  if (isSwallowed) carry.mayHoldBytes = true;
  return junkLine(text, start, isSwallowed ? 'swallowed' : 'rest');
}

function readValue(
  text: string,
  start: number,
  first: number,
  isKeyOpen: boolean,
  carry: Carry,
): RegBodyLine {
  const { line, swallowed } = readValueLine(text, start, first, isKeyOpen);
  if (swallowed !== undefined) carry.swallowedAt = swallowed.start;
  carry.mayHoldBytes = line.problems.length > 0;
  if (!carry.mayHoldBytes) return line;
  const multiline = line.problems.find((each) => each.code === 'string-multiline');
  if (multiline !== undefined) carry.restEnd = multiline.related?.end ?? 0;
  return line;
}

/** Reads a line that starts with neither a key nor a value. */
function readOtherLine(
  text: string,
  start: number,
  first: number,
  place: JunkPlace,
  carry: Carry,
): RegBodyLine {
  const contentEnd = contentEndOf(text, start);
  const span = { start, end: nextLineStart(text, contentEnd) };
  if (first === contentEnd) return { kind: 'blank', span, problems: NO_PROBLEMS };
  const code = text.charCodeAt(first);
  if (code === SEMICOLON || code === HASH) {
    const textSpan = { start: first + 1, end: contentEnd };
    const sign = code === HASH ? '#' : ';';
    return { kind: 'comment', span, problems: NO_PROBLEMS, textSpan, sign };
  }
  if (carry.mayHoldBytes && isBareHexLine(text, start)) return junkLine(text, start, 'rest');
  // Below a header that means to be `REGEDIT` such a line is right, and what is wrong is told there.
  const isOfWin31 = place.headerKind === 'ignored' && place.isBeforeKeys;
  if (isOfWin31 && text.startsWith('HKEY_CLASSES_ROOT\\', start)) {
    return junkLine(text, start, 'win31');
  }
  carry.mayHoldBytes = false;
  const words = { start: first, end: trimBlanks(text, first, contentEnd) };
  return { kind: 'junk', span, problems: [junkProblem(text, words, place)], reason: 'unknown' };
}

/** A junk line whose problem is told elsewhere. */
function junkLine(text: string, start: number, reason: RegJunkReason): RegJunkLine {
  const end = nextLineStart(text, contentEndOf(text, start));
  return { kind: 'junk', span: { start, end }, problems: NO_PROBLEMS, reason };
}

/** Reads the lines of a Windows 3.1 file, which knows no sections, and gives the end of the text. */
function readWin31Lines(text: string, start: number, visit: LineVisitor): number {
  let position = start;
  while (position < text.length) {
    const contentEnd = contentEndOf(text, position);
    const isEmpty = skipBlanks(text, position, contentEnd) === contentEnd;
    const line: RegBodyLine = isEmpty
      ? {
          kind: 'blank',
          span: { start: position, end: nextLineStart(text, contentEnd) },
          problems: NO_PROBLEMS,
        }
      : junkLine(text, position, 'win31');
    visit(line);
    position = line.span.end;
  }
  return position;
}
