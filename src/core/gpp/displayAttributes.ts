import { attributeValue } from '../xml/attributes';
import type { XmlElement } from '../xml/tree';
import { consoleImage, hasKnownImage, plainImage } from './imageCodes';
import type { PreferenceItem } from './preferenceDocument';
import { PREFERENCE_TYPES } from './preferenceTypes';
import { REGISTRY_ACTIONS, registryItemOf, type RegistryItem } from './registryItem';

/** What the console lists an item by; the client does not read it ([MS-GPPREF] 2.2.1.1.3). */
export interface DisplayAttributes {
  /** `undefined` where it is not known what the console writes. */
  readonly name: string | undefined;
  readonly status: string | undefined;
  /** The icons that are right, the console's own first; empty where that is not known. */
  readonly images: readonly string[];
}

const UNKNOWN: DisplayAttributes = { name: undefined, status: undefined, images: [] };

/** Which attribute of `Properties` the console takes the name from (observed). */
const NAME_SOURCES: ReadonlyMap<string, string> = new Map([
  ['EnvironmentVariable', 'name'],
  ['Group', 'groupName'],
  ['NTService', 'serviceName'],
  ['PortPrinter', 'ipAddress'],
  ['User', 'userName'],
]);

/**
 * The same for items of which too few real files were seen to find fault with another name. A new item
 * starts with the name that its properties have.
 */
const LIKELY_NAME_SOURCES: ReadonlyMap<string, string> = new Map([
  ['DUN', 'name'],
  ['DataSource', 'dsn'],
  ['ImmediateTask', 'name'],
  ['ImmediateTaskV2', 'name'],
  ['LocalPrinter', 'name'],
  ['NetShare', 'name'],
  ['PowerScheme', 'name'],
  ['Task', 'name'],
  ['TaskV2', 'name'],
  ['VPN', 'name'],
]);

/** The icon of a service goes by its startup type (observed). */
const SERVICE_IMAGES: ReadonlyMap<string, string> = new Map([
  ['NOCHANGE', '0'],
  ['AUTOMATIC', '2'],
  ['MANUAL', '3'],
  ['DISABLED', '4'],
]);

/**
 * The attribute of `Properties` that the name of a new item starts with, and for most items is.
 *
 * @returns `undefined` where that is not known.
 */
export function nameSource(kind: string): string | undefined {
  if (kind === 'Registry') return 'name';
  if (kind === 'Drive') return 'letter';
  return NAME_SOURCES.get(kind) ?? LIKELY_NAME_SOURCES.get(kind);
}

const KNOWN_ITEMS: ReadonlySet<string> = new Set(
  PREFERENCE_TYPES.flatMap(({ items }) => items.map(({ element }) => element)),
);

/** Items whose icon is always the first one (observed). */
const PLAIN_ICON: ReadonlySet<string> = new Set(['ImmediateTask', 'ImmediateTaskV2', 'Device']);

/**
 * What `name`, `status` and `image` of an item are by its `Properties`, as far as files that the
 * console wrote tell.
 */
export function displayAttributes(item: PreferenceItem): DisplayAttributes {
  const { kind, properties } = item;
  if (properties === undefined) return UNKNOWN;
  const registry = registryItemOf(item);
  if (registry !== undefined) return registryDisplay(registry);
  if (kind === 'NTService') {
    const image = SERVICE_IMAGES.get(attributeValue(properties, 'startupType') ?? '');
    return {
      name: attributeValue(properties, 'serviceName'),
      status: undefined,
      images: image === undefined ? [] : [image],
    };
  }
  return { ...namesOf(kind, properties), images: imagesOf(kind, properties) };
}

function registryDisplay(registry: RegistryItem): DisplayAttributes {
  const lastKey = registry.key.split('\\').filter(Boolean).at(-1);
  const { target, action } = registry;
  const images =
    action === undefined || !hasKnownImage({ ...registry, action })
      ? []
      : [consoleImage({ ...registry, action }), plainImage(action)];
  return {
    name: target === 'value' ? registry.name : lastKey,
    status:
      target === 'default-value' ? '(Default)' : target === 'value' ? registry.name : undefined,
    images: images.map(String),
  };
}

function namesOf(kind: string, properties: XmlElement): Omit<DisplayAttributes, 'images'> {
  if (kind === 'Drive') {
    const letter = attributeValue(properties, 'letter') ?? '';
    const isLetter = /^[A-Z]$/i.test(letter) && attributeValue(properties, 'useLetter') === '1';
    const name = isLetter ? `${letter}:` : undefined;
    return { name, status: name };
  }
  const source = NAME_SOURCES.get(kind);
  const name = source === undefined ? undefined : attributeValue(properties, source);
  const isVariable = kind === 'EnvironmentVariable';
  // A blank name selects the search path ([MS-GPPREF] 2.2.1.5.1); how the console shows it is not known.
  if (isVariable && name?.trim() === '') return { name: undefined, status: undefined };
  if (!isVariable || name === undefined) return { name, status: undefined };
  return { name, status: variableStatus(name, properties) };
}

/** Of one that is deleted the console writes the name alone (observed); of no value nothing is known. */
function variableStatus(name: string, properties: XmlElement): string | undefined {
  const value = attributeValue(properties, 'value') ?? '';
  if (value !== '') return `${name} = ${value}`;
  return attributeValue(properties, 'action') === 'D' ? name : undefined;
}

function imagesOf(kind: string, properties: XmlElement): readonly string[] {
  const written = attributeValue(properties, 'action');
  const action = REGISTRY_ACTIONS.find((each) => each === written);
  if (action === undefined || PLAIN_ICON.has(kind) || !KNOWN_ITEMS.has(kind)) return [];
  return [String(plainImage(action))];
}
