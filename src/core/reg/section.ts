import { AT, BRACKET_OPEN, HASH, QUOTE, SEMICOLON, skipBlanks, trimBlanks } from './characters';
import { isBareHexLine } from './hexValue';
import { junkProblem, type JunkPlace } from './junkLine';
import { isOpenAfter, readKeyLine, type OpenKey } from './keyLine';
import { nextLineStart, type RegSource } from './lines';
import { withNullProblems } from './nullCharacters';
import { NO_PROBLEMS } from './problem';
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
}

/** A section and the context of the one after it, which starts at `section.span.end`. */
export interface SectionRead {
  readonly section: RegSection;
  readonly after: SectionContext;
}

/** What the lines above in the section make of a line that starts like nothing in the language. */
interface Carry {
  /** Where the words start that a value swallows; -1 when there are none. */
  swallowedAt: number;
  /** Up to here the lines are the rest of a string or key. */
  restEnd: number;
  /** Whether a value was broken off, so that a bare line of bytes is its rest. */
  mayHoldBytes: boolean;
}

/**
 * Reads the section at `start`: the key line there, if there is one, and all lines up to the next
 * key line that no value swallows. This is the unit that can be read again on its own, given the
 * context that the sections above leave behind.
 */
export function parseSection(
  source: RegSource,
  start: number,
  context: SectionContext,
): SectionRead {
  const { text } = source;
  const first = skipBlanks(text, start, text.length);
  const key =
    context.headerKind !== 'win31' && text.charCodeAt(first) === BRACKET_OPEN
      ? readKeyLine(source, start, first, context)
      : undefined;
  const isKeyOpen = key === undefined ? context.isKeyOpen : isOpenAfter(key);
  const lines: RegBodyLine[] = [];
  const linesStart = key?.span.end ?? start;
  const end =
    context.headerKind === 'win31'
      ? readWin31Lines(source, linesStart, lines)
      : readLines(source, linesStart, key, { ...context, isKeyOpen }, lines);
  const section = withNullProblems({ span: { start, end }, key, lines }, source);
  return { section, after: { headerKind: context.headerKind, isKeyOpen } };
}

/** Adds the lines from `start` on to `lines` and gives the start of the next key line. */
function readLines(
  source: RegSource,
  start: number,
  key: RegKeyLine | undefined,
  context: SectionContext,
  lines: RegBodyLine[],
): number {
  const { text } = source;
  const carry: Carry = { swallowedAt: -1, restEnd: keyRestEnd(key), mayHoldBytes: false };
  const place = { headerKind: context.headerKind, isBeforeKeys: key === undefined };
  let position = start;
  while (position < text.length) {
    const first = skipBlanks(text, position, text.length);
    const isLost = first === carry.swallowedAt || first < carry.restEnd;
    const code = text.charCodeAt(first);
    if (code === BRACKET_OPEN && !isLost) return position;
    let line: RegBodyLine;
    if (isLost) line = readLostLine(source, position, first, carry);
    else if (code === QUOTE || code === AT) {
      line = readValue(source, position, first, context.isKeyOpen, carry);
    } else line = readOtherLine(source, position, first, place, carry);
    lines.push(line);
    position = line.span.end;
  }
  return position;
}

function keyRestEnd(key: RegKeyLine | undefined): number {
  const unclosed = key?.problems.find((each) => each.code === 'key-unclosed');
  return unclosed?.related?.end ?? 0;
}

function readLostLine(source: RegSource, start: number, first: number, carry: Carry): RegJunkLine {
  const isSwallowed = first === carry.swallowedAt;
  if (isSwallowed) carry.mayHoldBytes = true;
  return junkLine(source, start, isSwallowed ? 'swallowed' : 'rest');
}

function readValue(
  source: RegSource,
  start: number,
  first: number,
  isKeyOpen: boolean,
  carry: Carry,
): RegBodyLine {
  const { line, swallowed } = readValueLine(source, start, first, isKeyOpen);
  if (swallowed !== undefined) carry.swallowedAt = swallowed.start;
  carry.mayHoldBytes = line.problems.length > 0;
  const multiline = line.problems.find((each) => each.code === 'string-multiline');
  if (multiline !== undefined) carry.restEnd = multiline.related?.end ?? 0;
  return line;
}

/** Reads a line that starts with neither a key nor a value. */
function readOtherLine(
  source: RegSource,
  start: number,
  first: number,
  place: JunkPlace,
  carry: Carry,
): RegBodyLine {
  const { text } = source;
  const contentEnd = source.contentEnd(start);
  const span = { start, end: nextLineStart(text, contentEnd) };
  if (first === contentEnd) return { kind: 'blank', span, problems: NO_PROBLEMS };
  const code = text.charCodeAt(first);
  if (code === SEMICOLON || code === HASH) {
    const textSpan = { start: first + 1, end: contentEnd };
    const sign = code === HASH ? '#' : ';';
    return { kind: 'comment', span, problems: NO_PROBLEMS, textSpan, sign };
  }
  if (carry.mayHoldBytes && isBareHexLine(text, start)) return junkLine(source, start, 'rest');
  carry.mayHoldBytes = false;
  const words = { start: first, end: trimBlanks(text, first, contentEnd) };
  return { kind: 'junk', span, problems: [junkProblem(text, words, place)], reason: 'unknown' };
}

/** A junk line whose problem is told elsewhere. */
function junkLine(source: RegSource, start: number, reason: RegJunkReason): RegJunkLine {
  const end = nextLineStart(source.text, source.contentEnd(start));
  return { kind: 'junk', span: { start, end }, problems: NO_PROBLEMS, reason };
}

/** Adds the lines of a Windows 3.1 file, which knows no sections, and gives the end of the text. */
function readWin31Lines(source: RegSource, start: number, lines: RegBodyLine[]): number {
  const { text } = source;
  let position = start;
  while (position < text.length) {
    const contentEnd = source.contentEnd(position);
    const isEmpty = skipBlanks(text, position, contentEnd) === contentEnd;
    const line: RegBodyLine = isEmpty
      ? {
          kind: 'blank',
          span: { start: position, end: nextLineStart(text, contentEnd) },
          problems: NO_PROBLEMS,
        }
      : junkLine(source, position, 'win31');
    lines.push(line);
    position = line.span.end;
  }
  return position;
}
