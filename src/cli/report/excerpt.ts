import { createLineIndex, lineAt, withoutSecrets, type LineIndex, type Span } from '../../core';
import { printable } from '../printable';

/** A piece of a source line and the marks that stand under it. */
export interface Excerpt {
  readonly source: string;
  readonly marks: string;
}

/** Gives the excerpt for a span of `text`, at most `width` characters wide; passwords are not shown. */
export function excerptsOf(text: string, width: number): (span: Span) => Excerpt {
  const index = createLineIndex(text);
  const shown = withoutSecrets(text);
  return (span) => excerpt(shown, index, span, width);
}

/**
 * Shows the line that a span starts in. Of a line that is too wide, the part around the start of the
 * span is shown; of a span over several lines, the first line is marked to its end.
 */
function excerpt(text: string, index: LineIndex, span: Span, width: number): Excerpt {
  const lineNumber = lineAt(index, span.start);
  const lineStart = index.starts[lineNumber] ?? 0;
  const nextLine = index.starts[lineNumber + 1] ?? text.length;
  const windowStart = Math.max(lineStart, Math.min(span.start - (width >> 2), nextLine - width));
  const windowEnd = Math.min(nextLine, windowStart + width);
  const shown = text.slice(windowStart, windowEnd).replace(/[\r\n]+$/, '');
  const before = plain(shown.slice(0, span.start - windowStart));
  const marked = plain(shown.slice(span.start - windowStart, span.end - windowStart));
  const after = plain(shown.slice(span.end - windowStart));
  return {
    source: before + marked + after,
    marks: ' '.repeat(columns(before)) + '^'.repeat(Math.max(1, columns(marked))),
  };
}

/** Tabs take one column, so that the marks stand where they should. */
function plain(source: string): string {
  return printable(source.replaceAll('\t', ' '));
}

/** A character outside the basic plane is two UTF-16 units but one sign on the screen. */
function columns(shown: string): number {
  return Array.from(shown).length;
}
