import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BACKUP, DRIVES, FILES } from '../core/testing/policyFiles';
import type { Files } from './temporaryFolder';
import { filesOf, findingOf, runGpolint } from './runGpolint';
import { temporaryFolder } from './temporaryFolder';

const GPO = '{8FA2D1B0-1A2B-4C3D-9E8F-001122334455}/DomainSysvol/GPO';
const DRIVES_FILE = `${GPO}/User/Preferences/Drives/Drives.xml`;
const FILES_FILE = `${GPO}/Machine/Preferences/Files/Files.xml`;
const SAMPLES: Files = {
  [DRIVES_FILE]: DRIVES,
  [FILES_FILE]: FILES,
  [`${path.posix.dirname(path.posix.dirname(GPO))}/Backup.xml`]: BACKUP,
};

function rulesOf(run: Parameters<typeof filesOf>[0]): readonly (readonly string[])[] {
  return filesOf(run).map(({ findings }) => findings.map(({ rule }) => rule));
}

test('the files of a backup are compared with each other and with what the backup lists', async (t) => {
  const run = await runGpolint(temporaryFolder(t, SAMPLES), ['--format', 'json', '.']);
  assert.deepEqual(run.problems, []);
  const expected = ['preference-extension-unlisted', 'preference-uid-across-files'];
  assert.deepEqual(rulesOf(run), [expected, expected]);
  const { message } = findingOf(run, 'preference-uid-across-files');
  assert.match(message, /'S:' in 'User\\Preferences\\Drives\\Drives\.xml'/);
});

test('so is a file that is named alone, by a path from a folder inside', async (t) => {
  const folder = path.join(temporaryFolder(t, SAMPLES), GPO, 'User', 'Preferences');
  const run = await runGpolint(folder, ['--format', 'json', 'Drives/Drives.xml']);
  assert.deepEqual(rulesOf(run), [
    ['preference-extension-unlisted', 'preference-uid-across-files'],
  ]);
});

test('the report tells the edit of the other file, and --fix leaves that to people', async (t) => {
  const folder = temporaryFolder(t, SAMPLES);
  const backup = path.join(folder, path.dirname(path.dirname(GPO)), 'Backup.xml');
  const run = await runGpolint(folder, ['--format', 'json', '--fix', FILES_FILE]);
  const [fix] = findingOf(run, 'preference-extension-unlisted').fixes;
  assert.equal(fix?.safe, false);
  assert.deepEqual(fix.edits, []);
  assert.equal(path.resolve(fix.otherFile?.path ?? ''), backup);
  const [edit] = fix.otherFile?.edits ?? [];
  assert.ok(edit);
  assert.equal(BACKUP.slice(edit.offset, edit.offset + edit.length), '<MachineExtensionGuids/>');
  assert.match(edit.text, /^<MachineExtensionGuids><!\[CDATA\[\[\{0{8}-/);
  assert.equal(readFileSync(backup, 'utf8'), BACKUP);
});

test('files that lie by themselves are compared with nothing', async (t) => {
  const folder = temporaryFolder(t, { 'Drives.xml': DRIVES, 'Files.xml': FILES });
  const run = await runGpolint(folder, ['--format', 'json', '.']);
  assert.deepEqual(rulesOf(run), [[], []]);
});

test('a neighbour that cannot be read, or is no text, stands in nobody’s way', async (t) => {
  const folder = temporaryFolder(t, {
    ...SAMPLES,
    [`${GPO}/User/Preferences/Folders/Folders.xml`]: Buffer.from([0, 1, 2, 0, 0, 255]),
    [`${GPO}/User/Preferences/Folders/broken.xml`]: '<Folders clsid="{77CC39E7-3D16',
  });
  chmodSync(path.join(folder, DRIVES_FILE), 0);
  const run = await runGpolint(folder, ['--format', 'json', FILES_FILE]);
  assert.deepEqual(run.problems, []);
  assert.ok(rulesOf(run)[0]?.includes('preference-extension-unlisted'));
});

test('a neighbour in UTF-16 is read as such', async (t) => {
  const utf16 = Buffer.from(`\uFEFF${DRIVES.replace('utf-8', 'utf-16')}`, 'utf16le');
  const folder = temporaryFolder(t, { ...SAMPLES, [DRIVES_FILE]: utf16 });
  const run = await runGpolint(folder, ['--format', 'json', FILES_FILE]);
  assert.ok(rulesOf(run)[0]?.includes('preference-uid-across-files'));
});
