import type { Finding, PolicyDocument, Span } from '../../../src/core';
import { linesOf } from '../../../src/core/reg/parseReg';
import { nodesOf } from '../../../src/core/xml/walk';

/**
 * What suppression comments silence, said in the plainest way: for each finding every comment is
 * looked at, and for each of those every unit and every line. Far too slow for large documents, and
 * so simple that it can be compared with.
 */
export function isSuppressed(document: PolicyDocument, finding: Finding): boolean {
  const starts = lineStarts(document.text);
  return commentsOf(document).some(({ span, text }) => {
    const match = /^\s*gpolint-(disable(?:-next-line|-line)?)(?![\w-])(.*)$/s.exec(text);
    if (match === null) return false;
    const named = (match[2] ?? '').split('--', 1)[0] ?? '';
    const rules = named.split(/[\s,]+/).filter((word) => word !== '');
    if (rules.length > 0 && !rules.includes(finding.rule)) return false;
    if (match[1] === 'disable') return true;
    const offset = match[1] === 'disable-line' ? span.start : span.end - 1;
    const own = starts.filter((start) => start <= offset).length - 1;
    const number = match[1] === 'disable-line' ? own : own + 1;
    const start = starts[number];
    if (start === undefined) return false;
    const line = { start, end: starts[number + 1] ?? document.text.length + 1 };
    const units = unitsOf(document).filter(
      (unit) => unit.start < line.end && line.start < unit.end,
    );
    return [line, ...units].some((place) => holds(place, finding.span.start));
  });
}

function holds(place: Span, offset: number): boolean {
  return place.start <= offset && offset < place.end;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
}

interface Comment {
  readonly span: Span;
  readonly text: string;
}

function commentsOf(document: PolicyDocument): readonly Comment[] {
  const { text } = document;
  if (document.language === 'gpp') {
    return [...nodesOf(document.preferences.xml)].flatMap((node) => {
      return node.kind === 'comment' ? [{ span: node.span, text: node.value }] : [];
    });
  }
  if (document.language !== 'reg') throw new Error('not a registry file');
  const { reg } = document;
  const places = reg.sections.flatMap((section): readonly Span[] => [
    ...(section.key === undefined ? [] : [section.key.trailingSpan]),
    ...linesOf(reg, section).flatMap((line) => {
      if (line.kind === 'comment') return [{ start: line.span.start, end: line.textSpan.end }];
      if (line.kind === 'junk' && line.reason === 'win31') return [line.span];
      return line.kind === 'value' && line.commentSpan !== undefined ? [line.commentSpan] : [];
    }),
  ]);
  return places.flatMap((span) => {
    const match = /^\s*[;#](.*)$/s.exec(text.slice(span.start, span.end));
    return match === null ? [] : [{ span, text: match[1] ?? '' }];
  });
}

function unitsOf(document: PolicyDocument): readonly Span[] {
  if (document.language === 'gpp') {
    return [...nodesOf(document.preferences.xml)].flatMap((node) => {
      return node.kind === 'element' ? [node.startTag] : [];
    });
  }
  if (document.language !== 'reg') throw new Error('not a registry file');
  const { reg } = document;
  return reg.sections.flatMap((section) => [
    ...(section.key === undefined ? [] : [section.key.span]),
    ...linesOf(reg, section).map((line) => line.span),
  ]);
}
