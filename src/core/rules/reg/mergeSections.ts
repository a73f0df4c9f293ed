import type { EditFix } from '../../finding';
import { message } from '../../message';
import { linesOf } from '../../reg/parseReg';
import type { RegDocument, RegSection } from '../../reg/tree';
import { insertAt, replaceWith } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { choiceFix } from '../editFix';

/**
 * The longest section, in characters, that is read again for its last line; a file may repeat the
 * key of a long one many times.
 */
const MAXIMUM_LENGTH = 10_000;

/**
 * Moves the lines of `second` to the end of `first`, which opens the same key further up. Nothing
 * when a line that Windows does not read as written stands at the seam.
 */
export function mergeFixes(
  document: RegDocument,
  first: RegSection,
  second: RegSection,
): readonly EditFix[] {
  const { text } = document;
  if (first.key === undefined || second.key === undefined) return [];
  const seam = lastLineEnd(document, first);
  if (seam === undefined) return [];
  const ending = lineEndingOf(text);
  const body = text.slice(second.key.span.end, second.span.end).replace(OUTER_BLANK_LINES, '');
  const removed = replaceWith(second.span, '');
  const title = message('Move the values to where the key is opened first');
  if (body === '') return [choiceFix(message('Remove the line of the key'), removed)];
  return [choiceFix(title, insertAt(seam, `${body}${ending}`), removed)];
}

/** Blank lines at the start, and all line ends and blanks at the end. */
const OUTER_BLANK_LINES = /^(?:[ \t]*(?:\r\n|\n|\r))+|(?<![ \t\r\n])[ \t\r\n]+$/g;

/** The offset behind the last line of a section that is not blank. */
function lastLineEnd(document: RegDocument, section: RegSection): number | undefined {
  const keyEnd = section.key?.span.end;
  if (section.span.end - (keyEnd ?? 0) > MAXIMUM_LENGTH) return undefined;
  const line = linesOf(document, section)
    .filter(({ kind }) => kind !== 'blank')
    .at(-1);
  if (line === undefined) return keyEnd;
  return line.problems.length > 0 || line.kind === 'junk' ? undefined : line.span.end;
}
