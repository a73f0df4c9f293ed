import facts from '../facts/trustModelData.json';
import { capturedVariable as capturedInList } from '../listValues/capturedVariable';
import { keyOfUser } from '../listValues/keyPattern';
import { isSameName } from '../reg/keyPath';
import type { HiveName } from '../reg/hives';
import type { RegistrySetting } from '../registry/registrySetting';
import { parseDomainList } from './domainList';

/** A registry key that one generation of the client reads TrustModelData from. */
export type TrustModelDataLocation = (typeof facts.locations)[number];

/** A setting of TrustModelData at a key that a client reads. */
export interface TrustModelDataSetting {
  readonly setting: RegistrySetting;
  readonly location: TrustModelDataLocation;
  /** What stands before the location's key: empty, or the SID below HKEY_USERS and a backslash. */
  readonly keyPrefix: string;
}

const HIVES: readonly HiveName[] = ['HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER', 'HKEY_USERS'];

/** The settings of TrustModelData at a known location, any letter case, in document order. */
export function trustModelDataSettings(
  settings: readonly RegistrySetting[],
): readonly TrustModelDataSetting[] {
  return settings.flatMap((setting) => {
    if (!isSameName(setting.name, facts.valueName) || !HIVES.includes(setting.hive)) return [];
    const { keyPrefix, key } = splitUser(setting);
    const location = facts.locations.find((candidate) => isSameName(candidate.key, key));
    return location === undefined ? [] : [{ setting, location, keyPrefix }];
  });
}

/** A key below HKEY_USERS starts with the user's SID, which is no part of the policy's location. */
function splitUser(setting: RegistrySetting): { keyPrefix: string; key: string } {
  if (setting.hive !== 'HKEY_USERS') return { keyPrefix: '', key: setting.key };
  const { user, key } = keyOfUser(setting.key);
  return { keyPrefix: user, key };
}

/**
 * The list that the setting writes, as one comma separated text whatever its type is.
 *
 * @returns `undefined` when the value is deleted or its type cannot hold text.
 */
export function domainTextOf(setting: RegistrySetting): string | undefined {
  const data = setting.data;
  if (data?.kind === 'text') return data.text;
  if (data?.kind === 'list') return data.strings.join(facts.separator);
  return undefined;
}

/** The domains that the setting writes, without empty entries. */
export function domainsOf(setting: RegistrySetting): readonly string[] {
  const text = domainTextOf(setting) ?? '';
  // A semicolon or a blank between domains is a mistake of its own and must not hide what is listed.
  return parseDomainList(text.replace(/[;|\s]+/g, ','))
    .map((entry) => entry.text)
    .filter((entry) => entry !== '');
}

/**
 * The variable that the setting's data starts from because a targeting condition of the same item
 * captured it, as `capturedVariable` of `listValues` gives it for any list.
 */
export function capturedVariable(setting: RegistrySetting): string | undefined {
  return capturedInList(setting, domainTextOf(setting) ?? '');
}
