import type { PreferenceItem } from '../gpp/preferenceDocument';
import { REGISTRY_ACTIONS, type RegistryAction } from '../gpp/registryItem';
import { attributeOf, isAttributeOn } from '../xml/attributes';
import type { RegistrySetting, SettingAction } from './registrySetting';

/** Where Windows keeps the environment variables of the machine and of a user. */
const SYSTEM_KEY = 'SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment';
const USER_KEY = 'Environment';

const ACTIONS: Readonly<Record<RegistryAction, SettingAction>> = {
  C: 'create',
  R: 'replace',
  U: 'update',
  D: 'delete',
};

/**
 * What an environment item sets as a registry value ([MS-GPPREF] 2.2.1.5). An item without a name is
 * about `Path`. The type is the one of text with variables, as that of a preference item is not
 * documented and such text may be read for either.
 *
 * @returns `undefined` for other items, for those without a readable action, and for one that adds or
 *   removes a single folder of the machine's `Path` (`partial`), which leaves the rest alone.
 */
export function environmentSettingOf(item: PreferenceItem): RegistrySetting | undefined {
  const { kind, properties, element } = item;
  if (kind !== 'EnvironmentVariable' || properties === undefined) return undefined;
  if (isPathSegment(item)) return undefined;
  const written = attributeOf(properties, 'action')?.value ?? 'U';
  const action = REGISTRY_ACTIONS.find((each) => each === written);
  if (action === undefined) return undefined;
  const name = attributeOf(properties, 'name');
  const value = attributeOf(properties, 'value');
  const isOfUser = isAttributeOn(properties, 'user');
  const nameSpan = name?.valueSpan ?? properties.nameSpan;
  return {
    origin: { language: 'gpp', item },
    action: ACTIONS[action],
    hive: isOfUser ? 'HKEY_CURRENT_USER' : 'HKEY_LOCAL_MACHINE',
    key: isOfUser ? USER_KEY : SYSTEM_KEY,
    name: environmentNameOf(item),
    data:
      action === 'D'
        ? undefined
        : { kind: 'text', type: 'REG_EXPAND_SZ', text: value?.value ?? '' },
    span: element.span,
    keySpan: properties.nameSpan,
    nameSpan,
    dataSpan: value?.valueSpan ?? nameSpan,
    typeSpan: undefined,
  };
}

/** The variable that an environment item is about; a blank name selects `Path`. */
export function environmentNameOf({ properties }: PreferenceItem): string {
  const name = properties === undefined ? '' : (attributeOf(properties, 'name')?.value ?? '');
  return name.trim() === '' ? 'Path' : name;
}

/** Whether `partial` counts: it does for the `Path` of the machine only ([MS-GPPREF] 2.2.1.5.1). */
function isPathSegment(item: PreferenceItem): boolean {
  const { properties } = item;
  if (properties === undefined || !isAttributeOn(properties, 'partial')) return false;
  return canBeSegment(item);
}

/** Whether an item is about the `Path` of the machine, to which it could add a single folder. */
export function canBeSegment(item: PreferenceItem): boolean {
  const { kind, properties } = item;
  if (kind !== 'EnvironmentVariable' || properties === undefined) return false;
  if (isAttributeOn(properties, 'user')) return false;
  return environmentNameOf(item).toLowerCase() === 'path';
}
