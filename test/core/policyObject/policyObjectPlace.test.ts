import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { belongsToPolicyObject, policyObjectPlace } from '../../../src/core';

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

describe('a file that changes concerns a policy', () => {
  const folder = `${BACKUP}/DomainSysvol/GPO`;
  const cases: readonly (readonly [string, boolean])[] = [
    [`${folder}/Machine/Preferences/Files/Files.xml`, true],
    [`${BACKUP}/Backup.xml`, true],
    [`${BACKUP}/backup.XML`, true],
    [`${BACKUP}/bkupInfo.xml`, false],
    [`${BACKUP}/old/Backup.xml`, false],
    [`${BACKUP}2/Backup.xml`, false],
    [`${SYSVOL}/Machine/Preferences/Files/Files.xml`, false],
    [`${folder}/Machine/comment.cmtx`, false],
  ];
  for (const [file, isConcerned] of cases) {
    test(`${file}: ${isConcerned ? 'yes' : 'no'}`, () => {
      assert.equal(belongsToPolicyObject(file, folder), isConcerned);
    });
  }
  test('outside of a backup, a file of that name belongs to nothing', () => {
    assert.ok(!belongsToPolicyObject('/srv/sysvol/contoso.com/Backup.xml', SYSVOL));
  });
});
