import type { PreferenceFilter, PreferenceItem } from '../gpp/preferenceDocument';
import { filtersAround } from '../gpp/filters';
import { isSameName } from '../reg/keyPath';
import type { RegistrySetting } from '../registry/registrySetting';
import { attributeValue } from '../xml/attributes';
import { parseDomainList } from './domainList';
import { capturedVariable, domainTextOf } from './trustModelDataSetting';

/**
 * The domains that an appending item adds again at every refresh, because no targeting condition
 * keeps it from applying once the list has them.
 *
 * @returns Nothing for a setting that does not write back the value that it captured.
 */
export function unguardedDomains(setting: RegistrySetting): readonly string[] {
  const { origin } = setting;
  // Create writes only where the value is absent, and there nothing can be captured.
  if (origin.language !== 'gpp' || setting.action === 'create') return [];
  const variable = capturedVariable(setting);
  if (variable === undefined || !capturesItself(setting, origin.item, variable)) return [];
  const appended = parseDomainList(domainTextOf(setting) ?? '')
    .map((entry) => entry.text)
    .filter((text) => text !== '' && !text.includes('%'));
  const groups = filtersAround(origin.item);
  return groups.some((filters) => endsGrowth(filters, setting, appended)) ? [] : appended;
}

/** Whether the variable holds this very value, not some other that is only copied here. */
function capturesItself(setting: RegistrySetting, item: PreferenceItem, variable: string): boolean {
  const inside = (filters: readonly PreferenceFilter[]): boolean =>
    filters.some((filter) => {
      if (filter.kind === 'FilterCollection') return inside(filter.children);
      const name = attributeValue(filter.element, 'variableName') ?? '';
      return isSameName(name, variable) && looksAt(filter, setting);
    });
  return filtersAround(item).some(inside);
}

/** Whether the filter is about the value that the setting writes; the hive defaults to the machine. */
function looksAt(filter: PreferenceFilter, setting: RegistrySetting): boolean {
  if (filter.kind !== 'FilterRegistry') return false;
  const hive = attributeValue(filter.element, 'hive') ?? 'HKEY_LOCAL_MACHINE';
  const key = (attributeValue(filter.element, 'key') ?? '').replace(/^\\+|\\+$/g, '');
  const name = attributeValue(filter.element, 'valueName') ?? '';
  return (
    isSameName(hive, setting.hive) && isSameName(key, setting.key) && isSameName(name, setting.name)
  );
}

/**
 * Whether one of the conditions must hold for the item to apply and no longer does after the item
 * has been applied once. Conditions combine from left to right, so an OR behind one takes its force.
 */
function endsGrowth(
  filters: readonly PreferenceFilter[],
  setting: RegistrySetting,
  appended: readonly string[],
): boolean {
  return filters.some((filter, index) => {
    const isRequired =
      (index === 0 || filter.combination === 'AND') &&
      filters.slice(index + 1).every((later) => later.combination === 'AND');
    if (!isRequired) return false;
    if (filter.kind === 'FilterRunOnce') return !filter.isNegated;
    if (filter.kind === 'FilterCollection') {
      return !filter.isNegated && endsGrowth(filter.children, setting, appended);
    }
    return filter.isNegated && looksAt(filter, setting) && matchesAppended(filter, appended);
  });
}

/** Whether the filter looks for a text that is in the list once the domains are. */
function matchesAppended(filter: PreferenceFilter, appended: readonly string[]): boolean {
  if (attributeValue(filter.element, 'type') !== 'MATCHVALUE') return false;
  if (attributeValue(filter.element, 'subtype') !== 'SUBSTRING') return false;
  const text = (attributeValue(filter.element, 'valueData') ?? '').trim().toLowerCase();
  return text !== '' && appended.some((domain) => domain.toLowerCase().includes(text));
}
