import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { policySideOf } from '../../../src/core';

const GUID = '{31B2F340-016D-11D2-945F-00C04FB984F9}';

describe('the half of a policy', () => {
  test('is told by the folders of SYSVOL, in any letter case and with either slash', () => {
    const folder = `C:\\Windows\\SYSVOL\\domain\\Policies\\${GUID}\\MACHINE\\Preferences`;
    assert.equal(policySideOf(`${folder}\\Registry\\Registry.xml`), 'machine');
    assert.equal(policySideOf(`/sysvol/${GUID}/User/preferences/Drives/Drives.xml`), 'user');
  });
  test('is told in a backup', () => {
    assert.equal(
      policySideOf('/b/DomainSysvol/GPO/Machine/Preferences/Groups/Groups.xml'),
      'machine',
    );
  });
  test('is unknown elsewhere', () => {
    assert.equal(policySideOf('/home/admin/Registry.xml'), undefined);
    assert.equal(policySideOf('/home/user/preferences.xml'), undefined);
    assert.equal(policySideOf('/superuser/preferences/Registry.xml'), undefined);
    assert.equal(policySideOf('Registry.xml'), undefined);
  });
});
