import facts from '../facts/trustModelData.json';
import { getValueFilter, matchValueFilter } from '../gpp/newFilter';
import { newRegistryItem, type NewRegistryItem } from '../gpp/newRegistryItem';
import { preferenceTypeByRoot } from '../gpp/preferenceTypes';
import { recognizePreferences } from '../gpp/recognizePreferences';
import type { Surroundings } from '../surroundings';

/** A snippet whose body is in VS Code's snippet syntax. */
export interface PolicySnippet {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

const REGISTRY_ROOT = 'RegistrySettings';

/** Stands for the domain while the XML is written, because the Builder would escape a placeholder. */
const DOMAIN = 'domain.placeholder.invalid';
const DOMAIN_TAB_STOP = '${1:contoso.com}';

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
  const location = facts.locations.find((candidate) => candidate.version === '16.0');
  const target = {
    hive: 'HKEY_LOCAL_MACHINE',
    key: location?.key ?? '',
    name: facts.valueName,
    type: facts.type,
  };
  const value = { ...target, valueName: facts.valueName, valueType: facts.type };
  const list = [...facts.defaultDomains, DOMAIN].join(facts.separator);
  const make = (item: Pick<NewRegistryItem, 'action' | 'value' | 'filters'>): string =>
    write({ ...target, ...item, ...stamp(surroundings) });
  return [
    {
      prefix: 'sfb-trustmodeldata',
      title: 'TrustModelData: the whole list',
      description:
        "Sets the list of trusted domains of the Skype for Business client to the client's own domains and yours. Overwrites what a machine has added.",
      body: toBody([make({ action: 'U', value: list })]),
    },
    {
      prefix: 'sfb-trustmodeldata-append',
      title: 'TrustModelData: append to what the machine has',
      description:
        'Creates the list where a machine has none, and adds your domain to the one it has, once. Not tried on Windows by us.',
      body: toBody([
        make({ action: 'C', value: list }),
        make({
          action: 'U',
          value: `%${facts.variable}%${facts.separator}${DOMAIN}`,
          filters: [
            getValueFilter(value, facts.variable),
            matchValueFilter(value, DOMAIN, { isNegated: true }),
          ],
        }),
      ]),
    },
  ];
}

function stamp(surroundings: Surroundings): Pick<NewRegistryItem, 'uid' | 'changed'> {
  return { uid: surroundings.newGuid(), changed: surroundings.timestamp() };
}

function write(item: NewRegistryItem): string {
  return newRegistryItem(item, { indent: '\t', lineEnding: '\n' }) ?? '';
}

/** Escapes what a snippet would take for its own signs; the editor indents the lines itself. */
function toBody(items: readonly string[]): string {
  return escapeForSnippet(items.join('\n')).replaceAll(DOMAIN, DOMAIN_TAB_STOP);
}

function escapeForSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
