import { onceFor } from '../onceFor';
import { attributeOf } from '../xml/attributes';
import { childElement, childElements, ownText } from '../xml/children';
import type { XmlAttribute, XmlElement } from '../xml/tree';
import type { PreferenceItem } from './preferenceDocument';

/** Create, Replace, Update, Delete ([MS-GPPREF] 2.2.1.17.1). */
export const REGISTRY_ACTIONS = ['C', 'R', 'U', 'D'] as const;
export type RegistryAction = (typeof REGISTRY_ACTIONS)[number];

/** What an item is about: a whole key, a key's default value or a value with a name. */
export type RegistryTarget = 'key' | 'default-value' | 'value';

/** A `Registry` item as the client reads it; what an absent attribute means is filled in. */
export interface RegistryItem {
  readonly item: PreferenceItem;
  readonly properties: XmlElement;
  /** `U` where the attribute is absent; `undefined` where its value is no action. */
  readonly action: RegistryAction | undefined;
  readonly target: RegistryTarget;
  readonly hive: string;
  /** The path below the hive, as written. */
  readonly key: string;
  /** The name of the value; empty for a key and for a default value. */
  readonly name: string;
  /** The word for the type, such as `REG_SZ`; empty where there is none. */
  readonly type: string;
  readonly value: string;
  /** The strings in `Values`, which hold the data of a REG_MULTI_SZ; `undefined` without `Values`. */
  readonly strings: readonly string[] | undefined;
  /** `Values` itself. */
  readonly valuesElement: XmlElement | undefined;
  /** The attributes that the fields above come from; `undefined` for those that are absent. */
  readonly attributes: RegistryItemAttributes;
}

/**
 * The attributes of a registry item that decide what it does ([MS-GPPREF] 2.2.1.17.1); `undefined`
 * where one is absent.
 */
export interface RegistryItemAttributes {
  readonly action: XmlAttribute | undefined;
  readonly default: XmlAttribute | undefined;
  readonly hive: XmlAttribute | undefined;
  readonly key: XmlAttribute | undefined;
  readonly name: XmlAttribute | undefined;
  readonly type: XmlAttribute | undefined;
  readonly value: XmlAttribute | undefined;
  readonly displayDecimal: XmlAttribute | undefined;
}

/**
 * Reads a preference item as a registry item ([MS-GPPREF] 2.2.1.17). A dozen rules look at each item,
 * which never changes, so it is read once for all of them.
 *
 * @returns `undefined` for items of another kind and for those without `Properties`.
 */
export const registryItemOf = onceFor((item: PreferenceItem): RegistryItem | undefined => {
  const { kind, properties } = item;
  return kind === 'Registry' && properties !== undefined ? readItem(item, properties) : undefined;
});

function readItem(item: PreferenceItem, properties: XmlElement): RegistryItem {
  const attributes = readAttributes(properties);
  const target = targetOf(attributes);
  const valuesElement = childElement(properties, 'Values');
  return {
    item,
    properties,
    action: readAction(attributes.action),
    target,
    hive: attributes.hive?.value ?? '',
    key: attributes.key?.value ?? '',
    name: target === 'value' ? (attributes.name?.value ?? '') : '',
    type: attributes.type?.value ?? '',
    value: attributes.value?.value ?? '',
    strings: valuesElement && childElements(valuesElement, 'Value').map(ownText),
    valuesElement,
    attributes,
  };
}

function readAttributes(properties: XmlElement): RegistryItemAttributes {
  return {
    action: attributeOf(properties, 'action'),
    default: attributeOf(properties, 'default'),
    hive: attributeOf(properties, 'hive'),
    key: attributeOf(properties, 'key'),
    name: attributeOf(properties, 'name'),
    type: attributeOf(properties, 'type'),
    value: attributeOf(properties, 'value'),
    displayDecimal: attributeOf(properties, 'displayDecimal'),
  };
}

function readAction(attribute: XmlAttribute | undefined): RegistryAction | undefined {
  if (attribute === undefined) return 'U';
  return REGISTRY_ACTIONS.find((action) => action === attribute.value);
}

/** `default="1"` marks the default value; without it, an empty name leaves the key alone. */
function targetOf(attributes: RegistryItemAttributes): RegistryTarget {
  if (attributes.default?.value === '1') return 'default-value';
  return (attributes.name?.value ?? '') === '' ? 'key' : 'value';
}
