import facts from './observed.json';
import { PREFERENCE_TYPES } from '../../../src/core/gpp/preferenceTypes';

/** An attribute as it was seen in real files. */
interface ObservedAttribute {
  readonly name: string;
  /** Some of the elements lack it. */
  readonly isOptional: boolean;
  /** The values, where there are few; empty where they are free text. */
  readonly values: readonly string[];
}

/** An element as it was seen in real files, at one place below its root. */
export interface ObservedElement {
  /** The names of the elements from the root to it, such as `/Drives/Drive/Properties`. */
  readonly path: string;
  readonly name: string;
  readonly count: number;
  readonly attributes: readonly ObservedAttribute[];
}

/** All elements that were seen, each after the one around it. */
export const OBSERVED: readonly ObservedElement[] = Object.entries(facts.elements)
  .map(([path, [count, attributes]]) => ({
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    count: Number(count),
    attributes: String(attributes).split(' ').filter(Boolean).map(readAttribute),
  }))
  .sort((a, b) => a.path.split('/').length - b.path.split('/').length);

function readAttribute(text: string): ObservedAttribute {
  const [, name = '', mark, values] = /^(\w+)(\?)?(?:=(.*))?$/.exec(text) ?? [];
  return { name, isOptional: mark === '?', values: values?.split('|') ?? [] };
}

/** Names of elements by those of the elements around them, for all that were seen. */
const BY_PATH = new Map(OBSERVED.map((element) => [element.path, element]));

/**
 * Files in the shape of one element that was seen: with the attributes that all of them have, with
 * all attributes, and with each value of each attribute. Around it stands what has to be there.
 */
export function filesLike(element: ObservedElement): readonly string[] {
  const all = new Map(element.attributes.map((each) => [each.name, each.values[0]]));
  const fewest = element.attributes.filter(({ isOptional }) => !isOptional);
  const variants = [new Map(fewest.map((each) => [each.name, each.values[0]])), all];
  for (const { name, values } of element.attributes) {
    for (const value of values.slice(1)) variants.push(new Map([...all, [name, value]]));
  }
  return variants.map((attributes) => fileWith(element, attributes));
}

type Chosen = ReadonlyMap<string, string | undefined>;

function fileWith(element: ObservedElement, attributes: Chosen): string {
  let inside = write(element, attributes, childrenOf(element.path));
  for (let path = parentOf(element.path); path !== ''; path = parentOf(path)) {
    const around = BY_PATH.get(path);
    if (around === undefined) throw new Error(`${path} was not seen`);
    const done = element.path.startsWith(`${path}/`) ? nameBelow(path, element.path) : '';
    inside = write(around, fewestOf(around), childrenOf(path, done, inside));
  }
  return `<?xml version="1.0" encoding="utf-8"?>\r\n${inside}\r\n`;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function nameBelow(path: string, inner: string): string {
  return inner.slice(path.length + 1).split('/')[0] ?? '';
}

function fewestOf(element: ObservedElement): Chosen {
  const fewest = element.attributes.filter(({ isOptional }) => !isOptional);
  return new Map(fewest.map((each) => [each.name, each.values[0]]));
}

/**
 * The children that each such element has, in the order in which they were seen.
 *
 * @param done - The name of a child that is written already, as `written`.
 */
function childrenOf(path: string, done = '', written = ''): string {
  const count = BY_PATH.get(path)?.count ?? 0;
  const children = OBSERVED.filter((child) => parentOf(child.path) === path)
    .filter((child) => child.name === done || isNeeded(child, count))
    .map((child) => {
      return child.name === done ? written : write(child, fewestOf(child), childrenOf(child.path));
    });
  return children.join('');
}

/** Items and conditions are seen beside each other; properties and what is in them are in each. */
function isNeeded(child: ObservedElement, count: number): boolean {
  return child.count >= count && /\/(?:Properties|Attributes|Triggers|Trigger)$/.test(child.path);
}

function write(element: ObservedElement, attributes: Chosen, inside: string): string {
  const written = [...attributes].map(([name, value]) => {
    return ` ${name}="${value ?? textFor(element, name, attributes)}"`;
  });
  const start = `<${element.name}${written.join('')}`;
  return inside === '' ? `${start}/>` : `${start}>${inside}</${element.name}>`;
}

const CLASS_IDS = new Map(
  PREFERENCE_TYPES.flatMap(({ root, clsid, items, collection = '' }) => [
    [root, clsid] as const,
    [`${root}/Collection`, collection] as const,
    ...items.map((item) => [`${root}/${item.element}`, item.clsid] as const),
  ]),
);

/** What may stand in attributes of free text, where not any text may. */
const TEXTS: Readonly<Record<string, string>> = {
  changed: '2024-02-29 12:00:00',
  uid: '{3F8E1C9B-7A3D-4D5B-9E21-0B6C5A4F009B}',
  id: '{3F8E1C9C-7A44-4D5B-9E21-0B6C5A4F009C}',
  sid: 'S-1-5-21-1-2-3-1104',
  groupSid: 'S-1-5-32-555',
  key: 'SOFTWARE\\Contoso',
  path: '\\\\srv02.contoso.com\\share',
  letter: 'K',
  // The console leaves it empty where there is no password.
  cpassword: '',
  beginYear: '2024',
  deviceClassGUID: '{4D36E978-E325-11CE-BFC1-08002BE10318}',
  nameGuid: '{381B4222-F694-41F0-9685-FF5BB260DF2E}',
  expires: '2030-01-01',
  resetFailCountDelay: '86400',
  restartServiceDelay: '60000',
  restartComputerDelay: '60000',
  portNumber: '9100',
  ipAddress: '192.0.2.10',
  procStateMinAC: '5',
  procStateMaxAC: '100',
  procStateMaxDC: '100',
  query: 'SELECT * FROM Win32_Battery',
  edition: 'NE',
  sp: 'NE',
  logonType: 'S4U',
  phoneNumber: '555',
};

const REGISTRY_DATA: Readonly<Record<string, string>> = {
  REG_DWORD: '0000002A',
  REG_BINARY: '01FF00',
};

function textFor({ path, name: element }: ObservedElement, name: string, others: Chosen): string {
  const root = path.split('/')[1] ?? '';
  if (name === 'clsid') return CLASS_IDS.get(element === root ? root : `${root}/${element}`) ?? '';
  if (name === 'version') return element === 'Task' ? '1.2' : 'WIN7';
  if (name === 'value' && root === 'RegistrySettings') {
    return REGISTRY_DATA[others.get('type') ?? ''] ?? 'some text';
  }
  return TEXTS[name] ?? 'Contoso';
}
