import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PREFERENCE_TYPES } from '../../../src/core/gpp/preferenceTypes';

/** The roots of the types, or the elements of the items, that the client ignores in a half. */
function ignoredOn(side: string): readonly string[] {
  return PREFERENCE_TYPES.flatMap((type) => [
    ...(type.ignoredOn === side ? [type.root] : []),
    ...type.items.filter((item) => item.ignoredOn === side).map(({ element }) => element),
  ]).sort();
}

describe('what the client does not process in a half of a policy', () => {
  test('are settings of the user in the computer half', () => {
    assert.deepEqual(ignoredOn('machine'), [
      'Drives',
      'GlobalFolderOptions',
      'GlobalFolderOptionsVista',
      'InternetSettings',
      'OpenWith',
      'Regional',
      'StartMenuTaskbar',
    ]);
  });
  test('are settings of the computer in the user half', () => {
    assert.deepEqual(ignoredOn('user'), ['FileType', 'NTServices', 'NetworkShareSettings']);
  });
  test('is never what the console offers there', () => {
    for (const { root, side, ignoredOn: half } of PREFERENCE_TYPES) {
      if (half !== undefined) assert.notEqual(side, half, root);
    }
  });
});
