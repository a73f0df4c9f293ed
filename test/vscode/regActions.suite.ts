import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionNamed, actionsAt, perform } from './actions';
import { untilPolled } from './findings';
import { openMarked, REG_HEAD } from './markedEditor';
import { closeEditors, editorOf, extension } from './workspaceFiles';

const REWRITE = vscode.CodeActionKind.RefactorRewrite;
const LIST = 'hex(7):61,00,00,00,62,00,00,00,00,00';

/** Takes the refactoring with this title and gives the text below the head. */
async function refactored(body: string, title: RegExp): Promise<string> {
  const document = await openMarked(REG_HEAD + body);
  const { selection } = editorOf(document);
  await perform(actionNamed(await actionsAt(document, selection, REWRITE), title));
  return document.getText().slice(REG_HEAD.length);
}

describe('The refactorings of a registry file', () => {
  before(() => extension().activate());
  afterEach(closeEditors);

  it('convert a value', async () => {
    const text = await refactored('"a"="%|T%"\r\n', /^Convert to REG_EXPAND_SZ$/);
    assert.equal(text, '"a"=hex(2):25,00,54,00,25,00,00,00\r\n');
  });

  it('sort the values of a key', async () => {
    assert.equal(await refactored('"b"="1|"\r\n"a"="2"\r\n', /^Sort/), '"a"="2"\r\n"b"="1"\r\n');
  });

  it('are not offered as quick fixes', async () => {
    const document = await openMarked(`${REG_HEAD}"a"="%|T%"\r\n`);
    const fixes = await actionsAt(document, editorOf(document).selection);
    assert.ok(fixes.every(({ title }) => !title.startsWith('Convert')));
  });

  it('mend the header by the command of the status', async () => {
    const document = await openMarked('|[HKEY_USERS\\A]\r\n');
    await vscode.commands.executeCommand('groupPolicy.mendHeader', document.uri);
    assert.equal(
      document.getText(),
      'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_USERS\\A]\r\n',
    );
  });
});

describe('A list of a registry file', () => {
  before(() => extension().activate());
  afterEach(closeEditors);

  async function openList(): Promise<{ source: vscode.TextDocument; list: vscode.TextDocument }> {
    const source = await openMarked(`${REG_HEAD}"a"=|${LIST} ; note\r\n`);
    const { selection } = editorOf(source);
    await perform(actionNamed(await actionsAt(source, selection, REWRITE), /^Edit the list/));
    const list = vscode.window.activeTextEditor?.document;
    assert.equal(list?.uri.scheme, 'group-policy-list');
    return { source, list };
  }

  async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  it('is shown as lines and written back when the lines are saved', async () => {
    const { source, list } = await openList();
    assert.equal(list.getText(), 'a\nb\n');
    await replaceAll(list, 'b\nß\n');
    assert.ok(await list.save());
    assert.equal(
      source.getText(),
      `${REG_HEAD}"a"=hex(7):62,00,00,00,df,00,00,00,00,00 ; note\r\n`,
    );
    assert.ok(!list.isDirty && source.isDirty);
  });

  it('finds its place again after edits above it', async () => {
    const { source, list } = await openList();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(source.uri, new vscode.Position(3, 0), '"new"="x"\r\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await replaceAll(list, 'c');
    assert.ok(await list.save());
    assert.ok(source.getText().includes('"new"="x"\r\n"a"=hex(7):63,00,00,00,00,00 ; note'));
  });

  it('follows a change in the registry file', async () => {
    const { source, list } = await openList();
    await replaceAll(source, `${REG_HEAD}"a"=hex(7):7a,00,00,00,00,00\r\n`);
    await untilPolled('the lines follow', () =>
      Promise.resolve(list.getText() === 'z\n' ? true : undefined),
    );
  });

  it('is not written with an empty line, which would cut it off', async () => {
    const { source, list } = await openList();
    const before = source.getText();
    await replaceAll(list, 'a\n\nb\n');
    await Promise.resolve(list.save()).catch(() => false);
    assert.equal(source.getText(), before);
    assert.ok(list.isDirty, 'the lines are still to be saved');
  });

  it('of a forged address is no file', async () => {
    for (const query of ['', '{}', '{"source":"file:///x"}', 'null']) {
      const uri = vscode.Uri.from({ scheme: 'group-policy-list', path: '/x.txt', query });
      await assert.rejects(Promise.resolve(vscode.workspace.openTextDocument(uri)), query);
    }
  });
});

describe('Copying from a registry file', () => {
  before(() => extension().activate());
  afterEach(closeEditors);

  it('gives commands for the selection', async () => {
    await openMarked(`${REG_HEAD}"a"="50%|"\r\n`);
    const copied = async (command: string) => {
      await vscode.commands.executeCommand(`groupPolicy.${command}`);
      return vscode.env.clipboard.readText();
    };
    const key = 'reg add "HKCU\\Software\\T" /v "a" /t REG_SZ /d';
    assert.equal(await copied('copyAsRegAdd'), `${key} "50%%" /f`);
    assert.equal(await copied('copyAsRegAddPrompt'), `${key} ^"50^%^" /f`);
    assert.match(await copied('copyAsPowerShell'), /-Name 'a' -Type String -Value '50%'$/);
  });
});
