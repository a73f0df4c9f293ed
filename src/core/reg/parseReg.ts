import { readHeader } from './header';
import { withNullProblem } from './nullCharacters';
import { isOpenAfter, parseSection, readSectionLines } from './section';
import type { RegBodyLine, RegDocument, RegHeader, RegHeaderKind, RegSection } from './tree';

/**
 * Reads a `.reg` text as Windows does and keeps what Windows skips.
 *
 * @param text the decoded text; a byte order mark at its start becomes part of the header's span
 * @returns the tree of the text; any text has one, and the time is linear in its length
 */
export function parseReg(text: string): RegDocument {
  const hasNullCharacters = text.includes('\0');
  const header = readDocumentHeader(text, hasNullCharacters);
  const sections = parseSections(text, header.span.end, header.kind, hasNullCharacters);
  return { text, header, sections, hasNullCharacters };
}

/** The header of a text, of which it is known whether U+0000 stands anywhere in it. */
export function readDocumentHeader(text: string, hasNullCharacters: boolean): RegHeader {
  const header = readHeader(text);
  return hasNullCharacters ? withNullProblem(text, header) : header;
}

function parseSections(
  text: string,
  start: number,
  headerKind: RegHeaderKind,
  hasNullCharacters: boolean,
): RegSection[] {
  const sections: RegSection[] = [];
  const closed = { headerKind, hasNullCharacters, isKeyOpen: false };
  const open = { ...closed, isKeyOpen: true };
  let context = closed;
  let position = start;
  while (position < text.length) {
    const section = parseSection(text, position, context);
    sections.push(section);
    context = isOpenAfter(section.key) ? open : closed;
    position = section.span.end;
  }
  return sections;
}

/**
 * The lines of a section after its key line, in order. They are read anew at each call, in time
 * linear in the length of the section, so a caller that needs them twice keeps them.
 */
export function linesOf(document: RegDocument, section: RegSection): readonly RegBodyLine[] {
  const lines: RegBodyLine[] = [];
  const { text, header, hasNullCharacters } = document;
  const start = section.key?.span.end ?? section.span.start;
  const context = { headerKind: header.kind, hasNullCharacters };
  readSectionLines(text, start, section.key, context, (line) => void lines.push(line));
  return lines;
}
