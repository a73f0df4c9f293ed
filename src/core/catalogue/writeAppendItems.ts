import facts from '../facts/trustModelData.json';
import { getValueFilter, matchValueFilter } from '../gpp/newFilter';
import { newRegistryItem, type NewRegistryItem } from '../gpp/newRegistryItem';
import type { Surroundings } from '../surroundings';

/** Where lists of trusted domains are, and what is added to them. */
export interface AppendedDomains {
  readonly hive: string;
  readonly keys: readonly string[];
  readonly domains: readonly string[];
}

/**
 * Preference items that add domains to TrustModelData, for each key: one that creates the whole list
 * where a machine has none, because a condition cannot capture a value that is absent, and one for
 * each domain that writes the captured list and the domain unless the list has it.
 *
 * @returns `undefined` when a domain has characters that XML cannot express.
 */
export function appendingItems(
  { hive, keys, domains }: AppendedDomains,
  surroundings: Surroundings,
  lineEnding: string,
): readonly string[] | undefined {
  const items = keys.flatMap((key) => {
    const target = { hive, key, name: facts.valueName, type: facts.type };
    const place = { hive, key, valueName: facts.valueName, valueType: facts.type };
    const make = (item: Pick<NewRegistryItem, 'action' | 'value' | 'filters'>) =>
      newRegistryItem(
        {
          ...target,
          ...item,
          uid: surroundings.newGuid(),
          changed: surroundings.timestamp(),
        },
        { indent: '\t', lineEnding },
      );
    return [
      make({ action: 'C', value: [...facts.defaultDomains, ...domains].join(facts.separator) }),
      ...domains.map((domain) =>
        make({
          action: 'U',
          value: `%${facts.variable}%${facts.separator}${domain}`,
          filters: [
            getValueFilter(place, facts.variable),
            matchValueFilter(place, domain, { isNegated: true }),
          ],
        }),
      ),
    ];
  });
  return items.every((item) => item !== undefined) ? items : undefined;
}
