import type { PreferenceItem } from './preferenceDocument';
import { insertAt, type TextEdit } from '../text/edit';
import { lineEndingOf } from '../text/lineEnding';

/** How new text beside an item is laid out: the file's line end and the item's indentation. */
export interface ItemLayout {
  readonly lineEnding: string;
  /** What stands before the item on its line; one level where the line starts with something else. */
  readonly indentation: string;
  /** What the file puts before a line for one level; a tab in files of the console. */
  readonly level: string;
}

/** The layout around an item. The console indents an item by one tab, and the first by nothing. */
export function layoutAt(text: string, item: Pick<PreferenceItem, 'element'>): ItemLayout {
  const lineEnding = lineEndingOf(text);
  const start = item.element.span.start;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  const before = text.slice(lineStart + 1, start);
  const level = before.startsWith('\t') ? '\t' : levelOf(text);
  return { lineEnding, indentation: /^[ \t]+$/.test(before) ? before : level, level };
}

/** How much of a text is looked at to learn how it is indented. */
const SAMPLE_LENGTH = 20_000;

/** One level of the indentation of a file, by the first of its tags that stands indented on its line. */
export function levelOf(text: string): string {
  const blanks = /[\r\n]([ \t]+)</.exec(text.slice(0, SAMPLE_LENGTH))?.[1] ?? '\t';
  return blanks.startsWith(' ') ? blanks.replace('\t', '') : '\t';
}

/** The edit that puts new items in front of an item, each on a line of its own. */
export function insertItemsBefore(
  text: string,
  item: PreferenceItem,
  items: readonly string[],
): TextEdit {
  const { lineEnding, indentation } = layoutAt(text, item);
  const newText = items.map((xml) => `${xml}${lineEnding}${indentation}`).join('');
  return insertAt(item.element.span.start, newText);
}

/** The edit that puts new items behind an item, each on a line of its own. */
export function insertItemsAfter(
  text: string,
  item: PreferenceItem,
  items: readonly string[],
): TextEdit {
  const { lineEnding, indentation } = layoutAt(text, item);
  const newText = items.map((xml) => `${lineEnding}${indentation}${xml}`).join('');
  return insertAt(item.element.span.end, newText);
}
