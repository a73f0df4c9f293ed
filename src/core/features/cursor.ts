import { linesOf } from '../reg/parseReg';
import { sectionIndexAt } from '../reg/sectionAt';
import type { RegBodyLine, RegDocument, RegKeyLine, RegSection, RegValueLine } from '../reg/tree';
import { opens, type OpenedSection, type OpenRegKey } from '../registry/openKeys';
import type { Span } from '../text/span';

/** The sections that share a character with `place` or touch it, in order. */
export function sectionsIn(document: RegDocument, place: Span): readonly RegSection[] {
  const first = Math.max(sectionIndexAt(document, place.start), 0);
  const last = sectionIndexAt(document, place.end);
  return document.sections.slice(first, last + 1);
}

/**
 * The key that is open for the values of a section, as `openedSections` gives it. Looks back only as
 * far as key lines are malformed, because the values below those leak into the key above.
 */
export function openKeyOf(document: RegDocument, index: number): OpenRegKey | undefined {
  for (let at = index; at >= 0; at--) {
    const key = document.sections[at]?.key;
    if (key?.followingValues !== 'leaked') return key && opens(key);
  }
  return undefined;
}

/** The section at `offset` with the key its values go to; `undefined` in the header. */
export function openedSectionAt(document: RegDocument, offset: number): OpenedSection | undefined {
  const index = sectionIndexAt(document, offset);
  const section = document.sections[index];
  return section && { section, openKey: openKeyOf(document, index) };
}

/** The key line at `offset`, its line end excluded; `undefined` elsewhere. */
export function keyLineAt(document: RegDocument, offset: number): RegKeyLine | undefined {
  const key = document.sections[sectionIndexAt(document, offset)]?.key;
  return key !== undefined && offset <= key.trailingSpan.end ? key : undefined;
}

/** A value line with the key it goes to. */
export interface ValueAt {
  readonly line: RegValueLine;
  readonly section: RegSection;
  readonly openKey: OpenRegKey | undefined;
}

/** The value whose line, or one of whose continuation lines, holds `offset`. */
export function valueAt(document: RegDocument, offset: number): ValueAt | undefined {
  const opened = openedSectionAt(document, offset);
  if (opened === undefined) return undefined;
  const line = linesOf(document, opened.section).find((each) => holds(each, offset, document));
  return line?.kind === 'value' ? { line, ...opened } : undefined;
}

/** The values whose lines share a character with `place`, or hold it when it is empty, in order. */
export function valuesIn(document: RegDocument, place: Span): readonly ValueAt[] {
  const first = Math.max(sectionIndexAt(document, place.start), 0);
  return sectionsIn(document, place).flatMap((section, index) => {
    const openKey = openKeyOf(document, first + index);
    return linesOf(document, section).flatMap((line) => {
      const isInside = startsIn(line, place) && contentReaches(line, place.start, document);
      return line.kind === 'value' && isInside ? [{ line, section, openKey }] : [];
    });
  });
}

/** A selection that ends before the first character of a line leaves that line out. */
function startsIn(line: RegBodyLine, place: Span): boolean {
  return line.span.start < place.end || line.span.start === place.start;
}

/** A cursor behind the last line end of the text belongs to the line before it only when it has none. */
function holds(line: RegBodyLine, offset: number, document: RegDocument): boolean {
  return line.span.start <= offset && contentReaches(line, offset, document);
}

function contentReaches(line: RegBodyLine, offset: number, { text }: RegDocument): boolean {
  if (offset < line.span.end) return true;
  const endsWithText = !/[\r\n]/.test(text.charAt(line.span.end - 1));
  return offset === line.span.end && line.span.end === text.length && endsWithText;
}
