import type { RegistryAction, RegistryTarget } from './registryItem';

/** The icon that the console shows for an action, counted from the first icon of a group. */
const ACTION_OFFSETS: Readonly<Record<RegistryAction, number>> = { C: 0, R: 1, U: 2, D: 3 };

/** Where the icons for each type of registry data start; observed, but for REG_QWORD (inferred). */
const TYPE_BASES: ReadonlyMap<string, number> = new Map([
  ['REG_SZ', 5],
  ['REG_EXPAND_SZ', 5],
  ['REG_MULTI_SZ', 5],
  ['REG_DWORD', 10],
  ['REG_QWORD', 10],
  ['REG_BINARY', 15],
]);

/** What decides on the icon of a registry item. */
export interface ImageSubject {
  readonly action: RegistryAction;
  readonly target: RegistryTarget;
  readonly type: string;
}

/** The `image` that the preference console writes for a registry item. */
export function consoleImage(subject: ImageSubject): number {
  const base = subject.target === 'key' ? 0 : (TYPE_BASES.get(subject.type) ?? 0);
  return base + ACTION_OFFSETS[subject.action];
}

/** Whether it is known which icon the console shows: not for a type of data without a known form. */
export function hasKnownImage({ target, type }: ImageSubject): boolean {
  return target === 'key' || TYPE_BASES.has(type);
}

/** The `image` that `Set-GPPrefRegistryValue` writes, and the console for all other items. */
export function plainImage(action: RegistryAction): number {
  return ACTION_OFFSETS[action];
}
