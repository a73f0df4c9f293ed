import { parsePreferences } from './gpp/parsePreferences';
import type { PolicySide } from './gpp/policySide';
import type { PreferenceDocument } from './gpp/preferenceDocument';
import { recognizePreferences } from './gpp/recognizePreferences';
import { parseIni, type IniTree } from './ini/parseIni';
import { LANGUAGES, languageOfName } from './languages';
import { parseLdif } from './ldif/parseLdif';
import type { LdifTree } from './ldif/tree';
import type { PolicyLanguage } from './policyLanguage';
import { parseReg } from './reg/parseReg';
import type { RegDocument } from './reg/tree';
import { parseBatch } from './script/parseBatch';
import { parsePowerShell } from './script/parsePowerShell';
import type { ScriptLanguage, ScriptTree } from './script/tree';
import type { StoredText } from './storedText';
import { parseZone, type ZoneTree } from './zone/parseZone';

/** A parsed document of one of the languages, with its text. */
export type PolicyDocument =
  | {
      readonly language: 'reg';
      readonly text: string;
      readonly reg: RegDocument;
      /** `undefined` when it is not known; what depends on it then says nothing. */
      readonly storage?: StoredText | undefined;
    }
  | {
      readonly language: 'gpp';
      readonly text: string;
      readonly preferences: PreferenceDocument;
      /** `undefined` when it is not known; what depends on it then says nothing. */
      readonly storage?: StoredText | undefined;
      /** `undefined` when it is not known; what depends on it then says nothing. */
      readonly side?: PolicySide | undefined;
    }
  | { readonly language: 'ldif'; readonly text: string; readonly tree: LdifTree }
  | { readonly language: 'zone'; readonly text: string; readonly tree: ZoneTree }
  | { readonly language: 'ini'; readonly text: string; readonly tree: IniTree }
  | { readonly language: ScriptLanguage; readonly text: string; readonly tree: ScriptTree };

/**
 * Says which language a text is in. A registry file is known by its name; preference XML by its root
 * element and class id, so that a single exported file is known wherever it lies; a file of the other
 * languages by its name and by something in it that a rule is about.
 *
 * @param text - The text; for XML only its beginning, up to the first start tag, is read.
 * @param fileName - A file name or path, of which only the ending counts.
 * @returns `undefined` for everything else, after one cheap look.
 */
export function recognizeLanguage(text: string, fileName: string): PolicyLanguage | undefined {
  const named = languageOfName(fileName);
  if (named !== undefined) return LANGUAGES[named].isConcerned(text) ? named : undefined;
  return recognizePreferences(text) === undefined ? undefined : 'gpp';
}

/**
 * Parses a text as the given language. Never throws; what is wrong with the text is in the result.
 *
 * @param storage - How the text is stored, for registry and preference files where that is known.
 * @param side - The half of the policy, for a preference file where that is known.
 * @returns `undefined` when a text said to be preference XML has no preference root element.
 */
export function parseDocument(
  language: PolicyLanguage,
  text: string,
  storage?: StoredText,
  side?: PolicySide,
): PolicyDocument | undefined {
  switch (language) {
    case 'reg':
      return { language, text, reg: parseReg(text), storage };
    case 'gpp': {
      const preferences = parsePreferences(text);
      return preferences && { language, text, preferences, storage, side };
    }
    case 'ldif':
      return { language, text, tree: parseLdif(text) };
    case 'zone':
      return { language, text, tree: parseZone(text) };
    case 'ini':
      return { language, text, tree: parseIni(text) };
    case 'powershell':
      return { language, text, tree: parsePowerShell(text) };
    case 'batch':
      return { language, text, tree: parseBatch(text) };
  }
}
