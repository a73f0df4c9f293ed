import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JsonEffect } from '../../../src/cli/effects/effectsJson';
import { runGpolint } from '../runGpolint';
import { temporaryFolder } from '../temporaryFolder';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const REGISTRY = '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"';
const COLLECTION = '<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}"';
const T = 'hive="HKEY_CURRENT_USER" key="A"';
const FILTERS =
  '<Filters><FilterGroup bool="AND" not="0" name="CONTOSO\\Staff"/><FilterBattery bool="OR" not="1"/></Filters>';

const SAMPLE = [
  '<?xml version="1.0" encoding="utf-8"?>',
  `${ROOT}${REGISTRY} name="s"><Properties action="U" ${T} name="s" type="REG_SZ" value="%X%"/></Registry>`,
  `${COLLECTION} name="C">${FILTERS}`,
  `${REGISTRY} name="d"><Properties action="C" ${T} name="d" type="REG_DWORD" value="0000002A"/>${FILTERS}</Registry>`,
  `${REGISTRY} name="k"><Properties action="R" ${T} name="" type="" value=""/></Registry>`,
  '</Collection>',
  `${REGISTRY} name="" disabled="1"><Properties action="D" ${T} default="1" name=""/></Registry>`,
  `${REGISTRY} name="b"><Properties action="U" ${T} name="b" type="REG_BINARY" value="0"/></Registry>`,
  '</RegistrySettings>',
].join('\r\n');

const PLACE = { hive: 'HKEY_CURRENT_USER', key: 'A' };
const CONDITIONS = [
  { kind: 'FilterGroup', bool: 'AND', not: false, attributes: { name: 'CONTOSO\\Staff' } },
  { kind: 'FilterBattery', bool: 'OR', not: true, attributes: {} },
];
const AROUND = { element: 'Collection', name: 'C', conditions: CONDITIONS };

test('the JSON of a preference file has the fields of a .reg file and its own', async (t) => {
  const folder = temporaryFolder(t, { 'Registry.xml': SAMPLE });
  const run = await runGpolint(folder, ['effects', 'Registry.xml', '--format', 'json']);
  assert.deepEqual(JSON.parse(run.stdout) as readonly JsonEffect[], [
    {
      op: 'setValue',
      ...PLACE,
      name: 's',
      type: 1,
      data: '2500580025000000',
      action: 'update',
      targeting: [],
      variables: ['X'],
      note: 'The client puts the values of the variables in before it writes',
    },
    {
      op: 'setValue',
      ...PLACE,
      name: 'd',
      type: 4,
      data: '2a000000',
      action: 'create',
      targeting: [AROUND, { element: 'Registry', name: 'd', conditions: CONDITIONS }],
    },
    { op: 'deleteKey', ...PLACE, action: 'replace', targeting: [AROUND] },
    { op: 'createKey', ...PLACE, action: 'replace', targeting: [AROUND] },
    {
      op: 'none',
      ...PLACE,
      name: '',
      action: 'delete',
      targeting: [],
      note: 'The item is disabled',
    },
    {
      op: 'setValue',
      ...PLACE,
      name: 'b',
      type: 3,
      action: 'update',
      targeting: [],
      note: 'The value is not made of pairs of hexadecimal digits',
    },
  ]);
  assert.equal(run.code, 0);
  assert.deepEqual(run.problems, []);
});

test('the text of a preference file says what each effect depends on', async (t) => {
  const folder = temporaryFolder(t, { 'Registry.xml': SAMPLE });
  const run = await runGpolint(folder, ['effects', 'Registry.xml']);
  const condition = 'FilterGroup name="CONTOSO\\Staff" or not FilterBattery';
  assert.equal(
    run.stdout,
    [
      'Registry.xml',
      '  2  update HKEY_CURRENT_USER\\A: "s" = REG_SZ "%X%"',
      '       note: The client puts the values of the variables in before it writes',
      '  4  create HKEY_CURRENT_USER\\A: "d" = REG_DWORD 0x2a (42)',
      `       if ${condition} (Collection 'C')`,
      `       if ${condition} (Registry 'd')`,
      '  5  delete key HKEY_CURRENT_USER\\A',
      `       if ${condition} (Collection 'C')`,
      '  5  create key HKEY_CURRENT_USER\\A',
      `       if ${condition} (Collection 'C')`,
      '  7  no effect on HKEY_CURRENT_USER\\A: (default)',
      '       note: The item is disabled',
      '  8  update HKEY_CURRENT_USER\\A: "b" = REG_BINARY (unknown)',
      '       note: The value is not made of pairs of hexadecimal digits',
      '5 effects in 1 file',
      '',
    ].join('\n'),
  );
});

test('a nesting too deep to be written as JSON is one line, not a broken list', async (t) => {
  const depth = 50_000;
  const deep = `<Filters>${'<FilterCollection bool="AND" not="0">'.repeat(depth)}${'</FilterCollection>'.repeat(depth)}</Filters>`;
  const item = `${REGISTRY} name="s"><Properties ${T} name="s" type="REG_SZ"/>${deep}</Registry>`;
  const folder = temporaryFolder(t, { 'Registry.xml': `${ROOT}${item}</RegistrySettings>` });
  const run = await runGpolint(folder, ['effects', 'Registry.xml', '--format', 'json']);
  assert.equal(run.stdout, '[]\n');
  assert.equal(run.problems.length, 1);
  assert.equal(run.code, 2);
});
