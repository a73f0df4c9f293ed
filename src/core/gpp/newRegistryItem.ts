import { writeElement, type WritableElement, type WriteOptions } from '../xml/write';
import { consoleImage } from './imageCodes';
import type { NewFilter } from './newFilter';
import { itemClassId, preferenceTypeByRoot } from './preferenceTypes';
import type { RegistryAction, RegistryTarget } from './registryItem';

/** A registry item to write. The core has no clock and no randomness: the caller gives both. */
export interface NewRegistryItem {
  readonly action: RegistryAction;
  readonly hive: string;
  /** The path below the hive, without backslashes at its ends. */
  readonly key: string;
  /** The value's name; empty for a key or its default value. */
  readonly name: string;
  /** What an empty name means; a key unless it is given. */
  readonly target?: RegistryTarget;
  /** The word for the type, such as `REG_SZ`; empty for a key. */
  readonly type: string;
  /** The data as the `value` attribute holds it; for REG_MULTI_SZ see `strings`. */
  readonly value: string;
  /** The strings of a REG_MULTI_SZ; then `value` is not used. */
  readonly strings?: readonly string[];
  /** The targeting, in its order. */
  readonly filters?: readonly NewFilter[];
  /** A new GUID, upper-case and in braces. */
  readonly uid: string;
  /** The time of the change in UTC as `YYYY-MM-DD HH:MM:SS`. */
  readonly changed: string;
  /** Whether the client goes on with the next item when this one fails. */
  readonly bypassErrors?: boolean;
  /** Whether the console shows the number as decimal. */
  readonly displayDecimal?: boolean;
}

/**
 * The XML of a new `Registry` item, attributes in the order in which the console writes them.
 *
 * @returns `undefined` when a value has characters that XML cannot express.
 */
export function newRegistryItem(item: NewRegistryItem, options: WriteOptions): string | undefined {
  return writeElement({ Registry: registryItemObject(item) }, options);
}

/** The item in the shape that xml2js's Builder writes. */
function registryItemObject(item: NewRegistryItem): WritableElement {
  const { strings, filters = [] } = item;
  const target = item.name === '' ? (item.target ?? 'key') : 'value';
  const properties = {
    $: {
      action: item.action,
      displayDecimal: item.displayDecimal === true ? '1' : '0',
      default: target === 'default-value' ? '1' : '0',
      hive: item.hive,
      key: item.key,
      name: item.name,
      type: item.type,
      // The console shows this copy; the data itself is in the elements.
      value: strings === undefined ? item.value : strings.join(' '),
    },
    ...(strings === undefined ? {} : { Values: [{ Value: strings }] }),
  };
  return {
    $: itemAttributes(item, target),
    Properties: [properties],
    // A list in the list keeps the order of conditions of different kinds, which matters.
    ...(filters.length === 0 ? {} : { Filters: [filters] }),
  };
}

/** Name and status as the console derives them: a default value goes by the last part of its key. */
function itemAttributes(
  item: NewRegistryItem,
  target: RegistryTarget,
): Readonly<Record<string, string>> {
  const name = target === 'value' ? item.name : item.key.slice(item.key.lastIndexOf('\\') + 1);
  return {
    clsid: REGISTRY_CLASS_ID,
    name,
    status: target === 'default-value' ? '(Default)' : name,
    image: String(consoleImage({ ...item, target })),
    changed: item.changed,
    uid: item.uid,
    ...(item.bypassErrors === true ? { bypassErrors: '1' } : {}),
  };
}

const REGISTRY_SETTINGS = preferenceTypeByRoot('RegistrySettings');
const REGISTRY_CLASS_ID = (REGISTRY_SETTINGS && itemClassId(REGISTRY_SETTINGS, 'Registry')) ?? '';
