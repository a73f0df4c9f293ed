import assert from 'node:assert/strict';
import { test } from 'node:test';
import { realSurroundings } from '../../src/cli/surroundings';

test('a GUID is upper-case, in braces, and another one each time', () => {
  const guid = realSurroundings.newGuid();
  assert.match(guid, /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
  assert.notEqual(realSurroundings.newGuid(), guid);
});

test('the time stamp is the UTC time of now', () => {
  const stamp = realSurroundings.timestamp();
  assert.match(stamp, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
  const age = Date.now() - Date.parse(`${stamp.replace(' ', 'T')}Z`);
  assert.ok(age >= 0 && age < 60_000, `${age} ms`);
});
