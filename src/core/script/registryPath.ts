import { splitKeyPath } from '../reg/keyPath';
import type { HiveName } from '../reg/hives';

/** A key that a command names. */
export interface CommandKey {
  readonly hive: HiveName;
  readonly key: string;
}

/**
 * The key of a path of PowerShell's registry provider: `HKLM:\…`, `Registry::HKEY_LOCAL_MACHINE\…`.
 *
 * @param canHaveWildcards - Whether `*`, `?` and brackets stand for other names, as with `-Path`.
 * @returns `undefined` for a path of another provider, a relative one and one with wildcards.
 */
export function providerKey(path: string, canHaveWildcards: boolean): CommandKey | undefined {
  const written = path.replaceAll('/', '\\').replace(/^Microsoft\.PowerShell\.Core\\/i, '');
  if (canHaveWildcards && /[*?[\]]/.test(written)) return undefined;
  const provider = /^Registry::\\*/i.exec(written);
  if (provider !== null) return keyOf(written.slice(provider[0].length));
  const drive = /^(HKLM|HKCU|HKCR|HKU|HKCC):\\*/i.exec(written);
  return drive === null ? undefined : keyOf(`${drive[1] ?? ''}\\${written.slice(drive[0].length)}`);
}

/** The key of a path as `reg.exe` and the cmdlets of Group Policy take it: `HKLM\…`. */
export function commandKey(path: string): CommandKey | undefined {
  return keyOf(path.replace(/^\\\\[^\\]+\\/, ''));
}

function keyOf(path: string): CommandKey | undefined {
  const split = splitKeyPath(path);
  return split && { hive: split.hive, key: split.key };
}
