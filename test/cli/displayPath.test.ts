import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { displayPath } from '../../src/cli/displayPath';

const cwd = path.resolve('work');

test('a file below the current folder is named relative to it, with forward slashes', () => {
  assert.equal(displayPath(path.join(cwd, 'a', 'b.reg'), cwd), 'a/b.reg');
});

test('a file elsewhere is named by its absolute path', () => {
  const other = path.resolve('other', 'b.reg');
  assert.equal(displayPath(other, cwd), other.replaceAll(path.sep, '/'));
});

test('a folder whose name starts like the current one is elsewhere', () => {
  const other = `${cwd}2${path.sep}b.reg`;
  assert.equal(displayPath(other, cwd), other.replaceAll(path.sep, '/'));
});

test('a name that starts with two dots is not the parent folder', () => {
  assert.equal(displayPath(path.join(cwd, '..hidden.reg'), cwd), '..hidden.reg');
});

test('the current folder itself is named by its absolute path', () => {
  assert.equal(displayPath(cwd, cwd), cwd.replaceAll(path.sep, '/'));
});
