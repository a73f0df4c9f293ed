import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, reasonOf } from '../../src/cli/systemError';

test('a known system error is told in words', () => {
  assert.equal(
    reasonOf(Object.assign(new Error('EACCES: …'), { code: 'EACCES' })),
    'permission denied',
  );
});

test('a file that was listed by a name Node cannot write is not said to be missing', () => {
  const error = Object.assign(new Error('ENOENT: …'), { code: 'ENOENT', path: '/a/\uFFFD.reg' });
  assert.equal(reasonOf(error), 'its name is not UTF-8');
  assert.equal(reasonOf(Object.assign(error, { path: '/a/b.reg' })), 'it does not exist');
});

test('an unknown error is told by its message', () => {
  assert.equal(reasonOf(new RangeError('Edits overlap')), 'Edits overlap');
  assert.equal(reasonOf('thrown text'), 'thrown text');
});

test('what has no code has an empty one', () => {
  for (const value of [undefined, null, 'text', 1, new Error('x'), {}])
    assert.equal(codeOf(value), '');
});
