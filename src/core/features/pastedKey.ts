import { isLineEnd } from '../reg/characters';
import { splitKeyPath } from '../reg/keyPath';
import { contentEndOf } from '../reg/lines';
import type { RegDocument } from '../reg/tree';
import type { Span } from '../text/span';
import { isBelowOpenBytes } from './openBytes';

/**
 * The key path that a text is, with the full name of its hive: the registry editor copies
 * `Computer\HKEY_…` in the language of Windows, PowerShell has drives such as `HKLM:`.
 */
function pathIn(text: string): string | undefined {
  const words = text
    .trim()
    .replace(/^[^\\[\]]+\\(?=HKEY_)/i, '')
    .replace(/^(HK[A-Z]{1,2}):(?=\\|$)/i, '$1');
  const path = /[\r\n[\]]/.test(words) ? undefined : splitKeyPath(words);
  if (path === undefined) return undefined;
  return path.key === '' ? path.hive : `${path.hive}\\${path.key}`;
}

/**
 * What a text has to be turned into when it is pasted over `place`, so that the line there is a key
 * line: the brackets come with it in a line without any sign.
 *
 * @returns `undefined` when it is no path, elsewhere, and when it can be pasted as it is.
 */
export function pastedKey(document: RegDocument, place: Span, text: string): string | undefined {
  const path = pathIn(text);
  if (path === undefined) return undefined;
  const lineStart = lineStartOf(document.text, place.start);
  const before = document.text.slice(lineStart, place.start);
  const after = document.text.slice(place.end, contentEndOf(document.text, place.end));
  if (/^[ \t]*\[-?$/.test(before) && /^(?:\]|$)/.test(after)) {
    return path === text ? undefined : path;
  }
  const isBlank = /^\uFEFF?[ \t]*$/.test(before) && /^[ \t]*$/.test(after);
  return isBlank && !isBelowOpenBytes(document, lineStart) ? `[${path}]` : undefined;
}

function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}
