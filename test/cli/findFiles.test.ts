import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { asPattern } from '../../src/cli/filesMatching';
import { findFiles } from '../../src/cli/findFiles';
import { asOrdinaryUser } from './ordinaryUser';
import { temporaryFolder } from './temporaryFolder';

const isWindows = process.platform === 'win32';

/** A folder with empty files of these names. */
function folderWith(t: TestContext, ...names: readonly string[]): string {
  return temporaryFolder(t, Object.fromEntries(names.map((name) => [name, ''])));
}

/** The found files relative to `cwd`, with `!` before those that were named. */
async function found(cwd: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { files, problems } = await findFiles(paths, cwd);
  assert.deepEqual(problems, []);
  return files.map((file) => {
    const name = path.relative(cwd, file.path).replaceAll(path.sep, '/');
    return file.isNamed ? `!${name}` : name;
  });
}

async function problemsOf(cwd: string, ...paths: readonly string[]): Promise<readonly string[]> {
  return (await findFiles(paths, cwd)).problems;
}

test('a folder means all registry and XML files below it, in any letter case', async (t) => {
  const cwd = folderWith(t, 'b.reg', 'a.xml', 'sub/deep/C.REG', 'sub/D.Xml', 'e.txt', 'f.reg.bak');
  assert.deepEqual(await found(cwd, '.'), ['a.xml', 'b.reg', 'sub/D.Xml', 'sub/deep/C.REG']);
});

test("a folder with a dot before its name is looked into, other tools' folders are not", async (t) => {
  const cwd = folderWith(t, '.hidden/a.reg', 'node_modules/p/b.reg', 'x/.git/c.reg', 'd.reg');
  assert.deepEqual(await found(cwd, '.'), ['.hidden/a.reg', 'd.reg']);
});

test('a folder of another tool that is named is looked into', async (t) => {
  const cwd = folderWith(t, 'node_modules/p/b.reg');
  assert.deepEqual(await found(cwd, 'node_modules'), ['node_modules/p/b.reg']);
  assert.deepEqual(await found(cwd, 'node_modules/**/*.reg'), ['node_modules/p/b.reg']);
});

test('a named file is taken whatever its ending', async (t) => {
  const cwd = folderWith(t, 'notes.txt');
  assert.deepEqual(await found(cwd, 'notes.txt', path.join(cwd, 'notes.txt')), ['!notes.txt']);
});

test('a file that is named and found is one file, and counts as named', async (t) => {
  const cwd = folderWith(t, 'a.reg', 'b.reg');
  assert.deepEqual(await found(cwd, '.', 'b.reg', '*.reg'), ['a.reg', '!b.reg']);
});

test('the order of the arguments does not change the order of the files', async (t) => {
  const cwd = folderWith(t, 'a/2.reg', 'b/1.reg', 'a/10.reg');
  const expected = ['a/10.reg', 'a/2.reg', 'b/1.reg'];
  assert.deepEqual(await found(cwd, 'b', 'a'), expected);
  assert.deepEqual(await found(cwd, 'a', 'b'), expected);
});

test('a pattern finds files and folders', async (t) => {
  const cwd = folderWith(t, 'GPO 1/a.xml', 'GPO 2/sub/b.reg', 'GPO.txt', 'other/c.reg');
  assert.deepEqual(await found(cwd, 'GPO*'), ['GPO 1/a.xml', 'GPO 2/sub/b.reg', 'GPO.txt']);
  assert.deepEqual(await found(cwd, '**/*.reg'), ['GPO 2/sub/b.reg', 'other/c.reg']);
});

test('a pattern may lead to a parent folder or start at the root', async (t) => {
  const cwd = folderWith(t, 'sub/x.txt', 'a.reg');
  const inside = path.join(cwd, 'sub');
  assert.deepEqual(await found(inside, '../*.reg'), ['../a.reg']);
  assert.deepEqual(await found(cwd, `${cwd.replaceAll(path.sep, '/')}/*.reg`), ['a.reg']);
});

test('a pattern does not look into the folders of other tools', async (t) => {
  const cwd = folderWith(t, 'node_modules/p/b.reg', 'd.reg');
  assert.deepEqual(await found(cwd, '**/*.reg'), ['d.reg']);
});

test('what exists is taken by its name, not as a pattern', async (t) => {
  const cwd = folderWith(t, '[ab].reg', 'a.reg', 'GPO (1)/x.xml', '{31B2F340-016D}/y.xml');
  assert.deepEqual(await found(cwd, '[ab].reg'), ['![ab].reg']);
  assert.deepEqual(await found(cwd, 'GPO (1)'), ['GPO (1)/x.xml']);
  assert.deepEqual(await found(cwd, 'GPO (1)/*.xml'), ['GPO (1)/x.xml']);
  assert.deepEqual(await found(cwd, '{31B2F340-016D}/**/*.xml'), ['{31B2F340-016D}/y.xml']);
});

test('a backslash parts folders on Windows only', () => {
  assert.equal(asPattern('GPO\\**\\*.xml', true), 'GPO/**/*.xml');
  assert.equal(asPattern('\\*.xml', false), '\\*.xml');
});

test('a folder without such files is no problem', async (t) => {
  assert.deepEqual(await found(folderWith(t, 'readme.txt'), '.'), []);
});

test('what is not there is a problem of its argument only', async (t) => {
  const cwd = folderWith(t, 'a.reg');
  const result = await findFiles(['none.reg', 'a.reg', 'none/*.reg'], cwd);
  assert.equal(result.files.length, 1);
  assert.deepEqual(result.problems, ["'none.reg' does not exist", "'none/*.reg' matches no file"]);
});

test('a file used as a folder is a problem', async (t) => {
  const cwd = folderWith(t, 'a.reg');
  const [problem] = await problemsOf(cwd, 'a.reg/b.reg');
  assert.match(
    problem ?? '',
    /^'a\.reg\/b\.reg' (?:cannot be read: a part of its path|does not exist)/,
  );
});

test('arguments that are no paths are problems', async (t) => {
  const cwd = folderWith(t);
  assert.deepEqual(await problemsOf(cwd, '-'), [
    'standard input is not supported; name a file, a folder or a pattern',
  ]);
  assert.deepEqual(await problemsOf(cwd, ''), [
    "an empty path; write '.' for the folder you are in",
  ]);
  assert.equal((await problemsOf(cwd, 'a\0b')).length, 1);
  assert.equal((await problemsOf(cwd, 'x'.repeat(5000))).length, 1);
  assert.equal((await problemsOf(cwd, '[')).length, 1);
  assert.equal((await problemsOf(cwd, '!a.reg')).length, 1);
});

test('links that lead in a circle end', { skip: isWindows && 'links need rights' }, async (t) => {
  const cwd = folderWith(t, 'sub/a.reg');
  symlinkSync('..', path.join(cwd, 'sub', 'up'));
  symlinkSync('self', path.join(cwd, 'self'));
  symlinkSync('nowhere.reg', path.join(cwd, 'broken.reg'));
  assert.deepEqual(await found(cwd, '.'), ['sub/a.reg']);
  assert.deepEqual(await found(cwd, '**/*.reg'), ['sub/a.reg']);
});

test(
  'a linked folder is looked into once',
  { skip: isWindows && 'links need rights' },
  async (t) => {
    const cwd = folderWith(t, 'domain/a.reg', 'sysvol/readme.txt');
    symlinkSync('../domain', path.join(cwd, 'sysvol', 'contoso.com'));
    assert.deepEqual(await found(cwd, 'sysvol'), ['sysvol/contoso.com/a.reg']);
    assert.equal((await found(cwd, '.')).length, 1);
  },
);

test(
  'two names of one file are one file',
  { skip: isWindows && 'links need rights' },
  async (t) => {
    const cwd = folderWith(t, 'b.reg');
    symlinkSync('b.reg', path.join(cwd, 'a.reg'));
    assert.deepEqual(await found(cwd, '.'), ['a.reg']);
    assert.deepEqual(await found(cwd, '.', 'b.reg'), ['!a.reg']);
  },
);

test(
  'an unreadable folder is a problem, the others are read',
  { skip: isWindows && 'Windows has no modes' },
  async (t) => {
    const cwd = folderWith(t, 'a.reg');
    const secret = path.join(cwd, 'secret');
    mkdirSync(secret);
    chmodSync(secret, 0);
    const { files, problems } = await asOrdinaryUser(cwd, () => findFiles(['.'], cwd));
    assert.equal(files.length, 1);
    assert.deepEqual(problems, ["'secret' cannot be read: permission denied"]);
  },
);
