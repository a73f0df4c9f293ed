import { detached } from '../text/detached';
import type { TextEdit } from '../text/edit';
import { BRACKET_OPEN, skipBlanks } from './characters';
import { parseReg, readDocumentHeader } from './parseReg';
import { isOpenAfter, parseSection, type SectionContext } from './section';
import { shiftSection } from './shiftLines';
import type { RegDocument, RegSection } from './tree';

/** An edit as far as it moves what stands behind it. */
interface Change {
  readonly start: number;
  readonly end: number;
  /** By how much the text grows. */
  readonly growth: number;
}

/**
 * Reads a text that edits made from the one of `previous`. Only the sections that the edits touch are
 * read; the others keep their identity. The result is the same as `parseReg(text)` gives.
 *
 * @param text the text after the edits
 * @param edits what was done to the text of `previous`; no two of them overlap
 */
export function updateReg(
  previous: RegDocument,
  text: string,
  edits: readonly TextEdit[],
): RegDocument {
  const hasNullCharacters = previous.hasNullCharacters
    ? text.includes('\0')
    : edits.some(({ newText }) => newText.includes('\0'));
  const header = readDocumentHeader(text, hasNullCharacters);
  // What each line means depends on the kind of header.
  if (header.kind !== previous.header.kind) return parseReg(text);
  const context = { headerKind: header.kind, hasNullCharacters };
  const sections = updateSections(previous, text, header.span.end, changesOf(edits), context);
  return { text, header, sections, hasNullCharacters };
}

function changesOf(edits: readonly TextEdit[]): readonly Change[] {
  return edits
    .map(({ span: { start, end }, newText }) => {
      return { start, end, growth: newText.length - (end - start) };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function updateSections(
  previous: RegDocument,
  text: string,
  start: number,
  changes: readonly Change[],
  context: Omit<SectionContext, 'isKeyOpen'>,
): readonly RegSection[] {
  const known = previous.sections;
  const sections: RegSection[] = [];
  /** The first known section that is neither behind us nor taken. */
  let next = 0;
  /** The first change that does not lie before that section, and how much those before it grow. */
  let change = 0;
  let growth = 0;
  let position = start;
  for (;;) {
    for (; next < known.length; next++) {
      const knownStart = startOf(known, next);
      for (let each = changes[change]; each && each.end <= knownStart; each = changes[++change]) {
        growth += each.growth;
      }
      // Of a section whose first character is replaced, only the rest may be left.
      const isGone = (changes[change]?.start ?? Infinity) <= knownStart;
      if (!isGone && knownStart + growth >= position) break;
    }
    const isAtKnown = next < known.length && startOf(known, next) + growth === position;
    const end = firstTouched(previous, changes[change]);
    const isKeyOpen = isOpenAfter(sections.at(-1)?.key);
    if (isAtKnown && next < end && isKeyOpen === isOpenAfter(known[next - 1]?.key)) {
      for (; next < end; next++) {
        const section = known[next];
        if (section !== undefined) sections.push(shiftSection(section, growth));
      }
    } else {
      if (position >= text.length) return sections;
      sections.push(withDetachedPath(parseSection(text, position, { ...context, isKeyOpen })));
    }
    position = sections.at(-1)?.span.end ?? position;
  }
}

/** Otherwise each section that is read anew would keep the version of the text alive it was read from. */
function withDetachedPath(section: RegSection): RegSection {
  const { key } = section;
  return key === undefined ? section : { ...section, key: { ...key, path: detached(key.path) } };
}

/**
 * The index of the first section that a change touches; the number of sections without a change. A
 * change before a section's bracket or at it touches the section above too, which ends only there.
 */
function firstTouched(document: RegDocument, change: Change | undefined): number {
  const { sections, text } = document;
  if (change === undefined) return sections.length;
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(sections, middle) <= change.start) low = middle;
    else high = middle - 1;
  }
  const bracket = skipBlanks(text, startOf(sections, low), text.length);
  const isBracket = text.charCodeAt(bracket) === BRACKET_OPEN;
  return isBracket && change.start <= bracket ? Math.max(low - 1, 0) : low;
}

function startOf(sections: readonly RegSection[], index: number): number {
  return sections[index]?.span.start ?? 0;
}
