import type { PreferenceItem } from '../gpp/preferenceDocument';
import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import { lineEndingOf } from '../text/lineEnding';
import { attributeOf, attributeValue } from '../xml/attributes';

/** The letter of an action in the `action` attribute ([MS-GPPREF] 2.2.1.17.1). */
export type ActionLetter = 'C' | 'R' | 'U' | 'D';

const ACTION_LETTERS: readonly string[] = ['C', 'R', 'U', 'D'];

/**
 * The edits that give an item another action, its icon number included: the console writes a base by
 * value type plus 0 to 3 for Create, Replace, Update and Delete, the PowerShell cmdlet 0 to 3 alone.
 * An icon number that fits neither stays as it is.
 */
export function setActionEdits(item: PreferenceItem, letter: ActionLetter): readonly TextEdit[] {
  if (item.properties === undefined) return [];
  const action = attributeOf(item.properties, 'action');
  const before = action?.value ?? 'U';
  if (before === letter) return [];
  const edits: TextEdit[] = [
    action === undefined
      ? insertAt(item.properties.nameSpan.end, ` action="${letter}"`)
      : replaceWith(action.valueSpan, letter),
  ];
  const image = attributeOf(item.element, 'image');
  const base = Number(image?.value) - ACTION_LETTERS.indexOf(before);
  if (image !== undefined && base % 5 === 0 && base >= 0) {
    edits.push(replaceWith(image.valueSpan, String(base + ACTION_LETTERS.indexOf(letter))));
  }
  return edits;
}

/** How new text beside an item is laid out: the file's line end and the item's indentation. */
export interface ItemLayout {
  readonly lineEnding: string;
  /** What stands before the item on its line; a tab where the line starts with something else. */
  readonly indentation: string;
}

/** The layout around an item. The console indents an item by one tab, and the first by nothing. */
export function layoutAt(text: string, item: PreferenceItem): ItemLayout {
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

/**
 * The edits that add targeting conditions behind those of an item, all of which must hold together
 * with those. Conditions combine from left to right, so what is there is put in brackets first where
 * an OR among it would otherwise take in what comes after.
 *
 * @param conditions - The XML of the new filters, each with `bool="AND"`.
 */
export function addConditions(
  text: string,
  item: PreferenceItem,
  conditions: readonly string[],
): readonly TextEdit[] {
  const { lineEnding, indentation } = layoutAt(text, item);
  const inner = `${lineEnding}${indentation}\t\t`;
  const outer = `${lineEnding}${indentation}\t`;
  const added = conditions.map((condition) => `${inner}${condition}`).join('');
  const filters = item.filtersElement;
  if (filters === undefined) {
    const at = item.properties?.span.end ?? item.element.startTag.end;
    const closing = text.startsWith('</', at) ? `${lineEnding}${indentation}` : '';
    return [insertAt(at, `${outer}<Filters>${added}${outer}</Filters>${closing}`)];
  }
  if (filters.endTag === undefined) {
    return [replaceWith(filters.span, `<Filters>${added}${outer}</Filters>`)];
  }
  const first = item.filters.at(0);
  const last = item.filters.at(-1);
  if (first === undefined || last === undefined) {
    return [insertAt(filters.startTag.end, added)];
  }
  const needsBrackets = item.filters.slice(1).some((filter) => filter.combination === 'OR');
  const close = needsBrackets ? '</FilterCollection>' : '';
  return [
    ...(needsBrackets
      ? [insertAt(first.element.span.start, '<FilterCollection bool="AND" not="0">')]
      : []),
    insertAt(last.element.span.end, `${close}${added}`),
  ];
}

/** The raw text between the tags of an item's `Filters`; empty when it has no conditions. */
export function conditionsText(text: string, item: PreferenceItem): string {
  const first = item.filters.at(0);
  const last = item.filters.at(-1);
  if (first === undefined || last === undefined) return '';
  return text.slice(first.element.span.start, last.element.span.end);
}

/** Whether an attribute of the item itself is `1`. */
export function isItemFlagSet(item: PreferenceItem, name: string): boolean {
  return attributeValue(item.element, name) === '1';
}
