import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { policyObjectPlace } from '../../../src/core';
import { folderOfChanged } from '../../../src/core/policyObject/policyObjectPlace';

const SYSVOL = '/srv/sysvol/contoso.com/Policies/{31B2F340-016D-11D2-945F-00C04FB984F9}';
const BACKUP = '/backups/{8FA2D1B0-1A2B-4C3D-9E8F-001122334455}';

describe('the policy around a file is told by the folders of its path', () => {
  test('in SYSVOL, where there is no backup', () => {
    assert.deepEqual(policyObjectPlace(`${SYSVOL}/Machine/Preferences/Registry/Registry.xml`), {
      folder: SYSVOL,
      path: 'Machine\\Preferences\\Registry\\Registry.xml',
      backupFolder: undefined,
    });
  });

  test('in a backup, whose own file lies two folders above', () => {
    const file = `${BACKUP}/DomainSysvol/GPO/User/Preferences/Drives/Drives.xml`;
    assert.deepEqual(policyObjectPlace(file), {
      folder: `${BACKUP}/DomainSysvol/GPO`,
      path: 'User\\Preferences\\Drives\\Drives.xml',
      backupFolder: BACKUP,
    });
  });

  test('with backslashes and in any letter case', () => {
    const file = 'C:\\b\\domainsysvol\\gpo\\MACHINE\\PREFERENCES\\Groups\\GROUPS.XML';
    assert.deepEqual(policyObjectPlace(file), {
      folder: 'C:\\b\\domainsysvol\\gpo',
      path: 'MACHINE\\PREFERENCES\\Groups\\GROUPS.XML',
      backupFolder: 'C:\\b',
    });
  });

  for (const path of [
    '/work/Registry.xml',
    '/work/Machine/Preferences/Registry.xml',
    '/home/user/preferences/a/b/Registry.xml',
    `${SYSVOL}/Machine/Preferences/Registry/Registry.txt`,
    `${SYSVOL}/Machine/Scripts/Registry/Registry.xml`,
    '',
  ]) {
    test(`but not for '${path}'`, () => {
      assert.equal(policyObjectPlace(path), undefined);
    });
  }
});

describe('what changes concerns a policy', () => {
  const folder = `${BACKUP}/DomainSysvol/GPO`;
  const cases: readonly (readonly [string, string | undefined])[] = [
    [`${folder}/Machine/Preferences/Files/Files.xml`, folder],
    [`${BACKUP}/Backup.xml`, folder],
    [`${BACKUP}/backup.XML`, folder],
    ['C:\\b\\Backup.xml', 'C:\\b/DomainSysvol/GPO'],
    [`${BACKUP}/bkupInfo.xml`, undefined],
    [`${folder}/Machine/comment.cmtx`, undefined],
    // A folder that goes takes its files along, and nobody reports them one by one.
    [`${SYSVOL}/MACHINE/Preferences/Files`, SYSVOL],
    [`${SYSVOL}/User/preferences`, SYSVOL],
    [`${SYSVOL}/Machine`, SYSVOL],
    [`${SYSVOL}/Machine/Scripts`, undefined],
    [SYSVOL, undefined],
  ];
  for (const [changed, expected] of cases) {
    test(`when it is ${changed}`, () => {
      assert.equal(folderOfChanged(changed), expected);
    });
  }
});
