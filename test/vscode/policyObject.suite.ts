import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { BACKUP, DRIVES, FILES, UID } from '../core/testing/policyFiles';
import { actionNamed, actionsAt, perform } from './actions';
import {
  findingsOf,
  ruleOf,
  untilFinding,
  untilFindings,
  untilFixed,
  untilPolled,
} from './findings';
import { memoryFiles } from './memoryFiles';
import { closeEditors, editorOf, newFolder, replaceText, writeFile } from './workspaceFiles';

interface Backup {
  readonly drives: vscode.TextDocument;
  readonly files: vscode.Uri;
  readonly backup: vscode.Uri;
}

/** Writes a backup of a policy with two preference files, and opens one of them. */
async function openBackup(
  prepare: (folder: vscode.Uri) => Promise<void> = () => Promise.resolve(),
  content = BACKUP,
): Promise<Backup> {
  const folder = await newFolder();
  await prepare(folder);
  const policy = vscode.Uri.joinPath(folder, 'DomainSysvol', 'GPO');
  const file = await writeFile(policy, 'User/Preferences/Drives/Drives.xml', DRIVES);
  const files = await writeFile(policy, 'Machine/Preferences/Files/Files.xml', FILES);
  const backup = await writeFile(folder, 'Backup.xml', content);
  const drives = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(drives, { preview: false });
  return { drives, files, backup };
}

/**
 * Makes a folder and waits for VS Code at each level: of folders that are made all at once, it does not
 * always watch the inner ones.
 */
async function makeWatchedFolder(parent: vscode.Uri, names: readonly string[]): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**');
  const created = new Set<string>();
  watcher.onDidCreate(({ path }) => created.add(path));
  let folder = parent;
  for (const name of names) {
    folder = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.createDirectory(folder);
    const { path } = folder;
    await untilPolled(`${path} is watched`, () => Promise.resolve(created.has(path) || undefined));
  }
  watcher.dispose();
}

/** What is in a folder, of files by their paths. */
function entriesOf(folder: string, files: readonly string[]): [string, vscode.FileType][] {
  const below = files.filter((file) => file.startsWith(`${folder}/`));
  return below.map((file) => {
    const [name = '', ...rest] = file.slice(folder.length + 1).split('/');
    return [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File];
  });
}

describe('A preference file of a policy', () => {
  afterEach(closeEditors);

  it('has findings about the other files, which go when those are saved', async () => {
    const { drives, files } = await openBackup();
    const finding = await untilFinding(drives.uri, 'preference-uid-across-files');
    assert.match(finding.message, /'a\.txt' in 'Machine\\Preferences\\Files\\Files\.xml'/);
    const other = await vscode.workspace.openTextDocument(files);
    await vscode.window.showTextDocument(other, { preview: false });
    await untilFinding(files, 'preference-uid-across-files');
    await replaceText(other, UID, '{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D02}');
    await untilFixed(files, 'preference-uid-across-files');
    // What is not saved yet is not known to other files.
    assert.ok(
      findingsOf(drives.uri).some((each) => ruleOf(each) === 'preference-uid-across-files'),
    );
    assert.ok(await other.save());
    await untilFixed(drives.uri, 'preference-uid-across-files');
  });

  it('notices a neighbour that another program writes or removes', async () => {
    const { drives, files } = await openBackup(async (folder) => {
      const path = ['DomainSysvol', 'GPO', 'Machine', 'Preferences', 'Files'];
      await makeWatchedFolder(folder, path);
    });
    await untilFinding(drives.uri, 'preference-uid-across-files');
    await vscode.workspace.fs.writeFile(files, new TextEncoder().encode('<Files/>'));
    await untilFixed(drives.uri, 'preference-uid-across-files');
    await vscode.workspace.fs.writeFile(files, new TextEncoder().encode(FILES));
    await untilFinding(drives.uri, 'preference-uid-across-files');
    await vscode.workspace.fs.delete(files);
    await untilFixed(drives.uri, 'preference-uid-across-files');
  });

  it('notices that the folder of a neighbour is deleted', async () => {
    const { drives, files } = await openBackup(async (folder) => {
      const path = ['DomainSysvol', 'GPO', 'Machine', 'Preferences', 'Files'];
      await makeWatchedFolder(folder, path);
    });
    await untilFinding(drives.uri, 'preference-uid-across-files');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(files, '..'), { recursive: true });
    await untilFixed(drives.uri, 'preference-uid-across-files');
  });

  it('notices that a folder around a neighbour is renamed in the editor', async () => {
    const { drives, files } = await openBackup();
    await untilFinding(drives.uri, 'preference-uid-across-files');
    const half = vscode.Uri.joinPath(files, '..', '..', '..');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(half, half.with({ path: `${half.path}-old` }));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilFixed(drives.uri, 'preference-uid-across-files');
  });

  it('has a fix that lists its extension in the backup, shown and not saved', async () => {
    const { drives, backup } = await openBackup();
    const finding = await untilFinding(drives.uri, 'preference-extension-unlisted');
    const action = actionNamed(await actionsAt(drives, finding.range), /'Backup\.xml'$/);
    await perform(action);
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.toString(), backup.toString());
    assert.ok(shown.isDirty);
    assert.match(shown.getText(), /<UserExtensionGuids><!\[CDATA\[\[\{0{8}-/);
    await untilFixed(drives.uri, 'preference-extension-unlisted');
    assert.ok(shown.isDirty);
  });

  it('has its fix too while the backup has the unsaved fix of another file', async () => {
    const { drives, files, backup } = await openBackup();
    const first = await untilFinding(drives.uri, 'preference-extension-unlisted');
    await perform(actionNamed(await actionsAt(drives, first.range), /'Backup\.xml'$/));
    await untilFixed(drives.uri, 'preference-extension-unlisted');
    const other = await vscode.workspace.openTextDocument(files);
    await vscode.window.showTextDocument(other, { preview: false });
    const second = await untilFinding(files, 'preference-extension-unlisted');
    await perform(actionNamed(await actionsAt(other, second.range), /'Backup\.xml'$/));
    await untilFixed(files, 'preference-extension-unlisted');
    const shown = await vscode.workspace.openTextDocument(backup);
    assert.match(shown.getText(), /<MachineExtensionGuids><!.*<UserExtensionGuids><!/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilFinding(drives.uri, 'preference-extension-unlisted');
  });

  it('has a fix for a backup with different line ends, of which VS Code makes the same', async () => {
    const { drives } = await openBackup(undefined, BACKUP.replace('<Machine', '\r\n<Machine'));
    const finding = await untilFinding(drives.uri, 'preference-extension-unlisted');
    await perform(actionNamed(await actionsAt(drives, finding.range), /'Backup\.xml'$/));
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, /<MachineExtensionGuids\/><UserExtensionGuids><!\[CDATA\[\[\{0{8}-/);
    assert.match(text, /<\/UserExtensionGuids><\/GroupPolicyBackupScheme>/);
  });

  it('leaves a backup alone that was changed meanwhile', async () => {
    const { drives, backup } = await openBackup();
    const finding = await untilFinding(drives.uri, 'preference-extension-unlisted');
    const action = actionNamed(await actionsAt(drives, finding.range), /'Backup\.xml'$/);
    const document = await vscode.workspace.openTextDocument(backup);
    await vscode.window.showTextDocument(document, { preview: false });
    await replaceText(document, '<MachineExtensionGuids/>', '');
    const changed = document.getText();
    await perform(action);
    assert.equal(document.getText(), changed);
    assert.equal(editorOf(document), vscode.window.activeTextEditor);
  });

  it('is checked alone at first where reading the others takes long', async () => {
    const texts = {
      '/p/User/Preferences/Drives/Drives.xml': DRIVES.replace('status="S:"', 'status="T:"'),
      '/p/Machine/Preferences/Files/Files.xml': FILES,
    };
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const provider = vscode.workspace.registerFileSystemProvider('slow', {
      ...memoryFiles(texts),
      readDirectory: async ({ path }) => {
        await gate;
        return entriesOf(path, Object.keys(texts));
      },
    });
    const uri = vscode.Uri.parse('slow:/p/User/Preferences/Drives/Drives.xml');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const findings = await untilFindings(uri, 'there are any', ({ length }) => length > 0);
    assert.deepEqual(findings.map(ruleOf), ['preference-display']);
    open();
    await untilFinding(uri, 'preference-uid-across-files');
    await closeEditors();
    provider.dispose();
  });

  it('is checked in the same way while it is closed', async () => {
    const { drives, files } = await openBackup();
    await untilFinding(drives.uri, 'preference-uid-across-files');
    await vscode.commands.executeCommand('groupPolicy.checkWorkspace');
    const rules = findingsOf(files).map(ruleOf);
    assert.ok(rules.includes('preference-uid-across-files'), rules.join());
    assert.ok(rules.includes('preference-extension-unlisted'), rules.join());
    await replaceText(drives, UID, '{6B1C2A57-3F0D-4C2B-9C39-0A8A8A6E7D02}');
    assert.ok(await drives.save());
    await untilFixed(files, 'preference-uid-across-files');
    assert.ok(findingsOf(files).map(ruleOf).includes('preference-extension-unlisted'));
  });
});
