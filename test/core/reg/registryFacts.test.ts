import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REG_HIVES, hiveByAbbreviation, hiveByName } from '../../../src/core/reg/hives';
import { VALUE_TYPES, hexPrefix, valueType } from '../../../src/core/reg/valueTypes';
import { effectsOf, keyLines, parseBody } from './inspect';

test('hives stand in the order of their predefined handles', () => {
  const handles = REG_HIVES.map((hive) => Number(hive.handle));
  assert.deepEqual(
    handles,
    [...handles].sort((a, b) => a - b),
  );
  assert.equal(new Set(handles).size, REG_HIVES.length);
});

test('every hive is found by its name and its abbreviation in any letter case', () => {
  for (const hive of REG_HIVES) {
    assert.equal(hiveByName(hive.name.toLowerCase()), hive);
    if (hive.abbreviation !== null) {
      assert.equal(hiveByAbbreviation(hive.abbreviation.toLowerCase()), hive);
      assert.equal(hiveByName(hive.abbreviation), undefined);
    }
  }
  assert.equal(hiveByName('HKEY_'), undefined);
  assert.equal(hiveByAbbreviation('HK'), undefined);
});

test('every hive opens a key', () => {
  for (const hive of REG_HIVES) {
    assert.equal(keyLines(parseBody(`[${hive.name}\\A]\n`))[0]?.accepted, true);
  }
});

test('value types are numbered without a gap and found by their number', () => {
  VALUE_TYPES.forEach((type, index) => {
    assert.equal(type.number, index);
    assert.equal(valueType(index), type);
  });
  assert.equal(valueType(12), undefined);
});

test('every prefix is one that the parser reads as its type', () => {
  for (const type of VALUE_TYPES) {
    const number = type.prefix === 'dword' ? '4' : String(type.number);
    const expected = type.prefix === 'dword' ? 'a=1' : `a=${number}:01`;
    assert.deepEqual(effectsOf(`"a"=${type.prefix}:01\n`), [expected]);
  }
});

test('the prefix of bytes names every type but binary by its number in hex', () => {
  assert.equal(hexPrefix(3), 'hex');
  assert.equal(hexPrefix(4), 'hex(4)');
  assert.equal(hexPrefix(0xffffffff), 'hex(ffffffff)');
});

test('the types that hold text are the three that Windows terminates', () => {
  const names = VALUE_TYPES.filter((type) => type.isText).map((type) => type.name);
  assert.deepEqual(names, ['REG_SZ', 'REG_EXPAND_SZ', 'REG_MULTI_SZ']);
});
