import type { RegDocument } from '../reg/tree';
import type { Span } from '../text/span';
import { escapeRegString } from '../reg/stringEscapes';
import { valueAt } from './cursor';

/**
 * What a text has to be turned into when it is pasted over `place`, so that the registry holds the
 * text as it is on the clipboard: inside a string, `\` and `"` are written with a `\` before them.
 *
 * @returns `undefined` when it can be pasted as it is: elsewhere, and when its escapes are there.
 */
export function pastedText(document: RegDocument, place: Span, text: string): string | undefined {
  if (/[\r\n]/.test(text) || !isInString(document, place)) return undefined;
  if (isEscaped(text)) return undefined;
  return escapeRegString(text);
}

function isInString(document: RegDocument, place: Span): boolean {
  const data = valueAt(document, place.start)?.line.data;
  if (data?.kind !== 'string') return false;
  return data.contentSpan.start <= place.start && place.end <= data.contentSpan.end;
}

/** Whether every `\` and `"` is part of an escape, or there is none. */
function isEscaped(text: string): boolean {
  // `\\server` alone may be either; a network path is by far the likelier.
  if (/^\\\\[^\\"]+$/.test(text)) return false;
  return /^(?:[^\\"]|\\[\\"])*$/.test(text);
}
