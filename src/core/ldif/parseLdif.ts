import { eachLine } from '../statements/eachLine';
import type { StatementComment } from '../statements/statementTree';
import type { Span } from '../text/span';
import type { LdifLine, LdifRecord, LdifTree } from './tree';

interface LogicalLine {
  readonly span: Span;
  /** Without line ends and the blanks that mark continuations. */
  readonly content: string;
  readonly isFolded: boolean;
}

/** Reads an LDIF file (RFC 2849) as records of lines. Never throws; a line that is none is `unknown`. */
export function parseLdif(text: string): LdifTree {
  const comments: StatementComment[] = [];
  const records: LdifRecord[] = [];
  let lines: LdifLine[] = [];
  const endRecord = (): void => {
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    records.push({ span: { start: first.span.start, end: last.span.end }, lines });
    lines = [];
  };
  for (const line of logicalLines(text)) {
    if (line.content.startsWith('#')) {
      comments.push({ span: line.span, content: line.content.slice(1) });
    } else if (line.content === '') endRecord();
    else lines.push(lineOf(text, line));
  }
  endRecord();
  return { comments, records, units: records.flatMap((record) => record.lines.map(spanOf)) };
}

function spanOf({ span }: LdifLine): Span {
  return span;
}

function* logicalLines(text: string): Generator<LogicalLine, void, undefined> {
  let parts: string[] = [];
  let place: { start: number; end: number } | undefined;
  for (const { start, end } of eachLine(text)) {
    if (place !== undefined && place.end > place.start && text.charAt(start) === ' ') {
      parts.push(text.slice(start + 1, end));
      place.end = end;
      continue;
    }
    if (place !== undefined) {
      yield { span: place, content: parts.join(''), isFolded: parts.length > 1 };
    }
    place = { start, end };
    parts = [text.slice(start, end)];
  }
  if (place !== undefined) {
    yield { span: place, content: parts.join(''), isFolded: parts.length > 1 };
  }
}

function lineOf(text: string, { span, content, isFolded }: LogicalLine): LdifLine {
  if (content.trimEnd() === '-') return { kind: 'hyphen', span };
  const match = /^([^:\s][^:]*):([:<]?)[ ]*/.exec(content);
  if (match === null) return { kind: 'unknown', span };
  const name = match[1] ?? '';
  const valueStart = Math.min(span.start + match[0].length, span.end);
  return {
    kind: 'attribute',
    span,
    name,
    nameSpan: { start: span.start, end: Math.min(span.start + name.length, span.end) },
    sign: match[2] === ':' ? '::' : match[2] === '<' ? ':<' : ':',
    value: content.slice(match[0].length),
    valueSpan: isFolded
      ? { start: Math.min(valueStart, firstLineEnd(text, span)), end: span.end }
      : { start: valueStart, end: span.end },
    isFolded,
  };
}

function firstLineEnd(text: string, span: Span): number {
  const [first] = eachLine(text.slice(span.start, span.end));
  return span.start + (first?.end ?? 0);
}
