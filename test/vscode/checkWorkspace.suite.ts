import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingsOf, ruleOf, untilFinding, untilFindings } from './findings';
import { closeEditors, extension, newFolder, openFile, writeFile } from './workspaceFiles';

const RULE = 'trust-model-data-replaced';

interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly unreadable: number;
  readonly isCancelled: boolean;
}

async function check(): Promise<Summary> {
  const summary = await vscode.commands.executeCommand<Summary>('groupPolicy.checkWorkspace');
  // The message at its end would cover the notifications of later tests.
  await vscode.commands.executeCommand('notifications.clearAll');
  return summary;
}

async function example(name: string): Promise<string> {
  const file = vscode.Uri.joinPath(extension().extensionUri, 'examples', name);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** The rules that have a diagnostic for a file. */
function rulesOf(file: vscode.Uri): readonly (string | undefined)[] {
  return findingsOf(file).map(ruleOf);
}

describe('Checking all policy files of the workspace', () => {
  afterEach(closeEditors);

  it('lists the problems of files that are not open', async () => {
    const folder = await newFolder();
    const text = await example('trust-model-data.reg');
    const file = await writeFile(folder, 'closed.REG', text);
    const before = findingsOf(file).length;
    const summary = await check();
    assert.equal(before, 0);
    assert.ok(rulesOf(file).includes(RULE));
    const finding = findingsOf(file).find((each) => ruleOf(each) === RULE);
    assert.ok(finding);
    const lines = text.split(/\r?\n/);
    const { start, end } = finding.range;
    assert.equal(lines[start.line]?.slice(start.character, end.character), 'contoso.com');
    assert.ok(summary.files >= 1 && summary.warnings >= 1);
    assert.equal(summary.isCancelled, false);
    assert.equal(
      vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === file.toString()),
      false,
      'the file is not opened for it',
    );
  });

  it('reads UTF-16 of both orders, UTF-8 with a mark and code pages', async () => {
    const folder = await newFolder();
    const text = await example('trust-model-data.reg');
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    const files = [
      await writeFile(folder, 'little.reg', little),
      await writeFile(folder, 'big.reg', Buffer.from(little).swap16()),
      await writeFile(folder, 'unmarked.reg', little.subarray(2)),
      await writeFile(folder, 'marked.reg', `\ufeff${text}`),
      await writeFile(folder, 'western.reg', Buffer.from(`${text}; \u00fc\r\n`, 'latin1')),
    ];
    await check();
    for (const file of files) assert.ok(rulesOf(file).includes(RULE), file.path);
  });

  it('checks preference XML and leaves other XML alone', async () => {
    const folder = await newFolder();
    const preferences = await writeFile(
      folder,
      'broken.xml',
      '<?xml version="1.0" encoding="utf-8"?>\n<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"><Oops/></RegistrySettings>',
    );
    const other = await writeFile(folder, 'other.xml', '<project><a></project>');
    await check();
    assert.ok(findingsOf(preferences).length > 0);
    assert.deepEqual(rulesOf(other), []);
  });

  it('follows the configuration file beside a file', async () => {
    const folder = await newFolder();
    await writeFile(folder, '.gpolint.json', JSON.stringify({ rules: { [RULE]: 'off' } }));
    const file = await writeFile(folder, 'a.reg', await example('trust-model-data.reg'));
    await check();
    assert.ok(!rulesOf(file).includes(RULE));
  });

  it('leaves open files to their own diagnostics, and counts them', async () => {
    const document = await openFile('open.reg', await example('trust-model-data.reg'));
    await untilFinding(document.uri, RULE);
    const before = rulesOf(document.uri);
    await check();
    assert.deepEqual(rulesOf(document.uri), before);
  });

  it('drops what it found when the file is changed, deleted or opened', async () => {
    const folder = await newFolder();
    const text = await example('trust-model-data.reg');
    const changed = await writeFile(folder, 'changed.reg', text);
    const deleted = await writeFile(folder, 'deleted.reg', text);
    const opened = await writeFile(folder, 'opened.reg', text);
    await check();
    for (const file of [changed, deleted, opened]) assert.ok(rulesOf(file).includes(RULE));
    await writeFile(folder, 'changed.reg', `${text}\r\n`);
    await vscode.workspace.fs.delete(deleted);
    for (const file of [changed, deleted]) {
      await untilFindings(file, 'the findings are dropped', (shown) => shown.length === 0);
    }
    const document = await vscode.workspace.openTextDocument(opened);
    await vscode.window.showTextDocument(document);
    await untilFindings(opened, 'each finding is shown once', (shown) => {
      return shown.filter((finding) => ruleOf(finding) === RULE).length === 1;
    });
  });

  it('keeps what it found when the event of an earlier change arrives after the check', async () => {
    const folder = await newFolder();
    const text = await example('trust-model-data.reg');
    // From its first finding on the command watches the files.
    await writeFile(folder, 'first.reg', text);
    await check();
    const watcher = vscode.workspace.createFileSystemWatcher('**/late.reg');
    const created = new Promise<void>((resolve) => watcher.onDidCreate(() => resolve()));
    const file = await writeFile(folder, 'late.reg', text);
    await check();
    assert.ok(rulesOf(file).includes(RULE));
    await created;
    // What the event starts asks the file system, and an answer to a later question comes later.
    for (let turn = 0; turn < 5; turn++) await vscode.workspace.fs.stat(file);
    watcher.dispose();
    assert.ok(rulesOf(file).includes(RULE));
  });

  it('ends early when somebody cancels it', async () => {
    const folder = await newFolder();
    const text = `REGEDIT4\n\n[HKEY_USERS\\A]\n${'"name"="data"\n'.repeat(5000)}`;
    const files = await Promise.all(
      Array.from({ length: 100 }, (_, at) => writeFile(folder, `${at}.reg`, text)),
    );
    await vscode.commands.executeCommand('notifications.clearAll');
    const state = { isOver: false };
    const running = vscode.commands.executeCommand<Summary>('groupPolicy.checkWorkspace');
    void running.then(() => (state.isOver = true));
    while (!state.isOver) {
      // The one button of the progress is Cancel.
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const summary = await running;
    assert.equal(summary.isCancelled, true);
    assert.ok(summary.files < files.length, `${summary.files} files were checked`);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('finds nothing new when it is run again', async () => {
    const folder = await newFolder();
    const file = await writeFile(folder, 'twice.reg', await example('trust-model-data.reg'));
    const first = await check();
    const shown = rulesOf(file);
    const second = await check();
    assert.deepEqual(second, first);
    assert.deepEqual(rulesOf(file), shown);
  });
});
