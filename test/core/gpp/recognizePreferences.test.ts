import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PREFERENCE_TYPES } from '../../../src/core/gpp/preferenceTypes';
import { recognizePreferences } from '../../../src/core/gpp/recognizePreferences';
import { OTHER_SAMPLES, REGISTRY_SAMPLES } from './samples';

const REGISTRY_ID = '{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}';
const FILE_ID = '{50BE44C8-567A-4ed1-B1D0-9234FE1F38AF}';

describe('a preference file is recognised', () => {
  for (const { root, clsid } of PREFERENCE_TYPES) {
    test(`by the name and the class id of its root: ${root}`, () => {
      assert.equal(recognizePreferences(`<${root} clsid="${clsid}"/>`), root);
    });
  }
  for (const [name, text] of Object.entries(REGISTRY_SAMPLES)) {
    test(`in the shape that is ${name}`, () => {
      assert.equal(recognizePreferences(text), 'RegistrySettings');
    });
  }
  for (const [type, text] of Object.entries(OTHER_SAMPLES)) {
    test(`of the type ${type}`, () => {
      assert.equal(recognizePreferences(text), type);
    });
  }

  const cases: readonly (readonly [string, string, string])[] = [
    ['by a distinctive name alone', '<RegistrySettings>', 'RegistrySettings'],
    ['by a distinctive name with a wrong class id', '<NTServices clsid="x">', 'NTServices'],
    [
      'by a class id in another letter case',
      `<x clsid='${REGISTRY_ID.toLowerCase()}'/>`,
      'RegistrySettings',
    ],
    [
      'by its class id though its name is misspelt',
      `<RegistrySetings clsid="${REGISTRY_ID}">`,
      'RegistrySettings',
    ],
    [
      'by a common name with a class id that is wrong',
      '<Files clsid="{215B2E53-57CE-475c-80FE-000000000000}"/>',
      'Files',
    ],
    [
      'by a common name with the class id on an item',
      `<Files><File clsid="${FILE_ID}"/></Files>`,
      'Files',
    ],
    ['behind a byte order mark', '\uFEFF<RegistrySettings/>', 'RegistrySettings'],
    [
      'behind a declaration and comments',
      '<?xml version="1.0"?>\n<!-- <Files> --><!-- x --><RegistrySettings/>',
      'RegistrySettings',
    ],
    [
      'behind a document type',
      '<!DOCTYPE r [<!ENTITY e "<x>">]>\n<RegistrySettings/>',
      'RegistrySettings',
    ],
    ['behind stray text', 'hello < world <RegistrySettings/>', 'RegistrySettings'],
    [
      'behind a declaration that has no end',
      '<?xml version="1.0">\n<RegistrySettings/>',
      'RegistrySettings',
    ],
    [
      'behind a declaration that has no end, before an instruction that has one',
      '<?xml version="1.0">\n<RegistrySettings/><?x ?>',
      'RegistrySettings',
    ],
    ['behind a comment that has no end', '<!-- note\n  <RegistrySettings/>', 'RegistrySettings'],
    [
      'behind a document type that has no end',
      '<!DOCTYPE r "\n<RegistrySettings/>',
      'RegistrySettings',
    ],
    ['behind a literal that has no end', '<!DOCTYPE "<RegistrySettings/>', 'RegistrySettings'],
    ['when it declares a prefix', '<RegistrySettings xmlns:q1="u" q1:x="1"/>', 'RegistrySettings'],
    ['when it is half typed', '<RegistrySettings clsid="{A3CC', 'RegistrySettings'],
    ['when its root is empty and not closed', '<ScheduledTasks', 'ScheduledTasks'],
  ];
  for (const [name, text, type] of cases) {
    test(name, () => {
      assert.equal(recognizePreferences(text), type);
    });
  }
});

describe('other text is not taken for a preference file', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['plain text', 'RegistrySettings clsid='],
    ['a project file', '<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"/>'],
    ['a list of files', '<Files><File name="a.txt"/></Files>'],
    ['a list of groups', '<Groups>\n<Group id="1"/><User/></Groups>'],
    [
      'a list of printers with other class ids',
      '<Printers><SharedPrinter clsid="{1}"/></Printers>',
    ],
    ['a name that only starts like a type', '<RegistrySettingsBackup/>'],
    ['a type name in another letter case', '<registrysettings/>'],
    ['a distinctive name in a namespace of its own', '<ScheduledTasks xmlns="urn:contoso"/>'],
    [
      'an extract of a report',
      `<q1:RegistrySettings xmlns:q1="u" clsid="${REGISTRY_ID.slice(0, -2)}}"/>`,
    ],
    [
      'a report that holds settings',
      '<GPO><RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"/></GPO>',
    ],
    [
      'a root with a class id of something else',
      '<component clsid="{00000000-0000-0000-0000-000000000000}"/>',
    ],
    ['settings in a comment', '<!-- <RegistrySettings/> --><a/>'],
    ['a comment without an end', '<!-- <RegistrySettings/>'],
  ];
  for (const [name, text] of cases) {
    test(name, () => {
      assert.equal(recognizePreferences(text), undefined);
    });
  }

  const big = '<item a="1"/>'.repeat(400_000);
  const unrelated: readonly (readonly [string, string])[] = [
    ['another root', `<?xml version="1.0"?><project>${big}</project>`],
    ['a common root', `<Files>${big}</Files>`],
    ['a long comment', `<!-- ${big.replaceAll('--', '')} --><a/>`],
    ['a long comment with settings in it', `<!--\n${big}\n<RegistrySettings/>\n--><a/>`],
    ['a long root tag', `<Files ${'a="1" '.repeat(800_000)}/>`],
    ['a long document type', `<!DOCTYPE a [${'<!ENTITY e "x">'.repeat(300_000)}]><a/>`],
  ];
  for (const [name, text] of unrelated) {
    test(`and of 5 MB with ${name} only the beginning is looked at`, () => {
      assert.ok(text.length > 4_000_000);
      const counted = new CountedText(text);
      assert.equal(recognizePreferences(counted as unknown as string), undefined);
      assert.ok(counted.taken > 0 && counted.taken <= 80_000, `${counted.taken} characters`);
      assert.equal(recognizePreferences(text), undefined);
    });
  }
});

/** A text that counts the characters that are taken from it, and can do nothing else. */
class CountedText {
  taken = 0;

  constructor(private readonly text: string) {}

  get length(): number {
    return this.text.length;
  }

  slice(start: number, end: number): string {
    const part = this.text.slice(start, end);
    this.taken += part.length;
    return part;
  }
}
