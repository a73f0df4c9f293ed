import { parsePreferences } from './gpp/parsePreferences';
import type { PreferenceDocument } from './gpp/preferenceDocument';
import { recognizePreferences } from './gpp/recognizePreferences';
import { parseReg } from './reg/parseReg';
import type { RegDocument } from './reg/tree';
import type { StoredText } from './storedText';

/** The languages that the product understands: registry files and Group Policy Preferences XML. */
export const POLICY_LANGUAGES = ['reg', 'gpp'] as const;
export type PolicyLanguage = (typeof POLICY_LANGUAGES)[number];

/** A parsed document of either language, with its text. */
export type PolicyDocument =
  | {
      readonly language: 'reg';
      readonly text: string;
      readonly reg: RegDocument;
      /** `undefined` when it is not known; what depends on it then says nothing. */
      readonly storage?: StoredText | undefined;
    }
  | { readonly language: 'gpp'; readonly text: string; readonly preferences: PreferenceDocument };

/**
 * Says which language a text is in. A registry file is known by its name; preference XML by its root
 * element and class id, so that a single exported file is known wherever it lies.
 *
 * @param text - The text; for XML only its beginning, up to the first start tag, is read.
 * @param fileName - A file name or path, of which only the ending counts.
 * @returns `undefined` for everything else, after one cheap look.
 */
export function recognizeLanguage(text: string, fileName: string): PolicyLanguage | undefined {
  if (/\.reg$/i.test(fileName)) return 'reg';
  return recognizePreferences(text) === undefined ? undefined : 'gpp';
}

/**
 * Parses a text as the given language. Never throws; what is wrong with the text is in the result.
 *
 * @param storage - How the text is stored, for a registry file where that is known.
 * @returns `undefined` when a text said to be preference XML has no preference root element.
 */
export function parseDocument(
  language: PolicyLanguage,
  text: string,
  storage?: StoredText,
): PolicyDocument | undefined {
  if (language === 'reg') return { language, text, reg: parseReg(text), storage };
  const preferences = parsePreferences(text);
  return preferences && { language, text, preferences };
}
