import type { PreferenceDocument } from '../gpp/preferenceDocument';
import { createLineIndex, lineAt, lineStart, type LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';
import { nodesOf } from '../xml/walk';
import { DIRECTIVE_WORD, readDirective } from './directive';
import type { Silence } from './silence';

/**
 * Reads the suppression comments of preference XML. One for a line silences every start tag that has
 * a part on it, with all of its attributes.
 */
export function preferenceSilences(document: PreferenceDocument): readonly Silence[] {
  const { text } = document.xml;
  // Most documents have no such comment and shall not pay for looking at each of their nodes.
  if (!text.includes(DIRECTIVE_WORD)) return [];
  const index = createLineIndex(text);
  const tags: Span[] = [];
  for (const node of nodesOf(document.xml)) if (node.kind === 'element') tags.push(node.startTag);
  const silences: Silence[] = [];
  for (const node of nodesOf(document.xml)) {
    const directive = node.kind === 'comment' ? readDirective(node.value) : undefined;
    if (directive === undefined) continue;
    const { reach, rules } = directive;
    const own = lineAt(index, reach === 'line' ? node.span.start : node.span.end - 1);
    const line = reach === 'next-line' ? own + 1 : own;
    const place = reach === 'document' ? undefined : placeOnLine(index, tags, line);
    if (reach === 'document' || place !== undefined) silences.push({ place, rules });
  }
  return silences;
}

/**
 * The line with the given number, made longer by the tags that reach over its ends; `undefined` when
 * there is no such line.
 *
 * @param tags - In the order of their places; they do not overlap.
 */
function placeOnLine(index: LineIndex, tags: readonly Span[], line: number): Span | undefined {
  const start = lineStart(index, line);
  if (start === undefined) return undefined;
  const end = lineStart(index, line + 1) ?? index.length + 1;
  const first = tags[countBefore(tags, (tag) => tag.end <= start)];
  const last = tags[countBefore(tags, (tag) => tag.start < end) - 1];
  return {
    start: Math.min(start, first?.start ?? start),
    end: Math.max(end, last?.end ?? end),
  };
}

/** How many of the tags at the beginning of the list are as asked; none of those behind them is. */
function countBefore(tags: readonly Span[], isAsAsked: (tag: Span) => boolean): number {
  let low = 0;
  let high = tags.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const tag = tags[middle];
    if (tag !== undefined && isAsAsked(tag)) low = middle + 1;
    else high = middle;
  }
  return low;
}
