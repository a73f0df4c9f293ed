import { message } from '../../message';
import { foldName } from '../../reg/keyPath';
import { contentEndOf } from '../../reg/lines';
import type { RegBodyLine, RegDocument, RegSection, RegValueLine } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import { span, type Span } from '../../text/span';
import { sectionBody } from '../sectionBody';
import type { Refactoring } from './refactoring';

/** A value with the comments directly above it, without the line end of its last line. */
interface Block {
  readonly span: Span;
  readonly name: string;
}

/**
 * Sorts the values of a section by name, the default value first. Comments go with the value below
 * them; blank lines and comments that stand alone keep their place, as the slots between do. Values
 * of one name keep their order, because the last of them wins. A section with a line that Windows
 * does not read is left alone: in another order such a line may swallow another one.
 */
export function sortValues(document: RegDocument, section: RegSection): readonly Refactoring[] {
  const { lines, length } = sectionBody(document, section);
  const own = lines.slice(0, length);
  if (!own.every(isMovable)) return [];
  const blocks = blocksOf(document.text, own);
  const sorted = [...blocks].sort((a, b) => compare(a.name, b.name));
  const edits = blocks.flatMap((block, index) => {
    const other = sorted[index];
    if (other === undefined || other === block) return [];
    return [replaceWith(block.span, document.text.slice(other.span.start, other.span.end))];
  });
  if (edits.length === 0) return [];
  return [{ kind: 'sort', title: message('Sort the values of this key'), edits }];
}

function isMovable(line: RegBodyLine): boolean {
  if (line.kind === 'value') return line.accepted && line.problems.length === 0;
  return line.kind !== 'junk';
}

function blocksOf(text: string, lines: readonly RegBodyLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let start: number | undefined;
  for (const line of lines) {
    if (line.kind === 'blank') start = undefined;
    else start ??= line.span.start;
    if (line.kind !== 'value' || start === undefined) continue;
    blocks.push({ span: span(start, endOf(text, line)), name: foldName(line.name) });
    start = undefined;
  }
  return blocks;
}

/** The end of a value's last line, its comment included and its line end not. */
function endOf(text: string, line: RegValueLine): number {
  return contentEndOf(text, line.commentSpan?.end ?? line.dataSpan.end);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
