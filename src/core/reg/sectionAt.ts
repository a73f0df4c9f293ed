import type { RegDocument, RegSection } from './tree';

/**
 * The index of the section that holds `offset`; -1 for the header, and for a document without any.
 * The end of the text belongs to the last section. Takes logarithmic time.
 */
export function sectionIndexAt(
  { sections }: Pick<RegDocument, 'sections'>,
  offset: number,
): number {
  let low = -1;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The section that holds `offset`; `undefined` in the header. */
export function sectionAt(document: RegDocument, offset: number): RegSection | undefined {
  return document.sections[sectionIndexAt(document, offset)];
}
