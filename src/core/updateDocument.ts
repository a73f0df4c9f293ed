import { parseDocument, type PolicyDocument } from './document';
import { updateReg } from './reg/updateReg';
import type { StoredText } from './storedText';
import type { TextEdit } from './text/edit';

/**
 * Parses a text that edits made from the one of `previous`. Of a registry file only the sections that
 * the edits touch are read, and the others keep their identity; preference XML is parsed as a whole.
 * The result is the same as `parseDocument` gives.
 *
 * @param text - The text after the edits.
 * @param changes - What was done to the text of `previous`, with offsets into that; no two overlap.
 * @param storage - How the new text is stored, for a registry file where that is known.
 * @returns `undefined` when preference XML has lost its root element.
 */
export function updateDocument(
  previous: PolicyDocument,
  text: string,
  changes: readonly TextEdit[],
  storage?: StoredText,
): PolicyDocument | undefined {
  const { language } = previous;
  if (previous.language === 'gpp') return parseDocument('gpp', text, storage, previous.side);
  if (language !== 'reg') return parseDocument(language, text, storage);
  return { language, text, reg: updateReg(previous.reg, text, changes), storage };
}
