import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  CONSOLE,
  OTHER_SAMPLES,
  REGISTRY_SAMPLES,
  nestedCollections,
  withFilters,
} from '../gpp/samples';
import { describeProblems, problemsOf } from './describeProblems';

const ROOT_ID = '{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}';
const ITEM_ID = '{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}';
const COLLECTION_ID = '{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}';

function root(content: string): string {
  return `<RegistrySettings clsid="${ROOT_ID}">${content}</RegistrySettings>`;
}

function item(content: string, attributes = ` clsid="${ITEM_ID}"`): string {
  return root(`<Registry${attributes}>${content}</Registry>`);
}

function properties(attributes: string, content = ''): string {
  const tag = `<Properties hive="HKEY_LOCAL_MACHINE" key="K" ${attributes}`;
  return item(content === '' ? `${tag}/>` : `${tag}>${content}</Properties>`);
}

const PROPERTIES = '<Properties hive="HKEY_LOCAL_MACHINE" key="K"/>';

describe('a file in the shape of a real one has no problem', () => {
  for (const [name, text] of Object.entries(REGISTRY_SAMPLES)) {
    test(name, () => {
      assert.deepEqual(describeProblems(text), []);
    });
  }

  test('when it has collections a hundred or a thousand deep', () => {
    assert.deepEqual(describeProblems(nestedCollections(100)), []);
    assert.deepEqual(describeProblems(nestedCollections(1000)), []);
  });

  const open: readonly string[] = [
    properties('action="R" name="" type="" value="" default="1" displayDecimal="1"'),
    properties('type="REG_MULTI_SZ" value="a b"', '<Values><Value>a</Value><Value/></Values>'),
    properties('type="REG_DWORD" disabled="0"'),
    item(`text<!-- remark -->${PROPERTIES}<Filters/>`),
    item(PROPERTIES, ` clsid="${ITEM_ID}" descr="Wizard" desc="" changed="" status=""`),
    item(`<Filters></Filters>${PROPERTIES}`),
    root(''),
  ];
  for (const text of open) {
    test(text, () => {
      assert.deepEqual(describeProblems(text), []);
    });
  }
});

describe('each mistake is one problem at its exact place', () => {
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    // Class ids.
    [
      'a root without class id',
      '<RegistrySettings/>',
      'error missing-attribute clsid of RegistrySettings ‹RegistrySettings›',
    ],
    [
      'an item without class id',
      item(PROPERTIES, ' name="x"'),
      'error missing-attribute clsid of Registry ‹Registry›',
    ],
    [
      'an item without any attribute',
      item(PROPERTIES, ''),
      'error missing-attribute clsid of Registry ‹Registry›',
    ],
    [
      'a collection without class id',
      root('<Collection name="x"/>'),
      'error missing-attribute clsid of Collection ‹Collection›',
    ],
    [
      'a root with the class id of something else',
      `<RegistrySettings clsid="${ITEM_ID}"/>`,
      `error class-id-mismatch clsid of RegistrySettings ‹${ITEM_ID}› → ${ROOT_ID}`,
    ],
    [
      'an item with the class id of a collection',
      item(PROPERTIES, ` clsid="${COLLECTION_ID}"`),
      `error class-id-mismatch clsid of Registry ‹${COLLECTION_ID}› → ${ITEM_ID}`,
    ],
    [
      'a collection whose class id has another tail, as seen in the wild',
      root('<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FFEB9}" name="x"/>'),
      `error class-id-mismatch clsid of Collection ‹{53B533F5-224C-47e3-B01B-CA3B3F3FFEB9}› → ${COLLECTION_ID}`,
    ],
    [
      'a misspelt root with the right class id',
      `<RegistrySetings clsid="${ROOT_ID}"/>`,
      'error unknown-element RegistrySetings of  ‹RegistrySetings› → RegistrySettings',
    ],
    // Elements.
    [
      'an item without properties',
      item('<Filters/>'),
      'error missing-element Properties of Registry ‹Registry›',
    ],
    [
      'an item without anything',
      item('', ''),
      'error missing-attribute clsid of Registry ‹Registry›',
      'error missing-element Properties of Registry ‹Registry›',
    ],
    [
      'a misspelt item, each time',
      root(
        `<Registri clsid="${ITEM_ID}"/><Registry clsid="${ITEM_ID}">${PROPERTIES}</Registry><Registri/>`,
      ),
      'warning unknown-element Registri of RegistrySettings ‹Registri› → Registry',
      'warning unknown-element Registri of RegistrySettings ‹Registri› → Registry',
    ],
    [
      'an element in an item that nobody knows',
      item(`${PROPERTIES}<Remark/>`),
      'warning unknown-element Remark of Registry ‹Remark›',
    ],
    [
      'an element in properties that nobody knows',
      properties('name="x"', '<Valus/>'),
      'warning unknown-element Valus of Properties ‹Valus› → Values',
    ],
    [
      'targeting of the root',
      root('<Filters/>'),
      'warning misplaced-element Filters of RegistrySettings ‹Filters›',
    ],
    [
      'properties of a collection',
      root(`<Collection clsid="${COLLECTION_ID}">${PROPERTIES}</Collection>`),
      'warning misplaced-element Properties of Collection ‹Properties›',
    ],
    [
      'a condition outside of targeting',
      item(`${PROPERTIES}<FilterOs bool="AND" not="0"/>`),
      'warning misplaced-element FilterOs of Registry ‹FilterOs›',
    ],
    [
      'properties twice',
      item(`${PROPERTIES}${PROPERTIES}`),
      'warning repeated-element Properties of Registry ‹Properties›',
    ],
    [
      'targeting three times',
      item(`${PROPERTIES}<Filters/><Filters/><Filters/>`),
      'warning repeated-element Filters of Registry ‹Filters›',
      'warning repeated-element Filters of Registry ‹Filters›',
    ],
    // Attributes of items and properties.
    [
      'an attribute of an item that nobody knows',
      item(PROPERTIES, ` clsid="${ITEM_ID}" bypasErrors="1"`),
      'hint unknown-attribute bypasErrors of Registry ‹bypasErrors› → bypassErrors',
    ],
    [
      'an attribute of the root that nobody knows',
      `<RegistrySettings clsid="${ROOT_ID}" extra="1"/>`,
      'hint unknown-attribute extra of RegistrySettings ‹extra›',
    ],
    [
      'a misspelt attribute of properties',
      properties('acton="U"'),
      'hint unknown-attribute acton of Properties ‹acton› → action',
    ],
    [
      'an attribute in another letter case',
      properties('Action="D"'),
      'hint unknown-attribute Action of Properties ‹Action› → action',
    ],
    [
      'an attribute close to one that is there already',
      properties('name="a" nane="b"'),
      'hint unknown-attribute nane of Properties ‹nane›',
    ],
    [
      'attributes with names of object properties',
      properties('constructor="1" toString="2"'),
      'hint unknown-attribute constructor of Properties ‹constructor›',
      'hint unknown-attribute toString of Properties ‹toString›',
    ],
    [
      'properties without hive and key',
      item('<Properties action="U"/>'),
      'warning missing-attribute hive of Properties ‹Properties›',
      'warning missing-attribute key of Properties ‹Properties›',
    ],
    [
      'properties without any attribute',
      item('<Properties/>'),
      'warning missing-attribute hive of Properties ‹Properties›',
      'warning missing-attribute key of Properties ‹Properties›',
    ],
    // Values.
    [
      'an action that does not exist',
      properties('action="X"'),
      'error value-not-allowed action of Properties ‹X›',
    ],
    [
      'an action in lower case',
      properties('action="u"'),
      'error value-not-allowed action of Properties ‹u› → U',
    ],
    [
      'a hive that is abbreviated',
      item('<Properties hive="HKLM" key="K"/>'),
      'warning value-not-allowed hive of Properties ‹HKLM›',
    ],
    [
      'a type that is misspelt',
      properties('type="REG_DWROD"'),
      'warning value-not-allowed type of Properties ‹REG_DWROD› → REG_DWORD',
    ],
    [
      'a Boolean that is a word',
      item(PROPERTIES, ` clsid="${ITEM_ID}" disabled="true"`),
      'warning value-not-allowed disabled of Registry ‹true›',
    ],
    [
      'a bit field without its parts',
      properties('bitfield="1"', '<SubProp/>'),
      'hint missing-attribute id of SubProp ‹SubProp›',
      'warning missing-attribute value of SubProp ‹SubProp›',
      'warning missing-attribute mask of SubProp ‹SubProp›',
    ],
  ];
  for (const [name, text, ...problems] of cases) {
    test(name, () => {
      assert.deepEqual(describeProblems(text), problems);
    });
  }

  test('in the order of the text', () => {
    const text = withFilters('<FilterOS/>').replace('type="REG_SZ"', 'type="X" vlaue="1"');
    const starts = problemsOf(text).map(({ span }) => span.start);
    assert.equal(starts.length, 3);
    assert.deepEqual(
      [...starts].sort((a, b) => a - b),
      starts,
    );
  });

  test('with the values that are allowed', () => {
    const [problem] = problemsOf(properties('action="X"'));
    assert.deepEqual(problem?.allowed, ['C', 'R', 'U', 'D']);
  });

  test('also as deep as collections go', () => {
    for (const depth of [99, 100, 101, 250, 5000]) {
      const text = nestedCollections(depth).replace('type="REG_SZ"', 'type="REG_XX"');
      const problems = describeProblems(text);
      assert.equal(problems.length, 1, `${depth} levels: ${problems.join(', ')}`);
      assert.match(problems[0] ?? '', /^warning value-not-allowed type of Properties ‹REG_XX›/);
    }
  });
});

describe('other types', () => {
  const drives = OTHER_SAMPLES['Drives'] ?? '';
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    [
      'have the class id of their items checked',
      drives.replace('{935D1B74-9CB8', '{935D1B74-9CB9'),
      'error class-id-mismatch clsid of Drive ‹{935D1B74-9CB9-4e3c-9914-7DD559B7A417}› → {935D1B74-9CB8-4e3c-9914-7DD559B7A417}',
    ],
    [
      'have the class id of their root checked',
      drives.replace('{8FDDCC1A', '{8FDDCC1B'),
      'error class-id-mismatch clsid of Drives ‹{8FDDCC1B-0C3C-43cd-A6B4-71A6DF20DA8C}› → {8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}',
    ],
    [
      'have items without class id reported',
      drives.replace(' clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}"', ''),
      'error missing-attribute clsid of Drive ‹Drive›',
    ],
    [
      'have items that they do not know reported',
      drives.replaceAll('<Drive ', '<Drvie ').replaceAll('</Drive>', '</Drvie>'),
      'warning unknown-element Drvie of Drives ‹Drvie› → Drive',
    ],
    [
      'have their targeting checked',
      drives.replace('not="0" ', '').replace('primaryGroup', 'primarGroup'),
      'error missing-attribute not of FilterGroup ‹FilterGroup›',
      'warning unknown-attribute primarGroup of FilterGroup ‹primarGroup› → primaryGroup',
    ],
    [
      'have the settings checked that an application embeds',
      (OTHER_SAMPLES['Applications'] ?? '').replace('type="REG_DWORD"', 'type="X"'),
      'warning value-not-allowed type of Properties ‹X›',
    ],
    [
      'have embedded items without class id reported once',
      (OTHER_SAMPLES['Applications'] ?? '').replace(` clsid="${ITEM_ID}"`, ''),
      'error missing-attribute clsid of Registry ‹Registry›',
    ],
  ];
  for (const [name, text, ...problems] of cases) {
    test(name, () => {
      assert.deepEqual(describeProblems(text), problems);
    });
  }
});

describe('half-typed elements', () => {
  test('do not lack what may still be typed', () => {
    assert.deepEqual(describeProblems(root('\n<Registry \n')), []);
    assert.deepEqual(describeProblems(item('\n<Properties action="U"\n')), []);
    assert.deepEqual(
      describeProblems('<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}"><Drive '),
      [],
    );
  });

  test('leave the problems of the items after them', () => {
    const text = CONSOLE.replace('type="REG_SZ" value="dark &amp; quiet"/>', 'type="REG_').replace(
      'value="0000002A"',
      'valu="0000002A"',
    );
    assert.deepEqual(
      describeProblems(text).filter((problem) => problem.includes('valu')),
      ['hint unknown-attribute valu of Properties ‹valu› → value'],
    );
  });
});
