import type { HiveName } from '../reg/hives';
import { foldName, normalizeKey, splitKeyPath } from '../reg/keyPath';

/** A key as a row names it, in the form that comparing needs. */
export interface KeyPattern {
  readonly hives: readonly HiveName[];
  /** The names on the path, folded; `*` is any one name. */
  readonly names: readonly string[];
}

const ANY_NAME = '*';
const CURRENT_CONTROL_SET = foldName('CurrentControlSet');
const NUMBERED_CONTROL_SET = /^CONTROLSET\d{3}$/;

/**
 * Reads a key such as `HKEY_LOCAL_MACHINE\SYSTEM\CurrentControlSet\Services\*`. The hive may be
 * abbreviated; without one the key is meant for the machine and for the user.
 */
export function keyPattern(key: string): KeyPattern {
  const path = splitKeyPath(key);
  return {
    hives: path === undefined ? ['HKEY_LOCAL_MACHINE', 'HKEY_CURRENT_USER'] : [path.hive],
    names: namesOf(path === undefined ? normalizeKey(key) : path.key),
  };
}

/**
 * Whether a key is one that the pattern means. `CurrentControlSet` is a link to one of the numbered
 * control sets, so either stands for the other; a key below `HKEY_USERS` is one of some user.
 */
export function matchesKey(pattern: KeyPattern, hive: HiveName, key: string): boolean {
  const isOfUser = hive === 'HKEY_USERS' && pattern.hives.includes('HKEY_CURRENT_USER');
  if (!isOfUser && !pattern.hives.includes(hive)) return false;
  // Most keys with a value of the same name end in another name, and a look at that is cheap.
  const last = pattern.names.at(-1) ?? '';
  if (!matchesName(last, foldName(key.slice(key.lastIndexOf('\\') + 1)))) return false;
  const names = namesOf(isOfUser ? keyOfUser(key).key : key);
  return (
    names.length === pattern.names.length &&
    names.every((name, index) => matchesName(pattern.names[index] ?? '', name))
  );
}

/** A key below `HKEY_USERS` taken apart behind the SID: the SID with its backslash, and the rest. */
export function keyOfUser(key: string): { readonly user: string; readonly key: string } {
  const end = key.indexOf('\\') + 1;
  return { user: key.slice(0, end), key: key.slice(end) };
}

function matchesName(pattern: string, name: string): boolean {
  if (pattern === ANY_NAME || pattern === name) return true;
  return pattern === CURRENT_CONTROL_SET && NUMBERED_CONTROL_SET.test(name);
}

function namesOf(key: string): readonly string[] {
  return key === '' ? [] : foldName(key).split('\\');
}
