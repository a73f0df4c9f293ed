import { deepFilters, filtersAround } from '../gpp/filters';
import type { PreferenceFilter, PreferenceItem } from '../gpp/preferenceDocument';
import { foldName } from '../reg/keyPath';
import type { RegistrySetting } from '../registry/registrySetting';
import { attributeValue } from '../xml/attributes';

/** What an item adds to the very data that it writes. */
export interface GrowingData {
  /** The variable that holds what was there, without percent signs, as the data writes it. */
  readonly variable: string;
  /** What stands before and behind it, separators at their ends taken off; at least one text. */
  readonly added: readonly string[];
  /** Whether a condition reads the data at each refresh, or the environment at each start. */
  readonly isCaptured: boolean;
}

/** The texts that a setting of a preference item writes: one, or one for each string of a list. */
function textsOf({ data }: RegistrySetting): readonly string[] {
  if (data === undefined || data.kind === 'other') return [];
  return data.kind === 'text' ? [data.text] : data.strings;
}

/**
 * What a preference item adds to its own data each time it applies, because the data starts from
 * what is there and no targeting condition keeps the item from applying a second time.
 *
 * @returns `undefined` for a setting that adds nothing to itself, that only creates, or that a
 *   condition may stop: one that applies once, or one that is turned round and looks at a value.
 */
export function growingData(setting: RegistrySetting): GrowingData | undefined {
  const { origin } = setting;
  // Create writes only where the value is absent, so nothing is there to start from.
  if (origin.language !== 'gpp' || setting.action === 'create') return undefined;
  const captured = capturedFrom(setting, origin.item);
  const own = isEnvironment(setting) ? foldName(setting.name) : undefined;
  const texts = textsOf(setting);
  for (const text of texts) {
    for (const [use, name = ''] of text.matchAll(/%([^%]+)%/g)) {
      const isCaptured = captured.has(foldName(name));
      if (!isCaptured && foldName(name) !== own) continue;
      const added = texts.flatMap((each) => each.split(use).map(trimmed).filter(Boolean));
      if (added.length === 0 || filtersAround(origin.item).some(mayStop)) return undefined;
      return { variable: name, added, isCaptured };
    }
  }
  return undefined;
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;|]+/, '').replace(/[\s,;|]+$/, '');
}

/** The variables, folded, into which targeting puts the data of the very value that is written. */
function capturedFrom(setting: RegistrySetting, item: PreferenceItem): ReadonlySet<string> {
  const names = new Set<string>();
  for (const filters of filtersAround(item)) {
    for (const { kind, element } of deepFilters(filters)) {
      const isCapture = kind === 'FilterRegistry' && attributeValue(element, 'type') === 'GETVALUE';
      const name = attributeValue(element, 'variableName') ?? '';
      if (isCapture && name !== '' && looksAt(element, setting)) names.add(foldName(name));
    }
  }
  return names;
}

/** Whether a registry condition is about the value of a setting; the hive defaults to the machine. */
function looksAt(element: PreferenceFilter['element'], setting: RegistrySetting): boolean {
  const hive = attributeValue(element, 'hive') ?? 'HKEY_LOCAL_MACHINE';
  const key = (attributeValue(element, 'key') ?? '').replace(/^\\+|\\+$/g, '');
  const name = attributeValue(element, 'valueName') ?? '';
  return foldName(`${hive}\\${key}\n${name}`) === foldName(placeOf(setting));
}

function placeOf({ hive, key, name }: RegistrySetting): string {
  return `${hive}\\${key}\n${name}`;
}

/** The place of the machine's environment, of which every process has a copy from when it started. */
function isEnvironment({ hive, key }: RegistrySetting): boolean {
  return (
    hive === 'HKEY_LOCAL_MACHINE' &&
    /^SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment$/i.test(key)
  );
}

/**
 * Whether one of the conditions may end the growth: what an administrator asks for with `not` about a
 * value, a file or a variable is most often whether the work is done. Which of them it is for is not
 * looked at, so that nothing is said of a guard in another form than the usual one.
 */
function mayStop(filters: readonly PreferenceFilter[]): boolean {
  for (const { kind, isNegated, children } of deepFilters(filters)) {
    if (kind === 'FilterRunOnce' && !isNegated) return true;
    if (isNegated && (GUARDS.has(kind) || children.length > 0)) return true;
  }
  return false;
}

const GUARDS: ReadonlySet<string> = new Set([
  'FilterRegistry',
  'FilterFile',
  'FilterVariable',
  'FilterWmi',
  'FilterLdap',
  'FilterMsi',
]);
