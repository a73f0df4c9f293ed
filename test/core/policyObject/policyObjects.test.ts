import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createPolicyObjects, type FolderReader, type PolicyObjectView } from '../../../src/core';

const UID = '{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D01}';
const RUN_ONCE = '{0B7C5C41-9C0A-4B51-8C35-3C2B1F0E5A01}';
const DRIVES = `<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}">
  <Drive clsid="{935D1B74-9CB8-4e3c-9914-7DD559B7A417}" name="S:" uid="${UID.toLowerCase()}">
    <Filters><FilterCollection bool="AND" not="0"><FilterRunOnce id="${RUN_ONCE}"/></FilterCollection></Filters>
  </Drive>
</Drives>`;

/** A reader of files by their paths, and what it was asked to read. */
function readerOf(files: Readonly<Record<string, string>>): FolderReader & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    list: (folder) => {
      const names = Object.keys(files).flatMap((path) => {
        return path.startsWith(`${folder}/`)
          ? (path.slice(folder.length + 1).split('/')[0] ?? [])
          : [];
      });
      return Promise.resolve([...new Set(names)]);
    },
    read: (path) => {
      asked.push(path);
      return Promise.resolve(files[path]);
    },
  };
}

async function viewOf(reader: FolderReader, path: string): Promise<PolicyObjectView> {
  const view = await createPolicyObjects(reader).of(path);
  assert.ok(view);
  return view;
}

describe('the files of a policy are read', () => {
  test('in both halves and in any letter case, with their uids and run-once ids', async () => {
    const reader = readerOf({
      '/p/USER/preferences/Drives/DRIVES.XML': DRIVES,
      '/p/Machine/Preferences/Files/Files.xml': '<Files',
      '/p/Machine/Preferences/Files/other.xml': '<html/>',
      '/p/Machine/Preferences/Files/notes.txt': DRIVES,
      '/p/Machine/Preferences/stray.xml': DRIVES,
      '/p/Machine/Scripts/Drives/Drives.xml': DRIVES,
      '/p/GPT.INI': '',
    });
    const view = await viewOf(reader, '/p/Machine/Preferences/Registry/Registry.xml');
    assert.equal(view.path, 'Machine\\Preferences\\Registry\\Registry.xml');
    assert.equal(view.object.backup, undefined);
    assert.deepEqual(view.object.files, [
      {
        path: 'USER\\preferences\\Drives\\DRIVES.XML',
        uids: [{ id: UID, itemName: 'S:' }],
        runOnceIds: [{ id: RUN_ONCE, itemName: 'S:' }],
      },
    ]);
  });

  test('with the backup that they are part of', async () => {
    const reader = readerOf({
      '/b/DomainSysvol/GPO/User/Preferences/Drives/Drives.xml': DRIVES,
      '/b/backup.xml': '<GroupPolicyBackupScheme><UserExtensionGuids/></GroupPolicyBackupScheme>',
    });
    const { object } = await viewOf(
      reader,
      '/b/DomainSysvol/GPO/User/Preferences/Drives/Drives.xml',
    );
    assert.equal(object.backup?.path, '/b/backup.xml');
    assert.deepEqual(object.backup.extensions.user?.brackets, []);
  });

  test('and without one that cannot be read', async () => {
    const reader = readerOf({ '/b/DomainSysvol/GPO/User/Preferences/Drives/Drives.xml': DRIVES });
    const path = '/b/DomainSysvol/GPO/User/Preferences/Drives/Drives.xml';
    assert.equal((await viewOf(reader, path)).object.backup, undefined);
    const unreadable: FolderReader = {
      list: (folder) => Promise.resolve(folder === '/b' ? ['Backup.xml'] : []),
      read: () => Promise.resolve(undefined),
    };
    assert.deepEqual((await viewOf(unreadable, path)).object, { files: [], backup: undefined });
  });

  test('once for all files of a policy, until it is forgotten', async () => {
    const reader = readerOf({ '/p/User/Preferences/Drives/Drives.xml': DRIVES });
    const objects = createPolicyObjects(reader);
    const first = objects.of('/p/User/Preferences/Drives/Drives.xml');
    const second = await objects.of('/p/Machine/Preferences/Files/Files.xml');
    assert.equal((await first)?.object, second?.object);
    assert.equal(reader.asked.length, 1);
    assert.deepEqual(objects.forget('/other/Machine/Preferences/Files/Files.xml'), []);
    assert.deepEqual(objects.forget('/p/Machine/Preferences/Files/Files.xml'), ['/p']);
    await objects.of('/p/Machine/Preferences/Files/Files.xml');
    assert.equal(reader.asked.length, 2);
  });

  test('anew where many other policies were asked for since', async () => {
    const reader = readerOf({ '/p/User/Preferences/Drives/Drives.xml': DRIVES });
    const objects = createPolicyObjects(reader);
    await objects.of('/p/User/Preferences/Drives/Drives.xml');
    for (let number = 0; number < 100; number++) {
      await objects.of(`/p${number}/User/Preferences/Drives/Drives.xml`);
    }
    await objects.of('/p/User/Preferences/Drives/Drives.xml');
    assert.equal(reader.asked.length, 2);
  });

  test('and what was told of them is old when they change, read still or not, in any letter case', async () => {
    const objects = createPolicyObjects(readerOf({}));
    await objects.of('/c:/P/User/Preferences/Drives/Drives.xml');
    await objects.of('/C:/P/User/Preferences/Drives/Drives.xml');
    for (let number = 0; number < 100; number++) {
      await objects.of(`/p${number}/User/Preferences/Drives/Drives.xml`);
    }
    const folders = objects.forget('/c:/p/machine/preferences/files/files.xml');
    assert.deepEqual(folders, ['/c:/P', '/C:/P']);
  });

  test('not at all for a file that lies in none', async () => {
    const reader = readerOf({ '/p/User/Preferences/Drives/Drives.xml': DRIVES });
    assert.equal(await createPolicyObjects(reader).of('/p/Drives.xml'), undefined);
    assert.deepEqual(reader.asked, []);
  });
});
