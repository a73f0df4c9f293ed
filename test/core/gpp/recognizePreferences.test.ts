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
    ['a document type without an end', '<!DOCTYPE "<RegistrySettings/>'],
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
    ['a long root tag', `<Files ${'a="1" '.repeat(800_000)}/>`],
  ];
  for (const [name, text] of unrelated) {
    test(`and 5 MB of it with ${name} cost less than a millisecond`, () => {
      let best = Infinity;
      for (let round = 0; round < 20; round++) {
        const start = performance.now();
        assert.equal(recognizePreferences(text), undefined);
        best = Math.min(best, performance.now() - start);
      }
      assert.ok(best < 1, `${best.toFixed(2)} ms`);
    });
  }
});
