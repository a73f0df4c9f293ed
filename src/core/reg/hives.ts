import hives from '../facts/hives.json';

/** A root of the registry that a key path can start with. */
export type HiveName =
  | 'HKEY_CLASSES_ROOT'
  | 'HKEY_CURRENT_USER'
  | 'HKEY_LOCAL_MACHINE'
  | 'HKEY_USERS'
  | 'HKEY_CURRENT_CONFIG'
  | 'HKEY_DYN_DATA';

/** A root of the registry and what else it is called. */
export interface Hive {
  readonly name: HiveName;
  /** Such as `HKLM`, which `reg.exe` takes and a `.reg` file does not; `null` when there is none. */
  readonly abbreviation: string | null;
  /** The number of the predefined handle (`winreg.h`), in hex with `0x`. */
  readonly handle: string;
}

/** Every hive, in the order of its predefined handle, which is the order of the registry editor. */
export const REG_HIVES = hives as readonly Hive[];

const BY_NAME = new Map(REG_HIVES.map((hive) => [hive.name as string, hive]));
const BY_ABBREVIATION = new Map(
  REG_HIVES.flatMap((hive) => (hive.abbreviation === null ? [] : [[hive.abbreviation, hive]])),
);

/** The hive with this full name in any letter case; `undefined` when there is none. */
export function hiveByName(name: string): Hive | undefined {
  return BY_NAME.get(name) ?? BY_NAME.get(name.toUpperCase());
}

/** The hive with this abbreviation in any letter case; `undefined` when there is none. */
export function hiveByAbbreviation(abbreviation: string): Hive | undefined {
  return BY_ABBREVIATION.get(abbreviation.toUpperCase());
}
