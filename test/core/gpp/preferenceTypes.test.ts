import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  PREFERENCE_TYPES,
  isSameClassId,
  itemClassId,
  preferenceTypeByClassId,
  preferenceTypeByRoot,
} from '../../../src/core/gpp/preferenceTypes';

const CLASS_ID = /^\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/;

describe('the facts on preference types', () => {
  test('list every root element of the specification', () => {
    const roots = PREFERENCE_TYPES.map((type) => type.root);
    assert.equal(new Set(roots).size, roots.length);
    assert.equal(roots.length, 23);
  });

  test('have well-formed class ids that belong to one element each', () => {
    const ids = PREFERENCE_TYPES.flatMap((type) => [
      type.clsid,
      ...type.items.map((item) => item.clsid),
      ...(type.collection === undefined ? [] : [type.collection]),
    ]);
    for (const id of ids) assert.match(id, CLASS_ID);
    assert.equal(new Set(ids.map((id) => id.toLowerCase())).size, ids.length);
  });

  test('name the extensions and the file of each type that has settings', () => {
    for (const type of PREFERENCE_TYPES) {
      assert.match(type.path, /^[A-Za-z]+\\[A-Za-z]+\.xml$/);
      const hasSettings = type.items.length > 0;
      assert.equal(type.cse !== null && CLASS_ID.test(type.cse), hasSettings, type.root);
      assert.equal(type.tool !== null && CLASS_ID.test(type.tool), hasSettings, type.root);
    }
  });

  test('are found by root element and by class id', () => {
    for (const type of PREFERENCE_TYPES) {
      assert.equal(preferenceTypeByRoot(type.root), type);
      assert.equal(preferenceTypeByClassId(type.clsid.toUpperCase()), type);
    }
    assert.equal(preferenceTypeByRoot('Services'), undefined);
    assert.equal(preferenceTypeByRoot('toString'), undefined);
    assert.equal(preferenceTypeByClassId('{0}'), undefined);
  });

  test('give the class id of an item and of a collection', () => {
    const registry = preferenceTypeByRoot('RegistrySettings');
    const drives = preferenceTypeByRoot('Drives');
    assert.ok(registry && drives);
    assert.equal(itemClassId(registry, 'Registry'), '{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}');
    assert.equal(itemClassId(registry, 'Collection'), '{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}');
    assert.equal(itemClassId(registry, 'Drive'), undefined);
    assert.equal(itemClassId(drives, 'Collection'), undefined);
  });

  test('compare class ids without regard to letter case', () => {
    assert.equal(isSameClassId('{aB}', '{Ab}'), true);
    assert.equal(isSameClassId('{aB}', '{AC}'), false);
  });
});
