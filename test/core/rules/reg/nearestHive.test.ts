import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { REG_HIVES } from '../../../../src/core/reg/hives';
import { nearestHive } from '../../../../src/core/rules/reg/nearestHive';

describe('the hive that is meant', () => {
  for (const [written, hive] of [
    ['HKEY_CLASSES_ROOTS', 'HKEY_CLASSES_ROOT'],
    ['HKEY_LOCALMACHINE', 'HKEY_LOCAL_MACHINE'],
    ['HKEYLOCAL_MACHINE', 'HKEY_LOCAL_MACHINE'],
    ['HKEY_LOCAL_MASHINE', 'HKEY_LOCAL_MACHINE'],
    ['hkey_curent_user', 'HKEY_CURRENT_USER'],
    ['[HKEY_USERS', 'HKEY_USERS'],
    ['HKEY_USER', 'HKEY_USERS'],
    ['HKLM:', 'HKEY_LOCAL_MACHINE'],
    ['HKEY_CURRENT_USER:', 'HKEY_CURRENT_USER'],
    ['HKML', 'HKEY_LOCAL_MACHINE'],
    ['HCKU', 'HKEY_CURRENT_USER'],
  ] as const) {
    test(`is ${hive} for ${written}`, () => assert.equal(nearestHive(written), hive));
  }
  for (const written of ['', 'Software', 'HKEY', 'HKEY_', 'HKXX', 'Computer', 'HKEY_'.repeat(9)]) {
    test(`is not known for '${written}'`, () => assert.equal(nearestHive(written), undefined));
  }
  test('is found with any one letter left out, doubled or replaced', () => {
    const hives = fc.constantFrom(...REG_HIVES.map(({ name }) => name));
    fc.assert(
      fc.property(hives, fc.nat(), fc.constantFrom('', 'Q', 'double'), (name, place, change) => {
        const at = place % name.length;
        const letter = change === 'double' ? name.charAt(at).repeat(2) : change;
        assert.equal(nearestHive(name.slice(0, at) + letter + name.slice(at + 1)), name);
      }),
    );
  });
});
