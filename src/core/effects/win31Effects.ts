import { EQUALS, SPACE, skipBlanks } from '../reg/characters';
import { splitKeyPath } from '../reg/keyPath';
import { contentEndOf } from '../reg/lines';
import { linesOf } from '../reg/parseReg';
import type { RegDocument } from '../reg/tree';
import type { Span } from '../text/span';
import type { RegistryEffect } from './registryEffect';
import { isPossibleKey } from './registryLimits';
import { storedString } from './storedData';

const ROOT = 'HKEY_CLASSES_ROOT';

/**
 * The effects of a Windows 3.1 file. A line `HKEY_CLASSES_ROOT\key = text` sets the default value of
 * the key; every other line does nothing (Wine's tests of such files).
 */
export function* win31Effects(document: RegDocument): Generator<RegistryEffect, void, undefined> {
  for (const section of document.sections) {
    for (const line of linesOf(document, section)) {
      if (line.kind === 'junk') yield* lineEffects(document.text, line.span);
    }
  }
}

/**
 * The hive stands in the first column, in exactly these letters, and a blank ends the key. As in a key
 * line, doubled backslashes behind the hive name no key (Wine, `reg import`).
 */
function* lineEffects(text: string, span: Span): Generator<RegistryEffect, void, undefined> {
  if (!text.startsWith(ROOT, span.start)) return;
  if (text.startsWith('\\\\', span.start + ROOT.length)) return;
  const end = contentEndOf(text, span.start);
  const words = text.slice(span.start, end);
  const keyEnd = words.search(/[ \t]|$/);
  const path = splitKeyPath(words.slice(0, keyEnd));
  if (path?.hive !== ROOT || !isPossibleKey(path.key)) return;
  const place = { hive: path.hive, key: path.key, span };
  yield { op: 'createKey', ...place };
  const stored = storedString(words.slice(valueStart(words, keyEnd)));
  yield { op: 'setValue', ...place, name: '', type: stored.type, data: stored.bytes };
}

/** After the blanks, the `=` where there is one, and one more space; other blanks are data. */
function valueStart(words: string, keyEnd: number): number {
  let offset = skipBlanks(words, keyEnd, words.length);
  if (words.charCodeAt(offset) === EQUALS) offset++;
  return words.charCodeAt(offset) === SPACE ? offset + 1 : offset;
}
