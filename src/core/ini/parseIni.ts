import { eachLine } from '../statements/eachLine';
import type { StatementComment, StatementTree } from '../statements/statementTree';
import { span, type Span } from '../text/span';

/** A line `key=value` of an INI file. */
export interface IniEntry {
  readonly span: Span;
  readonly key: string;
  readonly keySpan: Span;
  readonly value: string;
  readonly valueSpan: Span;
}

/** A section with its entries. */
export interface IniSection {
  /** Without brackets and the blanks beside them. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The line of the name. */
  readonly span: Span;
  readonly entries: readonly IniEntry[];
}

/** An INI file; entries above the first section belong to none and are left out. */
export interface IniTree extends StatementTree {
  readonly sections: readonly IniSection[];
}

/** Reads an INI file. Never throws; lines that are neither section nor entry are left out. */
export function parseIni(text: string): IniTree {
  const comments: StatementComment[] = [];
  const units: Span[] = [];
  const sections: (IniSection & { entries: IniEntry[] })[] = [];
  for (const line of eachLine(text)) {
    const content = text.slice(line.start, line.end);
    const trimmed = content.trim();
    if (trimmed.startsWith(';') || trimmed.startsWith('#')) {
      comments.push({ span: line, content: trimmed.slice(1) });
      continue;
    }
    if (trimmed === '') continue;
    units.push(line);
    if (trimmed.startsWith('[')) {
      const open = content.indexOf('[');
      const close = content.indexOf(']', open);
      const nameSpan = trimmedSpan(
        text,
        line.start + open + 1,
        close < 0 ? line.end : line.start + close,
      );
      sections.push({
        name: text.slice(nameSpan.start, nameSpan.end),
        nameSpan,
        span: line,
        entries: [],
      });
      continue;
    }
    const entry = entryOf(text, line);
    if (entry !== undefined) sections.at(-1)?.entries.push(entry);
  }
  return { comments, units, sections };
}

function entryOf(text: string, line: Span): IniEntry | undefined {
  const equals = text.slice(line.start, line.end).indexOf('=');
  if (equals < 0) return undefined;
  const keySpan = trimmedSpan(text, line.start, line.start + equals);
  const valueSpan = trimmedSpan(text, line.start + equals + 1, line.end);
  return {
    span: line,
    key: text.slice(keySpan.start, keySpan.end),
    keySpan,
    value: text.slice(valueSpan.start, valueSpan.end),
    valueSpan,
  };
}

/** The range without the blanks at its ends. */
function trimmedSpan(text: string, start: number, end: number): Span {
  const content = text.slice(start, end);
  const from = start + content.length - content.trimStart().length;
  return span(from, Math.max(from, start + content.trimEnd().length));
}
