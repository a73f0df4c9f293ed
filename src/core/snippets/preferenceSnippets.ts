import { newRegistryItem } from '../gpp/newRegistryItem';
import { preferenceTypeByRoot } from '../gpp/preferenceTypes';
import { recognizePreferences } from '../gpp/recognizePreferences';
import type { Surroundings } from '../surroundings';
import type { PolicySnippet } from './policySnippet';
import { escapeForSnippet } from './snippetBody';
import { catalogueSnippets } from './snippetFiles';

const REGISTRY_ROOT = 'RegistrySettings';

/** A text in which nothing stands yet but the word that asks for a snippet. */
const EMPTY_TEXT = /^\s*<?[\w-]*\s*$/;

/**
 * What can be inserted into a text: items for a preference file of their type, whole files for an
 * empty text, nothing for any other. Each item has a new `uid` and the time now.
 *
 * @param text - The text to insert into, of which the beginning is enough.
 * @param surroundings - Gives the GUIDs and the time, so call it at the moment of insertion.
 */
export function preferenceSnippets(
  text: string,
  surroundings: Surroundings,
): readonly PolicySnippet[] {
  if (recognizePreferences(text) === REGISTRY_ROOT) return registryItems(surroundings);
  if (!EMPTY_TEXT.test(text)) return [];
  return registryItems(surroundings).map((snippet) => ({
    ...snippet,
    title: `${snippet.title} (new Registry.xml)`,
    body: wholeFile(snippet.body),
  }));
}

function wholeFile(items: string): string {
  const classId = preferenceTypeByRoot(REGISTRY_ROOT)?.clsid ?? '';
  const start = `<${REGISTRY_ROOT} clsid="${escapeForSnippet(classId)}">`;
  const body = items.replaceAll('\n', '\n\t');
  return `<?xml version="1.0" encoding="utf-8"?>\n${start}\n\t${body}\n</${REGISTRY_ROOT}>\n`;
}

function registryItems(surroundings: Surroundings): readonly PolicySnippet[] {
  return [...catalogueSnippets('xml', surroundings), ...generalItems(surroundings)];
}

/** Items for any value; the letters between `qq` are tab stops, as in the snippets of the catalogue. */
function generalItems(surroundings: Surroundings): readonly PolicySnippet[] {
  const make = (type: string, value: string): string => {
    const item = newRegistryItem(
      {
        action: 'U',
        hive: 'qqhiveqq',
        key: 'qqkeyqq',
        name: 'qqnameqq',
        type,
        value,
        uid: surroundings.newGuid(),
        changed: surroundings.timestamp(),
      },
      { indent: '\t', lineEnding: '\n' },
    );
    return escapeForSnippet(item ?? '')
      .replaceAll('qqhiveqq', '${1|HKEY_LOCAL_MACHINE,HKEY_CURRENT_USER|}')
      .replaceAll('qqkeyqq', '${2:SOFTWARE\\\\Example}')
      .replaceAll('qqnameqq', '${3:Name}')
      .replaceAll('qqtextqq', '${4:text}')
      .replaceAll('qqnumberqq', '${4:00000001}');
  };
  return [
    {
      prefix: 'gpp-registry-sz',
      title: 'Registry item: REG_SZ value',
      description: 'A preference item that sets a text, and creates the key where it is missing',
      body: make('REG_SZ', 'qqtextqq'),
    },
    {
      prefix: 'gpp-registry-dword',
      title: 'Registry item: REG_DWORD value',
      description: 'A preference item that sets a number, written as eight hexadecimal digits',
      body: make('REG_DWORD', 'qqnumberqq'),
    },
  ];
}
