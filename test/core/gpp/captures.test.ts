import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filtersIn, isSetBy } from '../../../src/core/gpp/filters';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import type { PreferenceDocument } from '../../../src/core/gpp/preferenceDocument';

function parse(content: string): PreferenceDocument {
  const text = `<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">${content}</RegistrySettings>`;
  const document = parsePreferences(text);
  assert.ok(document);
  return document;
}

const get = (bool: string, not = '0', name = 'X'): string =>
  `<FilterRegistry bool="${bool}" not="${not}" type="GETVALUE" variableName="${name}"/>`;
const other = (bool: string): string => `<FilterBattery bool="${bool}" not="0"/>`;
const group = (bool: string, inner: string, not = '0'): string =>
  `<FilterCollection bool="${bool}" not="${not}">${inner}</FilterCollection>`;

function sets(filters: string): boolean {
  const [item] = parse(`<Registry><Filters>${filters}</Filters></Registry>`).items;
  assert.ok(item);
  return isSetBy(item.filters, 'x');
}

describe('a variable is set wherever the conditions let the item through', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['when one of several that must hold captures it', other('AND') + get('AND'), true],
    ['when the capture stands first and others follow with AND', get('AND') + other('AND'), true],
    ['not when an OR follows', get('AND') + other('OR'), false],
    ['not when it stands behind an OR', other('AND') + get('OR'), false],
    ['when both sides of an OR capture it', get('AND') + get('OR'), true],
    ['when an AND with it follows an OR', other('AND') + other('OR') + get('AND'), true],
    ['whatever the first condition says of combining', get('OR') + other('AND'), true],
    ['not when it is turned round', get('AND', '1'), false],
    ['not when another name is captured', get('AND', '0', 'Y'), false],
    ['when brackets around it must hold', group('AND', get('AND') + other('AND')), true],
    ['not when the brackets are turned round', group('AND', get('AND'), '1'), false],
    ['not when an OR is in the brackets', group('AND', get('AND') + other('OR')), false],
    ['not when an OR leads to the brackets', other('AND') + group('OR', get('AND')), false],
    ['not by an empty pair of brackets', group('AND', ''), false],
  ];
  for (const [name, filters, expected] of cases) {
    test(name, () => {
      assert.equal(sets(filters), expected);
    });
  }
  test('however deep the brackets are', () => {
    const open = '<FilterCollection bool="AND" not="0">'.repeat(20_000);
    assert.ok(sets(open + get('AND') + '</FilterCollection>'.repeat(20_000)));
  });
});

describe('the conditions of a document', () => {
  test('are those of collections and items, each once and in document order', () => {
    const filter = (kind: string): string => `<Filter${kind} bool="AND" not="0"/>`;
    const document = parse(
      `<Collection><Registry><Filters>${filter('Ram')}</Filters></Registry><Registry><Filters>${group('AND', filter('Cpu'))}</Filters></Registry><Filters>${filter('Site')}</Filters></Collection><Registry/>`,
    );
    assert.deepEqual(
      filtersIn(document).map(({ kind }) => kind),
      ['FilterRam', 'FilterCollection', 'FilterCpu', 'FilterSite'],
    );
  });
});
