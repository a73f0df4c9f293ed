import { parseDocument, type PolicyDocument } from './document';
import { updatePreferences } from './gpp/updatePreferences';
import { updateReg } from './reg/updateReg';
import type { StoredText } from './storedText';
import type { TextEdit } from './text/edit';

/**
 * Parses a text that edits made from the one of `previous`. Of a registry file only the sections that
 * the edits touch are read, and of preference XML only the item that they lie in, where it is
 * well-formed; the others keep their identity. The result is the same as `parseDocument` gives.
 *
 * @param text - The text after the edits.
 * @param changes - What was done to the text of `previous`, with offsets into that; no two overlap.
 * @param storage - How the new text is stored, for registry and preference files where that is known.
 * @returns `undefined` when preference XML has lost its root element.
 */
export function updateDocument(
  previous: PolicyDocument,
  text: string,
  changes: readonly TextEdit[],
  storage?: StoredText,
): PolicyDocument | undefined {
  const { language } = previous;
  if (previous.language === 'gpp') {
    const preferences = updatePreferences(previous.preferences, text, changes);
    if (preferences === undefined) return parseDocument('gpp', text, storage, previous.side);
    return { language: 'gpp', text, preferences, storage, side: previous.side };
  }
  if (language !== 'reg') return parseDocument(language, text, storage);
  return { language, text, reg: updateReg(previous.reg, text, changes), storage };
}
