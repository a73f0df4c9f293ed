import { asRegAdd } from '../features/copyAs/asRegAdd';
import type { RegOperation } from '../features/copyAs/regOperation';
import { REG_DWORD, REG_SZ, type ValueContent } from '../features/valueContent';
import { wmiFilter, type NewFilter } from '../gpp/newFilter';
import { newRegistryItem } from '../gpp/newRegistryItem';
import { hiveByName } from '../reg/hives';
import { escapeRegString } from '../reg/stringEscapes';
import type { Surroundings } from '../surroundings';
import type { MachineRole } from './catalogueTypes';

/** A value to write, with every placeholder filled in. */
export interface FilledValue {
  readonly name: string;
  readonly type: 'REG_SZ' | 'REG_DWORD';
  readonly data: string | number;
}

/** The values of one key, with every placeholder filled in. */
export interface FilledKey {
  /** A hive's name, or what stands for it in a snippet. */
  readonly hive: string;
  readonly key: string;
  readonly values: readonly FilledValue[];
  readonly machines?: MachineRole | undefined;
}

/** The keys as sections of a registry file, with a blank line between two of them. */
export function regSections(keys: readonly FilledKey[]): readonly string[] {
  return keys.flatMap(({ hive, key, values }, index) => [
    ...(index === 0 ? [] : ['']),
    `[${hive}\\${key}]`,
    ...values.map((value) => `"${escapeRegString(value.name)}"=${regData(value)}`),
  ]);
}

function regData({ data }: FilledValue): string {
  return typeof data === 'number' ? `dword:${hex(data)}` : `"${escapeRegString(data)}"`;
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

/**
 * The values as preference items that update them, one after the other.
 *
 * @returns `undefined` when a text has characters that XML cannot express.
 */
export function preferenceItems(
  keys: readonly FilledKey[],
  surroundings: Surroundings,
  lineEnding: string,
): readonly string[] | undefined {
  const items = keys.flatMap(({ hive, key, values, machines }) =>
    values.map(({ name, type, data }) =>
      newRegistryItem(
        {
          action: 'U',
          hive,
          key,
          name,
          type,
          value: typeof data === 'number' ? hex(data).toUpperCase() : data,
          filters: machines === undefined ? [] : [roleFilter(machines)],
          uid: surroundings.newGuid(),
          changed: surroundings.timestamp(),
        },
        { indent: '\t', lineEnding },
      ),
    ),
  );
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** The role of a machine in its domain as WMI tells it; 5 is a PDC emulator (Win32_ComputerSystem). */
const PDC_EMULATOR = 'SELECT * FROM Win32_ComputerSystem WHERE DomainRole = 5';

function roleFilter(machines: MachineRole): NewFilter {
  return wmiFilter(PDC_EMULATOR, { isNegated: machines === 'others' });
}

/** The values as `reg add` for a script; `undefined` when one of them cannot be written so. */
export function regAddLines(keys: readonly FilledKey[]): readonly string[] | undefined {
  const operations = operationsFor(keys);
  if (operations === undefined) return undefined;
  const { text, skipped } = asRegAdd(operations, 'script');
  return skipped.length === 0 ? text.split('\r\n') : undefined;
}

function operationsFor(keys: readonly FilledKey[]): readonly RegOperation[] | undefined {
  const operations = keys.flatMap(({ hive: hiveName, key, values }) => {
    const hive = hiveByName(hiveName)?.name;
    return values.map(
      (value): RegOperation | undefined =>
        hive && { op: 'setValue', hive, key, name: value.name, content: contentOf(value) },
    );
  });
  return operations.every((operation) => operation !== undefined) ? operations : undefined;
}

function contentOf({ data }: FilledValue): ValueContent {
  return typeof data === 'number'
    ? { kind: 'number', type: REG_DWORD, value: BigInt(data), bits: 32 }
    : { kind: 'text', type: REG_SZ, text: data, isExact: true };
}
