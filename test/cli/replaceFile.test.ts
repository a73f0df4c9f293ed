import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { replaceFile } from '../../src/cli/replaceFile';
import { asOrdinaryUser } from './ordinaryUser';
import { temporaryFolder } from './temporaryFolder';

const isWindows = process.platform === 'win32';

test('the file has the new bytes and nothing is left beside it', async (t) => {
  const folder = temporaryFolder(t, { 'a.reg': 'old' });
  await replaceFile(path.join(folder, 'a.reg'), Buffer.from([0xff, 0xfe, 0x00]));
  assert.deepEqual([...readFileSync(path.join(folder, 'a.reg'))], [0xff, 0xfe, 0x00]);
  assert.deepEqual(readdirSync(folder), ['a.reg']);
});

test('the mode of the file stays', { skip: isWindows && 'Windows has no modes' }, async (t) => {
  const folder = temporaryFolder(t, { 'a.reg': 'old' });
  const file = path.join(folder, 'a.reg');
  chmodSync(file, 0o640);
  await replaceFile(file, Buffer.from('new'));
  assert.equal(statSync(file).mode & 0o777, 0o640);
});

test(
  'the owner of the file stays',
  { skip: process.getuid?.() !== 0 && 'only root gives files away' },
  async (t) => {
    const file = path.join(temporaryFolder(t, { 'a.reg': 'old' }), 'a.reg');
    chownSync(file, 1234, 1235);
    await replaceFile(file, Buffer.from('new'));
    assert.deepEqual([statSync(file).uid, statSync(file).gid], [1234, 1235]);
  },
);

test('of a link the target is replaced', { skip: isWindows && 'links need rights' }, async (t) => {
  const folder = temporaryFolder(t, { 'target/a.reg': 'old' });
  const link = path.join(folder, 'link.reg');
  symlinkSync(path.join('target', 'a.reg'), link);
  await replaceFile(link, Buffer.from('new'));
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.equal(readFileSync(path.join(folder, 'target', 'a.reg'), 'utf8'), 'new');
});

test('a file that is gone is an error and is not made anew', async (t) => {
  const folder = temporaryFolder(t);
  await assert.rejects(replaceFile(path.join(folder, 'a.reg'), Buffer.from('new')), /ENOENT/);
  assert.deepEqual(readdirSync(folder), []);
});

test('a folder in the place of the file stays, and nothing is left beside it', async (t) => {
  const folder = temporaryFolder(t, { 'a.reg/inside.txt': 'old' });
  await assert.rejects(replaceFile(path.join(folder, 'a.reg'), Buffer.from('new')));
  assert.deepEqual(readdirSync(folder), ['a.reg']);
});

test(
  'a write-protected file is not replaced',
  { skip: isWindows && 'Windows has no modes' },
  async (t) => {
    const folder = temporaryFolder(t, { 'a.reg': 'old' });
    const file = path.join(folder, 'a.reg');
    chmodSync(file, 0o444);
    await asOrdinaryUser(folder, () => {
      return assert.rejects(replaceFile(file, Buffer.from('new')), /EACCES/);
    });
    assert.equal(readFileSync(file, 'utf8'), 'old');
  },
);
