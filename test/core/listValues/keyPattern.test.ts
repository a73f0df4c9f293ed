import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { keyOfUser, keyPattern, matchesKey } from '../../../src/core/listValues/keyPattern';
import type { HiveName } from '../../../src/core/reg/hives';

function matches(pattern: string, hive: HiveName, key: string): boolean {
  return matchesKey(keyPattern(pattern), hive, key);
}

const LSA = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\Lsa';

describe('the key of a list value', () => {
  test('is the same in any letter case and however its hive is abbreviated', () => {
    assert.ok(matches(LSA, 'HKEY_LOCAL_MACHINE', 'system\\CURRENTCONTROLSET\\control\\LSA'));
    assert.ok(matches('HKLM\\SOFTWARE\\Contoso', 'HKEY_LOCAL_MACHINE', 'Software\\contoso'));
  });
  test('names the numbered control sets with the current one', () => {
    for (const set of ['ControlSet001', 'controlset999']) {
      assert.ok(matches(LSA, 'HKEY_LOCAL_MACHINE', `SYSTEM\\${set}\\Control\\Lsa`), set);
    }
    for (const set of ['ControlSet1', 'ControlSet0001', 'ControlSetABC', 'LastKnownGood']) {
      assert.ok(!matches(LSA, 'HKEY_LOCAL_MACHINE', `SYSTEM\\${set}\\Control\\Lsa`), set);
    }
  });
  test('does not name the current control set by a numbered one', () => {
    const key = 'SYSTEM\\CurrentControlSet\\Control';
    assert.ok(!matches('HKLM\\SYSTEM\\ControlSet001\\Control', 'HKEY_LOCAL_MACHINE', key));
  });
  test('names one key by an asterisk, not none and not two', () => {
    const pattern = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\*';
    assert.ok(
      matches(pattern, 'HKEY_LOCAL_MACHINE', 'SYSTEM\\CurrentControlSet\\Services\\Spooler'),
    );
    for (const rest of ['', '\\Spooler\\Parameters']) {
      const key = `SYSTEM\\CurrentControlSet\\Services${rest}`;
      assert.ok(!matches(pattern, 'HKEY_LOCAL_MACHINE', key), key);
    }
  });
  test('is not the key above or below it', () => {
    for (const key of [
      'SYSTEM\\CurrentControlSet\\Control',
      'SYSTEM\\CurrentControlSet\\Control\\Lsa\\Kerberos',
    ]) {
      assert.ok(!matches(LSA, 'HKEY_LOCAL_MACHINE', key), key);
    }
  });
  test('may end in the current control set', () => {
    const pattern = 'HKLM\\SYSTEM\\CurrentControlSet';
    assert.ok(matches(pattern, 'HKEY_LOCAL_MACHINE', 'SYSTEM\\ControlSet001'));
    assert.ok(matches(pattern, 'HKEY_LOCAL_MACHINE', 'SYSTEM\\CurrentControlSet'));
    assert.ok(!matches(pattern, 'HKEY_LOCAL_MACHINE', 'SYSTEM\\Select'));
  });
  test('is of one hive, or without a hive of the machine and of the user', () => {
    assert.ok(!matches('HKLM\\SOFTWARE\\A', 'HKEY_CURRENT_USER', 'SOFTWARE\\A'));
    assert.ok(matches('SOFTWARE\\A', 'HKEY_CURRENT_USER', 'SOFTWARE\\A'));
    assert.ok(matches('\\SOFTWARE\\\\A\\', 'HKEY_LOCAL_MACHINE', 'SOFTWARE\\A'));
    assert.ok(!matches('SOFTWARE\\A', 'HKEY_CLASSES_ROOT', 'SOFTWARE\\A'));
  });
  test('of the user is found below HKEY_USERS behind any SID', () => {
    assert.ok(matches('HKCU\\Software\\A', 'HKEY_USERS', 'S-1-5-21-1\\Software\\A'));
    assert.ok(matches('HKCU\\Software\\A', 'HKEY_USERS', '.DEFAULT\\Software\\A'));
    assert.ok(!matches('HKCU\\Software\\A', 'HKEY_USERS', 'Software\\A'));
    assert.ok(!matches('HKLM\\Software\\A', 'HKEY_USERS', 'S-1-5-21-1\\Software\\A'));
    assert.deepEqual(keyOfUser('S-1-5-21-1\\A\\B'), { user: 'S-1-5-21-1\\', key: 'A\\B' });
    assert.deepEqual(keyOfUser('A'), { user: '', key: 'A' });
  });
  test('without an asterisk names itself, whatever it is', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !/[\\*]/.test(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const key = names.join('\\');
        assert.ok(matches(`HKEY_LOCAL_MACHINE\\${key}`, 'HKEY_LOCAL_MACHINE', key));
        assert.ok(!matches(`HKEY_LOCAL_MACHINE\\${key}`, 'HKEY_LOCAL_MACHINE', `${key}\\x`));
      }),
    );
  });
});
