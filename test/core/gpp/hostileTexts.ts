import { CONSOLE, nestedCollections, withFilters } from './samples';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const END = '</RegistrySettings>';
const DEPTH = 10_000;
const MEGABYTE = 1 << 20;

/** Ten entities, each of which is ten times the one before: expanded, they would be 10 GB. */
const ENTITIES = Array.from({ length: 10 }, (_, level) => {
  const content = level === 0 ? 'x' : `&e${level - 1};`.repeat(10);
  return `<!ENTITY e${level} "${content}">`;
}).join('\n');

function nested(name: string, inside = ''): string {
  return `<${name}>`.repeat(DEPTH) + inside + `</${name}>`.repeat(DEPTH);
}

/** A file in which the data of the first item is this. */
function withData(data: string): string {
  return CONSOLE.replace('dark &amp; quiet', () => data);
}

/** Files that are made to break readers, or that broken disks and tools make, with a rule that tells. */
export const HOSTILE_TEXTS: readonly (readonly [name: string, text: string, rule?: string])[] = [
  [
    'entities that grow',
    withData('&e9;').replace('?>', () => `?>\n<!DOCTYPE r [\n${ENTITIES}\n]>`),
    'xml-doctype',
  ],
  [
    'an entity that reads a file',
    withData('&f;').replace('?>', '?>\n<!DOCTYPE r [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
    'xml-doctype',
  ],
  ['entities of nobody', withData('&a;'.repeat(50_000)), 'xml-not-well-formed'],
  ['10,000 nested unknown elements', ROOT + nested('a') + END, 'preference-unknown-element'],
  ['10,000 nested collections', nestedCollections(DEPTH)],
  [
    '10,000 nested conditions',
    withFilters(nested('FilterCollection')),
    'preference-missing-attribute',
  ],
  [
    '10,000 elements in properties',
    withData('x').replace('/></Registry>', `>${nested('a')}</Properties></Registry>`),
  ],
  [
    '10,000 elements that are not closed',
    `${ROOT}${'<Collection>'.repeat(DEPTH)}`,
    'xml-not-well-formed',
  ],
  ['10,000 broken tags', ROOT + '<Registry name="a"\n'.repeat(DEPTH), 'xml-not-well-formed'],
  ['10,000 end tags', ROOT + '</Collection>'.repeat(DEPTH), 'xml-not-well-formed'],
  ['a megabyte in one attribute', withData('a '.repeat(MEGABYTE / 2))],
  [
    'a megabyte of markup in one attribute',
    withData('<&'.repeat(MEGABYTE / 2)),
    'xml-not-well-formed',
  ],
  ['a megabyte of hexadecimal digits', CONSOLE.replace('01FF0000', '0f'.repeat(MEGABYTE / 2))],
  [
    'a megabyte of digits in a number',
    CONSOLE.replace('0000002A', '1'.repeat(MEGABYTE)),
    'registry-item-number',
  ],
  [
    'a megabyte in one name',
    ROOT + `<${'a'.repeat(MEGABYTE)}/>` + END,
    'preference-unknown-element',
  ],
  [
    '50,000 attributes',
    ROOT + `<Registry ${attributes(50_000)}/>` + END,
    'preference-unknown-attribute',
  ],
  [
    'the same attribute 50,000 times',
    ROOT + `<Registry ${'a="1" '.repeat(50_000)}/>` + END,
    'xml-not-well-formed',
  ],
  ['NUL bytes in values', withData('\0'.repeat(1000)), 'xml-not-well-formed'],
  ['NUL bytes behind the end', `${CONSOLE}${'\0'.repeat(4096)}`, 'xml-not-well-formed'],
  ['halves of surrogate pairs', withData('\ud800 \udc00'), 'xml-not-well-formed'],
  ['text from another encoding', withData('\ufffd\ufffe\uffff'), 'xml-not-well-formed'],
];

function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ');
}
