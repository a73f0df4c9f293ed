import { applyEditsInside, insertAt, replaceWith, type TextEdit } from '../text/edit';
import { attributeOf } from '../xml/attributes';
import { filtersOf } from './filters';
import { layoutAt, type ItemLayout } from './insertItems';
import type { PreferenceItem } from './preferenceDocument';

/**
 * Conditions combine from left to right, so what is there is put in brackets before another one is
 * added behind an OR, which otherwise would let the item through without the new one.
 */
const OPEN_BRACKET = '<FilterCollection bool="AND" not="0">';
const CLOSE_BRACKET = '</FilterCollection>';

function needsBrackets(item: PreferenceItem): boolean {
  return item.filters.slice(1).some((filter) => filter.combination === 'OR');
}

/**
 * The edits that add targeting conditions behind those of an item, all of which must hold together
 * with those.
 *
 * @param conditions - The XML of the new filters, each with `bool="AND"`.
 */
export function addConditions(
  text: string,
  item: PreferenceItem,
  conditions: readonly string[],
): readonly TextEdit[] {
  const layout = layoutAt(text, item);
  const filters = item.filtersElement;
  const first = item.filters.at(0);
  const last = item.filters.at(-1);
  if (filters !== undefined && first !== undefined && last !== undefined) {
    const bracketed = needsBrackets(item);
    return [
      ...(bracketed ? [insertAt(first.element.span.start, OPEN_BRACKET)] : []),
      insertAt(
        last.element.span.end,
        (bracketed ? CLOSE_BRACKET : '') + linesOf(conditions, layout),
      ),
    ];
  }
  const written = writeFilters('', conditions, layout);
  if (filters !== undefined) return [replaceWith(filters.span, written.trimStart())];
  const { properties } = item;
  if (properties !== undefined && FILTERS_FIRST.has(item.kind)) {
    const gap = layout.lineEnding + layout.indentation + layout.level;
    const isOnItsLine = /[\r\n][ \t]*$/.test(text.slice(0, properties.span.start));
    const lines = isOnItsLine ? written.trimStart() : written;
    return [insertAt(properties.span.start, lines + gap)];
  }
  const at = endOfContent(text, item);
  const isLastChild = text.startsWith('</', at);
  const closing = isLastChild ? layout.lineEnding + layout.indentation : '';
  return [insertAt(at, written + closing)];
}

/** The items whose targeting the console writes in front of their properties (observed). */
const FILTERS_FIRST: ReadonlySet<string> = new Set(['ImmediateTask', 'GlobalPowerOptionsV2']);

/** The end of the properties, or in a collection of the last item. */
function endOfContent(text: string, { element, properties }: PreferenceItem): number {
  if (properties !== undefined) return properties.span.end;
  const end = element.endTag?.start ?? element.startTag.end;
  return element.startTag.end + text.slice(element.startTag.end, end).trimEnd().length;
}

/**
 * The text of an item's conditions for a copy of the item; empty when it has none. A condition that
 * lets an item apply once gets an id of its own, because with the same id the copy would never apply
 * where the item has.
 */
export function conditionsForCopy(
  text: string,
  item: PreferenceItem,
  newGuid: () => string,
): string {
  const first = item.filters.at(0);
  const last = item.filters.at(-1);
  if (first === undefined || last === undefined) return '';
  const place = { start: first.element.span.start, end: last.element.span.end };
  return applyEditsInside(text, place, runOnceEdits(item, newGuid));
}

/** The edits that give the run-once conditions of an item new ids. */
export function runOnceEdits(item: PreferenceItem, newGuid: () => string): readonly TextEdit[] {
  return [...filtersOf(item)].flatMap(({ kind, element }) => {
    const id = kind === 'FilterRunOnce' ? attributeOf(element, 'id') : undefined;
    return id === undefined ? [] : [replaceWith(id.valueSpan, newGuid())];
  });
}

/**
 * The `Filters` element of another item with the same conditions as this one and further ones, with
 * a line end in front.
 *
 * @param own - The text that `conditionsForCopy` gives for the item.
 * @returns Nothing when there is no condition at all.
 */
export function wrapConditions(
  own: string,
  conditions: readonly string[],
  item: PreferenceItem,
  layout: ItemLayout,
): string {
  if (own === '' && conditions.length === 0) return '';
  const bracketed = conditions.length > 0 && needsBrackets(item);
  return writeFilters(bracketed ? OPEN_BRACKET + own + CLOSE_BRACKET : own, conditions, layout);
}

function writeFilters(own: string, conditions: readonly string[], layout: ItemLayout): string {
  const outer = layout.lineEnding + layout.indentation + layout.level;
  const lines = linesOf(own === '' ? conditions : [own, ...conditions], layout);
  return `${outer}<Filters>${lines}${outer}</Filters>`;
}

function linesOf(conditions: readonly string[], layout: ItemLayout): string {
  const inner = layout.lineEnding + layout.indentation + layout.level.repeat(2);
  return conditions.map((condition) => `${inner}${condition}`).join('');
}
