import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { untilPolled } from './findings';
import { openMarked } from './markedEditor';
import {
  closeEditors,
  editorOf,
  extension,
  newFolder,
  openUntitled,
  writeFile,
} from './workspaceFiles';

const HEAD = 'Windows Registry Editor Version 5.00\r\n\r\n';
const LYNC = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync]\r\n';

async function itemsAtCursor(
  document: vscode.TextDocument,
): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    editorOf(document).selection.active,
  );
  return list.items;
}

function labelOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}

/** Waits for the suggestion with this label, takes the first one that fits and gives the text. */
async function typeAndAccept(text: string, typed: string, label: string): Promise<string> {
  const document = await openMarked(text);
  for (const letter of typed) await vscode.commands.executeCommand('type', { text: letter });
  await untilPolled(`'${label}' is suggested`, async () => {
    return (await itemsAtCursor(document)).find((item) => labelOf(item) === label);
  });
  return untilPolled(`'${label}' is accepted`, async () => {
    const before = document.getText();
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return document.getText() === before ? undefined : document.getText();
  });
}

describe('Completion in a registry file', () => {
  before(() => extension().activate());
  afterEach(closeEditors);

  it('offers the header in an empty file', async () => {
    const items = await itemsAtCursor(await openMarked('|'));
    assert.ok(items.some((item) => labelOf(item) === 'Windows Registry Editor Version 5.00'));
  });

  it('writes a value name of a policy with its type', async () => {
    const text = await typeAndAccept(`${HEAD}${LYNC}|\r\n`, '"SipCom', 'SipCompression');
    assert.equal(text, `${HEAD}${LYNC}"SipCompression"=dword:\r\n`);
  });

  it('writes a key between the brackets that the editor closes', async () => {
    const key = LYNC.trim().slice(1, -1);
    const text = await typeAndAccept(`${HEAD}|\r\n`, '[mach16lync', key);
    assert.match(text, /^\[HKEY_\w+\\SOFTWARE\\Policies\\Microsoft\\Office\\16\.0\\Lync\]\r?$/m);
  });

  it('lists the numbers of a policy behind dword', async () => {
    const items = await itemsAtCursor(await openMarked(`${HEAD}${LYNC}"PreventRun"=dword:|`));
    const item = items.find((each) => labelOf(each) === 'dword:00000001');
    assert.equal(item?.detail, 'the client cannot be started');
  });

  it('knows the keys and names of other open documents', async () => {
    await openUntitled('reg', `${HEAD}[HKEY_USERS\\OpenElsewhere]\r\n"OpenName"=hex(2):00,00\r\n`);
    const document = await openMarked(`${HEAD}[HKEY_CURRENT_USER\\OpenElsewhere]\r\n"|"\r\n`);
    const item = (await itemsAtCursor(document)).find((each) => labelOf(each) === 'OpenName');
    assert.equal((item?.insertText as vscode.SnippetString).value, '"OpenName"=hex(2):$0');
  });

  it('knows the keys of files that are not open, in UTF-16 too, and follows their changes', async () => {
    const folder = await newFolder();
    const text = (name: string) => `\ufeff${HEAD}[HKEY_USERS\\Workspace${name}]\r\n`;
    await writeFile(folder, 'names.reg', Buffer.from(text('Before'), 'utf16le'));
    const document = await openMarked(`${HEAD}[|]`);
    const untilOffered = (label: string) =>
      untilPolled(`'${label}' is offered`, async () => {
        return (await itemsAtCursor(document)).find((item) => labelOf(item) === label);
      });
    await untilOffered('HKEY_USERS\\WorkspaceBefore');
    await writeFile(folder, 'names.reg', text('After'));
    await untilOffered('HKEY_USERS\\WorkspaceAfter');
    const labels = (await itemsAtCursor(document)).map(labelOf);
    assert.ok(!labels.includes('HKEY_USERS\\WorkspaceBefore'));
  });

  it('stays out of strings and comments', async () => {
    for (const text of [`${HEAD}${LYNC}"a"="H|"`, `${HEAD}; [H|`]) {
      const items = await itemsAtCursor(await openMarked(text));
      const ours = items.filter(({ kind }) => kind === vscode.CompletionItemKind.Folder);
      assert.deepEqual(ours.map(labelOf), []);
    }
  });
});
