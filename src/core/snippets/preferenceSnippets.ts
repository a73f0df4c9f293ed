import facts from '../facts/trustModelData.json';
import { getValueFilter, matchValueFilter } from '../gpp/newFilter';
import { newRegistryItem, type NewRegistryItem } from '../gpp/newRegistryItem';
import type { Surroundings } from '../surroundings';

/** A snippet whose body is in VS Code's snippet syntax. */
export interface PolicySnippet {
  readonly prefix: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

/** Stands for the domain while the XML is written, because the Builder would escape a placeholder. */
const DOMAIN = 'domain.placeholder.invalid';
const DOMAIN_TAB_STOP = '${1:contoso.com}';

/**
 * Preference items to insert into a `RegistrySettings` file, each with a new `uid` and the time now.
 *
 * @param surroundings - Gives the GUIDs and the time, so call it at the moment of insertion.
 */
export function preferenceSnippets(surroundings: Surroundings): readonly PolicySnippet[] {
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
  return items
    .join('\n')
    .replace(/[\\$}]/g, '\\$&')
    .replaceAll(DOMAIN, DOMAIN_TAB_STOP);
}
