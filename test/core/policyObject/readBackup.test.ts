import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core';
import { listExtension, listsExtension } from '../../../src/core/policyObject/listExtension';
import type { ListedExtensions } from '../../../src/core/policyObject/policyObject';
import { readBackup } from '../../../src/core/policyObject/readBackup';

const REGISTRY = '{35378EAC-683F-11D2-A89A-00C04FBBCFA2}';
const TEMPLATES = '{D02B1F72-3407-48AE-BA88-E8213C6761F1}';
const DRIVES = '{5794DAFD-BE60-433f-88A2-1A31939AC01F}';
const DRIVES_TOOL = '{2EA1A81B-48E5-45E9-8BB7-A6E3AC170006}';
const ZERO = '{00000000-0000-0000-0000-000000000000}';

function backupText(lists: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<GroupPolicyBackupScheme bkp:version="2.0" xmlns:bkp="b" xmlns="b">
  <GroupPolicyObject><GroupPolicyCoreSettings>${lists}</GroupPolicyCoreSettings></GroupPolicyObject>
</GroupPolicyBackupScheme>`;
}

function userList(text: string): ListedExtensions | undefined {
  return readBackup('/b/Backup.xml', text)?.extensions.user;
}

describe('the lists of a backup', () => {
  test('are read for each half, in CDATA or not', () => {
    const text = backupText(
      `<MachineExtensionGuids><![CDATA[[${REGISTRY}${TEMPLATES}]]]></MachineExtensionGuids>` +
        `<UserExtensionGuids> [${ZERO}${DRIVES_TOOL}][${DRIVES}${DRIVES_TOOL}]\n</UserExtensionGuids>`,
    );
    const backup = readBackup('/b/Backup.xml', text);
    assert.ok(backup);
    assert.deepEqual(backup.extensions.machine?.brackets, [[REGISTRY, TEMPLATES]]);
    assert.deepEqual(backup.extensions.user?.brackets, [
      [ZERO, DRIVES_TOOL],
      [DRIVES, DRIVES_TOOL],
    ]);
  });

  test('can be empty, which is another thing than not being there', () => {
    const backup = readBackup('', backupText('<UserExtensionGuids/>'));
    assert.ok(backup);
    assert.deepEqual(backup.extensions.user?.brackets, []);
    assert.equal(backup.extensions.machine, undefined);
  });

  for (const list of [REGISTRY, `[${REGISTRY}`, `[${REGISTRY.slice(0, -2)}]`, '[]', 'none']) {
    test(`of the form '${list}' say nothing`, () => {
      const text = backupText(`<UserExtensionGuids>${list}</UserExtensionGuids>`);
      assert.equal(userList(text), undefined);
    });
  }

  test('say nothing in a file that is not well-formed or is another one', () => {
    assert.equal(readBackup('', backupText('<UserExtensionGuids>')), undefined);
    assert.equal(readBackup('', '<Backups><UserExtensionGuids/></Backups>'), undefined);
    assert.equal(readBackup('', ''), undefined);
  });
});

/** The list of the user half after the edit that lists drives. */
function withDrives(lists: string): readonly (readonly string[])[] | undefined {
  const text = backupText(lists);
  const listed = userList(text);
  assert.ok(listed);
  const edited = applyEdits(text, [listExtension(listed, DRIVES, DRIVES_TOOL)]);
  return userList(edited)?.brackets;
}

describe('listing an extension', () => {
  test('writes two brackets into an empty list, however it is empty', () => {
    const expected = [
      [ZERO, DRIVES_TOOL],
      [DRIVES, DRIVES_TOOL],
    ];
    assert.deepEqual(withDrives('<UserExtensionGuids/>'), expected);
    assert.deepEqual(withDrives('<UserExtensionGuids></UserExtensionGuids>'), expected);
    assert.deepEqual(withDrives('<UserExtensionGuids><![CDATA[]]></UserExtensionGuids>'), expected);
  });

  test('keeps what is there and puts it in order', () => {
    const files = '{7150F9BF-48AD-4da4-A49C-29EF4A8369BA}';
    const filesTool = '{3BAE7E51-E3F4-41D0-853D-9BB9FD47605F}';
    const list = `[${files}${filesTool}][${REGISTRY}${TEMPLATES}][${ZERO}${filesTool}]`;
    assert.deepEqual(withDrives(`<UserExtensionGuids>${list}</UserExtensionGuids>`), [
      [ZERO, DRIVES_TOOL, filesTool],
      [REGISTRY, TEMPLATES],
      [DRIVES, DRIVES_TOOL],
      [files, filesTool],
    ]);
  });

  test('adds the bracket of the extension where only its console is listed', () => {
    assert.deepEqual(
      withDrives(`<UserExtensionGuids>[${ZERO}${DRIVES_TOOL.toLowerCase()}]</UserExtensionGuids>`),
      [
        [ZERO, DRIVES_TOOL],
        [DRIVES, DRIVES_TOOL],
      ],
    );
  });

  test('gives for any list one that lists it, keeps all others and is in ascending order', () => {
    const guid = fc.uuid().map((uuid) => `{${uuid}}`);
    const bracket = fc.array(guid, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(bracket, { maxLength: 8 }), (brackets) => {
        const list = brackets.map((each) => `[${each.join('')}]`).join('');
        const text = backupText(`<UserExtensionGuids>${list}</UserExtensionGuids>`);
        const before = userList(text);
        assert.ok(before);
        const edited = applyEdits(text, [listExtension(before, DRIVES, DRIVES_TOOL)]);
        const after = userList(edited);
        assert.ok(after && listsExtension(after, DRIVES.toUpperCase()));
        for (const [first = ''] of brackets) assert.ok(listsExtension(after, first));
        const order = after.brackets.map(([first = '']) => first.toUpperCase());
        assert.deepEqual(order, [...order].sort());
      }),
      { numRuns: 500 },
    );
  });
});
