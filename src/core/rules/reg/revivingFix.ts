import type { EditFix } from '../../finding';
import type { Message } from '../../message';
import { SEMICOLON, skipBlanks } from '../../reg/characters';
import { isBareHexLine } from '../../reg/hexValue';
import { contentEndOf, nextLineStart } from '../../reg/lines';
import type { TextEdit } from '../../text/edit';
import { preferredFix, safeFix } from '../editFix';
import { lineStartBefore } from './writtenData';

/**
 * A fix that makes Windows take a value line that it dropped. The author is asked where the line then
 * deletes something, because until now it did no harm, and where its bytes go on in a line that holds
 * none, because that line would be read as bytes and lost.
 *
 * @param offset where the line is that is then read
 */
export function revivingFix(
  text: string,
  offset: number,
  title: Message,
  ...edits: readonly TextEdit[]
): EditFix {
  const start = lineStartBefore(text, offset);
  const line = text.slice(start, contentEndOf(text, offset));
  const make = isDeletion(line) || swallowsLine(text, start) ? preferredFix : safeFix;
  return make(title, ...edits);
}

/** Whether a line that is not read as it is meant deletes a key or a value. */
function isDeletion(line: string): boolean {
  return /^[^"@[\uff3b]*[[\uff3b][-\uff0d]|[=\uff1d][^\w"=\uff1d\u2018-\u201f]*[-\uff0d]/.test(
    line,
  );
}

const GOES_ON = /\\[ \t]*(?:[;#][^]*)?$/;

/** Whether the bytes of the value in the line at `start` go on in a line that holds none. */
function swallowsLine(text: string, start: number): boolean {
  let lineStart = start;
  for (;;) {
    const contentEnd = contentEndOf(text, lineStart);
    if (!GOES_ON.test(text.slice(lineStart, contentEnd))) return false;
    const next = nextLine(text, contentEnd);
    if (next === undefined) return false;
    if (!isBareHexLine(text, next)) return true;
    lineStart = next;
  }
}

/** The start of the next line that is neither blank nor a comment. */
function nextLine(text: string, end: number): number | undefined {
  let contentEnd = end;
  while (contentEnd < text.length) {
    const start = nextLineStart(text, contentEnd);
    contentEnd = contentEndOf(text, start);
    const first = skipBlanks(text, start, contentEnd);
    if (first < contentEnd && text.charCodeAt(first) !== SEMICOLON) return start;
  }
  return undefined;
}
