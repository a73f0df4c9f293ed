import type { PreferenceDocument, PreferenceItem } from '../gpp/preferenceDocument';
import { registryItemOf, type RegistryAction, type RegistryItem } from '../gpp/registryItem';
import { hiveByName } from '../reg/hives';
import { normalizeKey } from '../reg/keyPath';
import { attributeValue } from '../xml/attributes';
import { environmentNameOf, environmentSettingOf } from './environmentSetting';
import type { RegistrySetting, SettingAction, SettingData } from './registrySetting';

const ACTIONS: Readonly<Record<RegistryAction, SettingAction>> = {
  C: 'create',
  R: 'replace',
  U: 'update',
  D: 'delete',
};

/**
 * The settings of a preference file that are not disabled: its registry items that are about a value,
 * and its environment items, whose variables are values of the registry too.
 *
 * @param isAsked - Whether a value with this name is to be read.
 */
export function preferenceSettings(
  document: PreferenceDocument,
  isAsked: (name: string) => boolean,
): readonly RegistrySetting[] {
  const settings: RegistrySetting[] = [];
  const isDefaultAsked = isAsked('');
  for (const item of document.items) {
    if (item.isDisabled) continue;
    // Most items are about other values, and need not be read to see that.
    const name = writtenName(item);
    if (!isDefaultAsked && name !== undefined && !isAsked(name)) continue;
    const setting = preferenceSetting(item);
    if (setting !== undefined && isAsked(setting.name)) settings.push(setting);
  }
  return settings;
}

function writtenName(item: PreferenceItem): string | undefined {
  if (item.kind === 'EnvironmentVariable') return environmentNameOf(item);
  return item.properties && attributeValue(item.properties, 'name');
}

/** The setting of one item; `undefined` when it has none, as `preferenceSettings` says. */
export function preferenceSetting(item: PreferenceItem): RegistrySetting | undefined {
  if (item.isDisabled) return undefined;
  if (item.kind === 'EnvironmentVariable') return environmentSettingOf(item);
  const registry = registryItemOf(item);
  return registry && toSetting(registry);
}

/** `undefined` for a whole key and for an item without a readable action or hive. */
function toSetting(registry: RegistryItem): RegistrySetting | undefined {
  const { attributes, item, properties } = registry;
  const hive = hiveByName(registry.hive)?.name;
  if (hive === undefined || registry.action === undefined || registry.target === 'key') {
    return undefined;
  }
  const nameSpan = attributes.name?.valueSpan ?? properties.nameSpan;
  return {
    origin: { language: 'gpp', item },
    action: ACTIONS[registry.action],
    hive,
    key: normalizeKey(registry.key),
    name: registry.name,
    data: registry.action === 'D' ? undefined : toData(registry),
    span: item.element.span,
    keySpan: attributes.key?.valueSpan ?? properties.nameSpan,
    nameSpan,
    dataSpan: attributes.value?.valueSpan ?? nameSpan,
    typeSpan: attributes.type?.valueSpan,
  };
}

/** The data of a REG_MULTI_SZ is in elements; `value` is the console's copy (observed). */
function toData(registry: RegistryItem): SettingData {
  const { type, value, strings } = registry;
  if (type === 'REG_SZ' || type === 'REG_EXPAND_SZ') return { kind: 'text', type, text: value };
  if (type === 'REG_MULTI_SZ') return { kind: 'list', type, strings: strings ?? [value] };
  // The console writes a number as hexadecimal digits, eight of them.
  const isNumber = type === 'REG_DWORD' && /^[0-9a-f]{1,8}$/i.test(value);
  return { kind: 'other', type, ...(isNumber ? { number: Number.parseInt(value, 16) } : {}) };
}
