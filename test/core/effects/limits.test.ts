import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectsBelowHeader, effectsInKey, effectsOfText } from './effectsIn';

test('a name of a key has at most 255 characters; a longer one takes its values with it', () => {
  const longest = 'k'.repeat(255);
  const path = `HKEY_USERS\\${longest}\\${longest}`;
  assert.deepEqual(effectsBelowHeader(`[${path}]\n`), [`create ${path}`]);
  for (const line of [`[${path}k]`, `[-${path}k]`, `[HKEY_USERS\\${longest}k\\A]`]) {
    assert.deepEqual(effectsBelowHeader(`${line}\n"v"=-\n`), [], line);
  }
  assert.deepEqual(effectsOfText(`REGEDIT\nHKEY_CLASSES_ROOT\\${longest}k = x\n`), []);
});

test('a key lies at most 512 levels deep', () => {
  const deepest = Array.from({ length: 512 }, () => 'k').join('\\');
  assert.equal(effectsBelowHeader(`[HKEY_USERS\\${deepest}]\n`).length, 1);
  assert.deepEqual(effectsBelowHeader(`[HKEY_USERS\\${deepest}\\k]\n"v"=-\n`), []);
});

test('a name of a value has at most 16383 characters', () => {
  const longest = 'v'.repeat(16_383);
  assert.deepEqual(effectsInKey(`"${longest}"=-\n`), [`delete: ${longest}`]);
  assert.deepEqual(effectsInKey(`"${longest}v"=-\n`), []);
});
