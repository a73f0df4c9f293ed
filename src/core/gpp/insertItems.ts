import type { PreferenceItem } from './preferenceDocument';
import { insertAt, type TextEdit } from '../text/edit';
import { lineEndingOf } from '../text/lineEnding';

/** How new text beside an item is laid out: the file's line end and the item's indentation. */
export interface ItemLayout {
  readonly lineEnding: string;
  /** What stands before the item on its line; a tab where the line starts with something else. */
  readonly indentation: string;
}

/** The layout around an item. The console indents an item by one tab, and the first by nothing. */
export function layoutAt(text: string, item: Pick<PreferenceItem, 'element'>): ItemLayout {
  const lineEnding = lineEndingOf(text);
  const start = item.element.span.start;
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1));
  const before = text.slice(lineStart + 1, start);
  return { lineEnding, indentation: /^[ \t]+$/.test(before) ? before : '\t' };
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
