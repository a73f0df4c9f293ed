import { readHeader } from './header';
import { createSource } from './lines';
import { withNullProblem } from './nullCharacters';
import { parseSection, type SectionContext } from './section';
import type { RegDocument, RegSection } from './tree';

/**
 * Reads a `.reg` text as Windows does and keeps what Windows skips.
 *
 * @param text the decoded text; a byte order mark at its start becomes part of the header's span
 * @returns the tree of the text; any text has one, and the time is linear in its length
 */
export function parseReg(text: string): RegDocument {
  const source = createSource(text);
  const header = withNullProblem(readHeader(source), source);
  const sections: RegSection[] = [];
  let context: SectionContext = { headerKind: header.kind, isKeyOpen: false };
  let position = header.span.end;
  while (position < text.length) {
    const { section, after } = parseSection(source, position, context);
    sections.push(section);
    context = after;
    position = section.span.end;
  }
  return { text, header, sections };
}
