import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { annotations } from '../../../src/generated/annotations';
import {
  attributeModel,
  childModel,
  elementModel,
  isKnownElementName,
  schemaOfType,
  type ElementModel,
} from '../../../src/core/schema/elementModel';

const ELEMENTS = Object.entries(
  (annotations() as { readonly elements: Readonly<Record<string, ElementModel>> }).elements,
);

const SECTION = /^(?:\[MS-(?:GPPREF|TSCH)\] \d[\d.]*|real files)$/;

function model(key: string): ElementModel {
  const found = elementModel(key);
  assert.ok(found, key);
  return found;
}

describe('what the schemas say for people', () => {
  test('has a title and a description for every element and attribute', () => {
    for (const [key, element] of ELEMENTS) {
      assert.ok(element.title && element.description, key);
      for (const [name, attribute] of Object.entries(element.attributes)) {
        assert.ok(attribute.title && attribute.description, `${key} ${name}`);
      }
    }
  });

  test('is written as sentences', () => {
    for (const [key, element] of ELEMENTS) {
      assert.match(element.description, /^[A-Z].*\.$/s, key);
      for (const [name, attribute] of Object.entries(element.attributes)) {
        assert.match(attribute.description, /^[A-Z].*\.$/s, `${key} ${name}`);
      }
    }
  });

  test('names the section of the specification, where it is in there', () => {
    const without = ELEMENTS.filter(([, { source }]) => source === undefined).map(([key]) => key);
    assert.deepEqual(without, ['registryProperties/Values', 'registryProperties/Values/Value']);
    for (const [key, { source }] of ELEMENTS) {
      if (source !== undefined) assert.match(source, SECTION, key);
    }
    for (const [key, { attributes }] of ELEMENTS) {
      for (const [name, { source }] of Object.entries(attributes)) {
        assert.match(source, SECTION, `${key} ${name}`);
      }
    }
  });

  test('has a meaning for each value of an enumeration that is closed', () => {
    for (const [key, element] of ELEMENTS) {
      for (const [name, attribute] of Object.entries(element.attributes)) {
        if (attribute.values === undefined || attribute.invalid === 'hint') continue;
        for (const [value, meaning] of Object.entries(attribute.values)) {
          assert.notEqual(meaning, '', `${key} ${name}="${value}"`);
        }
      }
    }
  });

  test('has defaults that are allowed', () => {
    for (const [key, element] of ELEMENTS) {
      for (const [name, { values, default: given }] of Object.entries(element.attributes)) {
        if (given === undefined || values === undefined) continue;
        assert.ok(given in values, `${key} ${name}`);
      }
    }
  });

  test('leads from each element to its children', () => {
    for (const [key, element] of ELEMENTS) {
      for (const name of Object.keys(element.children)) {
        assert.notEqual(childModel(element, name), undefined, `${key} ${name}`);
      }
      if (element.otherChildren === undefined) continue;
      assert.notEqual(elementModel(element.otherChildren), undefined, key);
    }
  });
});

describe('the model of the registry type', () => {
  test('starts at the root of the type', () => {
    const schema = schemaOfType('RegistrySettings');
    assert.ok(schema);
    assert.equal(schema.validator, 'validateRegistrySettings');
    assert.deepEqual(Object.keys(model(schema.root).children), ['Registry', 'Collection']);
    assert.equal(schemaOfType('toString'), undefined);
    assert.equal(schemaOfType('Nothing'), undefined);
  });

  test('knows all 29 conditions, in targeting and in collections of conditions alike', () => {
    const names = Object.keys(model('filters').children);
    assert.equal(names.length, 29);
    assert.deepEqual(Object.keys(model('filterCollection').children), names);
    assert.equal(childModel(model('filters'), 'FilterCollection'), model('filterCollection'));
  });

  test('merges what all conditions have with what each has for itself', () => {
    const os = childModel(model('filters'), 'FilterOs');
    assert.ok(os);
    assert.deepEqual(Object.keys(os.attributes).sort(), [
      ...['bool', 'class', 'edition', 'hidden', 'not', 'sp', 'type', 'version'],
    ]);
    assert.equal(attributeModel(os, 'bool')?.missing, 'error');
    assert.equal(attributeModel(os, 'edition')?.invalid, 'hint');
    assert.equal(attributeModel(os, 'toString'), undefined);
    assert.equal(os.unknownAttribute, 'warning');
  });

  test('says how bad a violation is', () => {
    const item = model('registryItem');
    assert.equal(item.children['Properties']?.missing, 'error');
    assert.equal(item.children['Filters']?.missing, undefined);
    assert.equal(item.attributes['clsid']?.missing, 'error');
    assert.equal(item.attributes['uid']?.missing, undefined);
    assert.equal(item.unknownAttribute, 'hint');
    assert.equal(item.unknownChild, 'warning');
    assert.equal(model('filters').unknownChild, 'error');
    const properties = childModel(item, 'Properties');
    assert.equal(properties?.attributes['action']?.invalid, 'error');
    assert.equal(properties.attributes['action'].default, 'U');
    assert.match(properties.attributes['action'].values?.['R'] ?? '', /^Replace/);
  });

  test('knows which names belong to an element somewhere', () => {
    assert.equal(isKnownElementName('FilterOs'), true);
    assert.equal(isKnownElementName('SubProp'), true);
    assert.equal(isKnownElementName('filterOs'), false);
    assert.equal(isKnownElementName('constructor'), false);
  });
});
