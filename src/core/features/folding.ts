import { contentEndOf } from '../reg/lines';
import type { RegBodyLine, RegCommentLine, RegDocument } from '../reg/tree';
import { lineContentEnd, sectionBody } from './sectionBody';

/** Lines that can be folded away below their first one. */
export interface Fold {
  /** `value` is data with continuation lines, `region` what two comments mark. */
  readonly kind: 'key' | 'value' | 'comment' | 'region';
  /** An offset in the first line. */
  readonly start: number;
  /** An offset in the last line, which lies below the first one. */
  readonly end: number;
}

/** The markers of `language-configuration.json`, without the sign of the comment. */
const REGION_START = /^[ \t]*#?region\b/;
const REGION_END = /^[ \t]*#?endregion\b/;

/**
 * What can be folded: each section without the blank lines and the comment that lead over to the
 * next key, data with continuation lines, comments of several lines, and regions between the
 * comments `; region` and `; endregion`. A region that is not closed is none.
 */
export function* foldsOf(document: RegDocument): Generator<Fold, void, undefined> {
  const { text } = document;
  const regionStarts: number[] = [];
  for (const section of document.sections) {
    const { lines, length, end } = sectionBody(document, section);
    if (section.key !== undefined && length > 0) {
      yield { kind: 'key', start: section.key.pathSpan.start, end };
    }
    for (const line of lines) {
      const marker = markerOf(text, line);
      if (marker === 'start') regionStarts.push(line.span.start);
      const start = marker === 'end' ? regionStarts.pop() : undefined;
      if (start !== undefined) yield { kind: 'region', start, end: line.span.start };
      if (line.kind !== 'value') continue;
      const last = lineContentEnd(text, line);
      const isLong = contentEndOf(text, line.nameSpan.end) < last;
      if (isLong) yield { kind: 'value', start: line.nameSpan.start, end: last };
    }
    yield* commentFolds(text, lines);
  }
}

function* commentFolds(
  text: string,
  lines: readonly RegBodyLine[],
): Generator<Fold, void, undefined> {
  let first: RegCommentLine | undefined;
  let last: RegCommentLine | undefined;
  for (const line of [...lines, undefined]) {
    const isPlain = line?.kind === 'comment' && markerOf(text, line) === undefined;
    if (isPlain) {
      first ??= line;
      last = line;
      continue;
    }
    if (first !== undefined && last !== undefined && first !== last) {
      yield { kind: 'comment', start: first.span.start, end: last.span.start };
    }
    first = undefined;
  }
}

function markerOf(text: string, line: RegBodyLine): 'start' | 'end' | undefined {
  if (line.kind !== 'comment' || line.sign !== ';') return undefined;
  const words = text.slice(line.textSpan.start, line.textSpan.end);
  if (REGION_START.test(words)) return 'start';
  return REGION_END.test(words) ? 'end' : undefined;
}
