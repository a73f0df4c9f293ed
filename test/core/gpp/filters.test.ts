import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  capturesOf,
  collectionsAround,
  filtersAround,
  filtersOf,
  variablesCapturedBy,
} from '../../../src/core/gpp/filters';
import { parsePreferences } from '../../../src/core/gpp/parsePreferences';
import type { PreferenceFilter, PreferenceItem } from '../../../src/core/gpp/preferenceDocument';
import { attributeValue } from '../../../src/core/xml/attributes';
import { ALL_FILTERS, nestedCollections, withFilters } from './samples';

function itemOf(text: string): PreferenceItem {
  const item = parsePreferences(text)?.items[0];
  assert.ok(item);
  return item;
}

describe('the targeting of an item', () => {
  test('holds each condition with how it combines', () => {
    const item = itemOf(
      withFilters(
        '<FilterOs bool="AND" not="0"/>',
        '<FilterRam bool="OR" not="1"/>',
        '<FilterSite/>',
        '<FilterCpu bool="or" not="true"/>',
      ),
    );
    const shape = item.filters.map(({ kind, combination, isNegated }) => [
      kind,
      combination,
      isNegated,
    ]);
    assert.deepEqual(shape, [
      ['FilterOs', 'AND', false],
      ['FilterRam', 'OR', true],
      ['FilterSite', 'AND', false],
      ['FilterCpu', 'AND', false],
    ]);
  });

  test('is gone through with what is inside, each before its children', () => {
    const item = itemOf(
      withFilters(
        '<FilterCollection><FilterOs/><FilterCollection><FilterRam/></FilterCollection><FilterCpu/></FilterCollection>',
        '<FilterSite/>',
      ),
    );
    const kinds = [...filtersOf(item)].map((filter: PreferenceFilter) => filter.kind);
    assert.deepEqual(kinds, [
      'FilterCollection',
      'FilterOs',
      'FilterCollection',
      'FilterRam',
      'FilterCpu',
      'FilterSite',
    ]);
    assert.equal(item.filters.length, 2);
  });

  test('includes conditions that nobody knows', () => {
    const item = itemOf(withFilters('<FilterService name="x"/>'));
    assert.deepEqual(
      item.filters.map((filter) => filter.kind),
      ['FilterService'],
    );
  });

  test('of the collections around it comes first, from the outermost on', () => {
    const text =
      '<RegistrySettings><Collection name="a"><Collection name="b"><Registry><Filters><FilterCpu/></Filters></Registry><Filters><FilterRam/></Filters></Collection><Filters><FilterOs/></Filters></Collection></RegistrySettings>';
    const item = itemOf(text);
    assert.deepEqual(
      filtersAround(item).map((filters) => filters.map((filter) => filter.kind)),
      [['FilterOs'], ['FilterRam'], ['FilterCpu']],
    );
    assert.deepEqual(
      collectionsAround(item).map(({ element }) => attributeValue(element, 'name')),
      ['a', 'b'],
    );
  });
});

describe('the variables that targeting captures', () => {
  test('come from the registry, from WMI and from the directory', () => {
    const item = itemOf(
      withFilters(
        '<FilterRegistry type="GETVALUE" variableName="REG"/>',
        '<FilterWmi variableName="WMI" property="Name"/>',
        '<FilterLdap variableName="LDAP" attribute="mail"/>',
      ),
    );
    assert.deepEqual(variablesCapturedBy(item), ['REG', 'WMI', 'LDAP']);
  });

  test('do not come from other kinds of match, other filters and empty names', () => {
    const item = itemOf(
      withFilters(
        '<FilterRegistry type="MATCHVALUE" variableName="A"/>',
        '<FilterRegistry variableName="B"/>',
        '<FilterVariable variableName="C" value="1"/>',
        '<FilterWmi variableName=""/>',
        '<FilterLdap/>',
      ),
    );
    assert.deepEqual(variablesCapturedBy(item), []);
  });

  test('come from inner collections of conditions and from collections of items too', () => {
    const inner = itemOf(
      withFilters(
        '<FilterCollection><FilterCollection><FilterWmi variableName="IN"/></FilterCollection></FilterCollection>',
      ),
    );
    assert.deepEqual(variablesCapturedBy(inner), ['IN']);
    assert.deepEqual(variablesCapturedBy(itemOf(nestedCollections(3))), [
      'OUTER',
      'OUTER',
      'OUTER',
    ]);
  });

  test('say where their names stand', () => {
    const text = withFilters(...ALL_FILTERS);
    const captures = capturesOf(itemOf(text));
    assert.deepEqual(
      captures.map(({ name, filter, attribute }) => [
        name,
        filter.kind,
        text.slice(attribute.valueSpan.start, attribute.valueSpan.end),
      ]),
      [
        ['MAIL', 'FilterLdap', 'MAIL'],
        ['OLD', 'FilterRegistry', 'OLD'],
      ],
    );
  });
});
