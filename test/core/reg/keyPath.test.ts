import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  foldName,
  isSameKey,
  isSameName,
  nameHash,
  normalizeKey,
  splitKeyPath,
} from '../../../src/core/reg/keyPath';

test('a path is split at its first backslash', () => {
  assert.deepEqual(splitKeyPath('HKEY_LOCAL_MACHINE\\Software\\A'), {
    hive: 'HKEY_LOCAL_MACHINE',
    hiveSpan: { start: 0, end: 18 },
    key: 'Software\\A',
    keySpan: { start: 19, end: 29 },
    isAbbreviated: false,
  });
});

test('the spans are moved to where the path stands', () => {
  const path = splitKeyPath('HKEY_USERS\\A', 100);
  assert.deepEqual(path?.hiveSpan, { start: 100, end: 110 });
  assert.deepEqual(path.keySpan, { start: 111, end: 112 });
});

test('a hive without a key has an empty key at its end', () => {
  assert.deepEqual(splitKeyPath('HKEY_USERS', 5)?.keySpan, { start: 15, end: 15 });
  assert.equal(splitKeyPath('HKEY_USERS')?.key, '');
  assert.equal(splitKeyPath('HKEY_USERS\\')?.key, '');
});

test('hive names are known in any letter case and given in capitals', () => {
  assert.equal(splitKeyPath('hkey_Current_user\\a')?.hive, 'HKEY_CURRENT_USER');
});

test('abbreviations are known and told', () => {
  const hives = ['HKCR', 'hkcu', 'HKLM', 'HKU', 'HKCC'].map((each) => splitKeyPath(`${each}\\a`));
  assert.deepEqual(
    hives.map((each) => each?.hive),
    [
      'HKEY_CLASSES_ROOT',
      'HKEY_CURRENT_USER',
      'HKEY_LOCAL_MACHINE',
      'HKEY_USERS',
      'HKEY_CURRENT_CONFIG',
    ],
  );
  assert.ok(hives.every((each) => each?.isAbbreviated === true));
});

test('a path below no hive is none', () => {
  for (const path of ['', '\\', 'Software\\A', 'HKEY_LOCAL_MACHINES\\A', '\\HKEY_USERS', 'HKEY_']) {
    assert.equal(splitKeyPath(path), undefined, path);
  }
});

test('doubled and trailing backslashes are taken out of the key but not out of its span', () => {
  const path = splitKeyPath('HKEY_USERS\\\\A\\\\\\B\\\\');
  assert.equal(path?.key, 'A\\B');
  assert.deepEqual(path.keySpan, { start: 11, end: 19 });
});

test('blanks stay in a key', () => {
  assert.equal(normalizeKey('A \\ B '), 'A \\ B ');
  assert.equal(normalizeKey('A\\ \\'), 'A\\ ');
});

test('keys and names are the same in any letter case', () => {
  assert.ok(isSameName('TrustModelData', 'TRUSTMODELDATA'));
  assert.ok(isSameName('Größe', 'GRÖßE'));
  assert.ok(isSameName('ДИСК', 'диск'));
  assert.ok(!isSameName('a', 'b'));
  assert.ok(!isSameName('a', 'a '));
  assert.ok(isSameKey('Software\\\\A\\', 'SOFTWARE\\a'));
  assert.ok(!isSameKey('Software\\A', 'Software\\A\\B'));
});

test('a letter whose capital is longer stays as it is', () => {
  assert.ok(!isSameName('straße', 'STRASSE'));
  assert.equal(foldName('straße').length, 6);
  assert.equal(foldName('aßb'), 'AßB');
});

test('names that are the same share a hash, whatever letters they are of', () => {
  for (let code = 0; code < 0x10000; code++) {
    const letter = String.fromCharCode(code);
    assert.equal(nameHash(`a${letter}b`), nameHash(foldName(`a${letter}b`)), code.toString(16));
  }
  for (const name of ['\u{10428}', '\u{1e922}x']) {
    assert.equal(nameHash(name), nameHash(foldName(name)));
  }
  assert.equal(nameHash('HKLM\\a\\\\b\\', 4), nameHash('HKLM\\A\\b', 4));
});

test('names that differ have different hashes, so that few of them are folded', () => {
  const names = Array.from({ length: 10_000 }, (_, number) => `Value ${number}`);
  assert.equal(new Set(names.map((name) => nameHash(name))).size, names.length);
});
