import type { Span } from '../text/span';
import {
  BACKSLASH,
  BRACKET_OPEN,
  AT,
  COMMA,
  CARRIAGE_RETURN,
  LINE_FEED,
  QUOTE,
  SEMICOLON,
  hexDigit,
  isBlank,
  skipBlanks,
  trimBlanks,
} from './characters';
import type { DataRead } from './dataRead';
import { plainBytesEnd, readHexLine, type HexLine } from './hexLine';
import { contentEndOf, nextLineStart } from './lines';
import { NO_PROBLEMS, lookalikeProblem, problem } from './problem';
import type { RegHexData, RegProblem } from './tree';

/**
 * Reads data of the form `hex:` or `hex(N):` with all its continuation lines.
 *
 * @param typeSpan what stands before the colon
 * @param type the number of the registry type
 */
export function readHexValue(text: string, typeSpan: Span, type: number): DataRead {
  const bytesStart = typeSpan.end + 1;
  const found: RegProblem[] = [];
  let byteCount = 0;
  const firstPlainEnd = plainBytesEnd(text, bytesStart);
  let contentEnd = contentEndOf(text, firstPlainEnd);
  const firstEnd = trimBlanks(text, bytesStart, contentEnd);
  let line = readHexLine(text, bytesStart, firstPlainEnd, firstEnd);
  let swallowed: Span | undefined;
  let isKept = line.outcome !== 'failed';
  for (;;) {
    byteCount += line.byteCount;
    if (line.problems.length > 0) for (const each of line.problems) found.push(each);
    if (line.outcome !== 'continued') break;
    const tail = continuationTail(text, line.at, contentEnd);
    if (tail !== undefined) {
      found.push(tail);
      isKept = false;
      break;
    }
    const next = nextDataLine(text, contentEnd);
    if (next === undefined) {
      found.push(problem('continuation-at-end', line.at, line.at + 1));
      break;
    }
    if (hexDigit(text.charCodeAt(next)) < 0) {
      swallowed = { start: next, end: trimBlanks(text, next, contentEndOf(text, next)) };
      found.push(swallowProblem(text, line.at, swallowed));
      isKept = false;
      break;
    }
    const plainEnd = plainBytesEnd(text, next);
    contentEnd = contentEndOf(text, plainEnd);
    line = readHexLine(text, next, plainEnd, contentEnd);
    isKept = line.outcome !== 'failed';
  }
  const end = dataEnd(text, line, contentEnd);
  if (isKept && isBareHexLine(text, nextLineStart(text, contentEnd))) {
    const missing = missingContinuation(text, typeSpan, end);
    // The loss of the lines below outweighs how the last byte is written.
    while ((found.at(-1)?.span.end ?? 0) > missing.span.start) found.pop();
    found.push(missing);
  }
  const bytesSpan = { start: bytesStart, end: Math.max(bytesStart, end) };
  const data: RegHexData = { kind: 'hex', type, typeSpan, bytesSpan, byteCount };
  return {
    data,
    end: bytesSpan.end,
    commentStart: line.outcome === 'comment' ? line.at : -1,
    contentEnd,
    isKept,
    problems: found.length === 0 ? NO_PROBLEMS : found,
    swallowed,
  };
}

/** The problem of what stands after a `\`, where only blanks and a comment may stand. */
function continuationTail(
  text: string,
  backslash: number,
  contentEnd: number,
): RegProblem | undefined {
  const start = skipBlanks(text, backslash + 1, contentEnd);
  if (start === contentEnd || text.charCodeAt(start) === SEMICOLON) return undefined;
  const end = trimBlanks(text, start, contentEnd);
  return lookalikeProblem(text, start, end) ?? problem('continuation-trailing-text', start, end);
}

/**
 * The first sign of the next line that is neither blank nor a comment: of the one that the registry
 * editor reads as bytes. `undefined` when the file ends before.
 */
function nextDataLine(text: string, contentEnd: number): number | undefined {
  let lineStart = nextLineStart(text, contentEnd);
  while (lineStart < text.length) {
    const first = skipBlanks(text, lineStart, text.length);
    const code = text.charCodeAt(first);
    const isBlankLine = first === text.length || code === LINE_FEED || code === CARRIAGE_RETURN;
    if (!isBlankLine && code !== SEMICOLON) return first;
    lineStart = nextLineStart(text, isBlankLine ? first : contentEndOf(text, first));
  }
  return undefined;
}

/** The `,\` that makes the registry editor read a line as bytes which holds none. */
function swallowProblem(text: string, backslash: number, swallowed: Span): RegProblem {
  let comma = backslash - 1;
  while (isBlank(text.charCodeAt(comma))) comma--;
  const start = text.charCodeAt(comma) === COMMA ? comma : backslash;
  const first = text.charCodeAt(swallowed.start);
  const isLoss = first === QUOTE || first === AT || first === BRACKET_OPEN;
  const code = isLoss ? 'continuation-swallows-line' : 'continuation-not-hex';
  return problem(code, start, backslash + 1, swallowed);
}

function dataEnd(text: string, line: HexLine, contentEnd: number): number {
  if (line.outcome === 'comment') return trimBlanks(text, 0, line.at);
  if (line.outcome === 'continued') return line.at + 1;
  return trimBlanks(text, 0, contentEnd);
}

/** Where a `\` should stand for the bytes of the next line to count: the last comma or byte. */
function missingContinuation(text: string, typeSpan: Span, end: number): RegProblem {
  if (text.charCodeAt(end - 1) === COMMA) return problem('continuation-missing', end - 1, end);
  let start = end;
  while (start > typeSpan.end + 1 && hexDigit(text.charCodeAt(start - 1)) >= 0) start--;
  if (start === end) return problem('continuation-missing', typeSpan.start, typeSpan.end);
  return problem('continuation-missing', start, end);
}

/**
 * Whether the line that starts at `start` holds a byte, as the rest of hex data does that the line
 * above breaks off: one or two digits and then a comma, `\`, a comment or the line end. After a blank
 * another byte may follow, but no word, as in a remark that starts with `be` or `a`.
 */
export function isBareHexLine(text: string, start: number): boolean {
  let first = skipBlanks(text, start, text.length);
  for (;;) {
    if (hexDigit(text.charCodeAt(first)) < 0) return false;
    const after = hexDigit(text.charCodeAt(first + 1)) < 0 ? first + 1 : first + 2;
    const next = skipBlanks(text, after, text.length);
    if (next >= text.length || endsByte(text.charCodeAt(next))) return true;
    if (next === after) return false;
    first = next;
  }
}

/** Whether the sign stands behind a byte: it separates, continues, starts a comment or ends the line. */
function endsByte(code: number): boolean {
  return (
    code === COMMA ||
    code === BACKSLASH ||
    code === SEMICOLON ||
    code === LINE_FEED ||
    code === CARRIAGE_RETURN
  );
}
