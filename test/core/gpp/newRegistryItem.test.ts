import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  getValueFilter,
  matchValueFilter,
  valueExistsFilter,
} from '../../../src/core/gpp/newFilter';
import { newRegistryItem, type NewRegistryItem } from '../../../src/core/gpp/newRegistryItem';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import { registryItemOf, type RegistryItem } from '../../../src/core/gpp/registryItem';
import { validatePreferences } from '../../../src/core/schema/validate';
import { isXmlText } from '../../../src/core/xml/write';

const LAYOUT = { indent: '\t', lineEnding: '\r\n', depth: 1 };
const ITEM: NewRegistryItem = {
  action: 'U',
  hive: 'HKEY_LOCAL_MACHINE',
  key: 'SOFTWARE\\Vendor',
  name: 'Path2',
  type: 'REG_SZ',
  value: '%GPP_OLD%;C:\\New',
  uid: '{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F11}',
  changed: '2024-03-01 08:15:00',
};
const VALUE = {
  hive: 'HKEY_LOCAL_MACHINE',
  key: 'SOFTWARE\\Vendor',
  valueName: 'Path2',
  valueType: 'REG_SZ',
};

function write(item: Partial<NewRegistryItem>): string {
  const xml = newRegistryItem({ ...ITEM, ...item }, LAYOUT);
  assert.ok(xml !== undefined);
  return xml;
}

/** The item as a file has it; fails when the schema or the parser finds anything wrong in it. */
function readBack(xml: string): RegistryItem {
  const text = `<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">${xml}</RegistrySettings>`;
  const document = parsePreferences(text);
  assert.ok(document);
  assert.deepEqual(document.xml.problems, []);
  assert.deepEqual(validatePreferences(document), []);
  const [item] = document.items.map(registryItemOf);
  assert.ok(item);
  return item;
}

describe('a new registry item', () => {
  test('is written in the order and layout of the console', () => {
    const filters = [
      matchValueFilter(VALUE, 'C:\\New', { isNegated: true }),
      getValueFilter(VALUE, 'GPP_OLD'),
    ];
    assert.equal(
      write({ filters, bypassErrors: true }),
      [
        '<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="Path2" status="Path2" image="7" changed="2024-03-01 08:15:00" uid="{0A2E5C1B-3B6D-4E1F-9C55-6D1B7A3E0F11}" bypassErrors="1">',
        '\t\t<Properties action="U" displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Vendor" name="Path2" type="REG_SZ" value="%GPP_OLD%;C:\\New"/>',
        '\t\t<Filters>',
        '\t\t\t<FilterRegistry bool="AND" not="1" type="MATCHVALUE" subtype="SUBSTRING" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Vendor" valueName="Path2" valueType="REG_SZ" valueData="C:\\New" min="0.0.0.0" max="0.0.0.0" gte="1" lte="0"/>',
        '\t\t\t<FilterRegistry bool="AND" not="0" type="GETVALUE" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Vendor" valueName="Path2" valueType="REG_SZ" variableName="GPP_OLD"/>',
        '\t\t</Filters>',
        '\t</Registry>',
      ].join('\r\n'),
    );
  });

  test('keeps the order of conditions of different kinds', () => {
    const xml = write({
      filters: [
        valueExistsFilter(VALUE),
        { FilterBattery: { $: { bool: 'OR', not: '0' } } },
        valueExistsFilter(VALUE, { combination: 'OR', isNegated: true }),
      ],
    });
    const { filters } = readBack(xml).item;
    assert.deepEqual(
      filters.map(({ kind, combination, isNegated }) => [kind, combination, isNegated]),
      [
        ['FilterRegistry', 'AND', false],
        ['FilterBattery', 'OR', false],
        ['FilterRegistry', 'OR', true],
      ],
    );
  });

  test('for a default value goes by the last part of its key', () => {
    const xml = write({ name: '', target: 'default-value' });
    assert.match(xml, / name="Vendor" status="\(Default\)" image="7" /);
    assert.match(xml, / default="1" .* name="" /);
    assert.equal(readBack(xml).target, 'default-value');
  });

  test('for a key has no name, type and data', () => {
    const xml = write({ name: '', type: '', value: '', action: 'D' });
    assert.match(xml, / name="Vendor" status="Vendor" image="3" /);
    assert.match(xml, / name="" type="" value=""/);
    assert.equal(readBack(xml).target, 'key');
  });

  test('for a list has the strings as elements and joined by blanks', () => {
    const xml = write({ type: 'REG_MULTI_SZ', strings: ['one', 'two & three'] });
    const item = readBack(xml);
    assert.deepEqual(item.strings, ['one', 'two & three']);
    assert.equal(item.value, 'one two & three');
  });

  test('can show its number as decimal', () => {
    const xml = write({ type: 'REG_DWORD', value: '0000002A', displayDecimal: true });
    assert.match(xml, / displayDecimal="1" /);
    assert.match(xml, / image="12" /);
  });

  test('is nothing when a text has characters outside XML', () => {
    assert.equal(newRegistryItem({ ...ITEM, value: '\0' }, LAYOUT), undefined);
  });

  test('is read back as it was meant, whatever its texts are', () => {
    const text = fc.string({ unit: 'grapheme' }).filter(isXmlText);
    fc.assert(
      fc.property(text, text, text, (key, name, value) => {
        const item = readBack(write({ key, name, value }));
        assert.deepEqual([item.key, item.name, item.value], [key, name, value]);
      }),
      { numRuns: 300 },
    );
  });
});
