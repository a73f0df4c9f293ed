import { linesOf } from '../reg/parseReg';
import type { RegDocument, RegValueLine } from '../reg/tree';
import type { Span } from '../text/span';
import { sectionsIn } from './cursor';
import { contentOf } from './valueContent';

/** A short text that an editor shows behind data, without being part of the file. */
export interface InlayHint {
  /** Where it stands: the end of the data. */
  readonly offset: number;
  readonly text: string;
}

/** How many characters of a text a hint shows; the hover shows the rest. */
const MAX_CHARACTERS = 60;

/** Numbers up to this are the same in decimal and hexadecimal digits. */
const LAST_EQUAL_NUMBER = 9n;

/**
 * The decoded texts of bytes and the decimals of numbers in a part of a file.
 *
 * @param place - The part that is on the screen.
 * @returns `undefined` when cancelled.
 */
export function inlayHints(
  document: RegDocument,
  place: Span,
  isCancelled: () => boolean,
): readonly InlayHint[] | undefined {
  const hints: InlayHint[] = [];
  for (const section of sectionsIn(document, place)) {
    if (isCancelled()) return undefined;
    for (const line of linesOf(document, section)) {
      if (line.kind !== 'value' || !isInside(line, place)) continue;
      const text = hintOf(document, line);
      if (text !== undefined) hints.push({ offset: line.dataSpan.end, text });
    }
  }
  return hints;
}

function isInside({ dataSpan }: RegValueLine, place: Span): boolean {
  return place.start <= dataSpan.end && dataSpan.end <= place.end;
}

function hintOf(document: RegDocument, { data }: RegValueLine): string | undefined {
  if (data.kind !== 'hex' && data.kind !== 'dword') return undefined;
  const content = contentOf(document, data);
  switch (content?.kind) {
    case 'text':
      return shorten(content.text);
    case 'list':
      return shorten(content.strings.join(' | '));
    case 'number':
      return content.value > LAST_EQUAL_NUMBER || data.kind === 'hex'
        ? content.value.toString()
        : undefined;
    case 'bytes':
    case undefined:
      return undefined;
  }
}

/** The text in one line; an empty one needs no hint. */
function shorten(text: string): string | undefined {
  if (text === '') return undefined;
  const line = text.slice(0, MAX_CHARACTERS).replace(/\s/g, ' ');
  return text.length > MAX_CHARACTERS ? `${line}…` : line;
}
