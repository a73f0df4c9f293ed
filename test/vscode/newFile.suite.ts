import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingsOf, untilChecked, untilPolled } from './findings';
import { closeEditors, extension } from './workspaceFiles';

const COMMAND = 'groupPolicy.newFile';

/** The document that the command opens for the file of this name. */
async function create(name: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand(COMMAND, name);
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document?.isUntitled, name);
  return document;
}

describe("The command 'New Policy File…'", () => {
  afterEach(closeEditors);

  it("is offered in 'New File…'", () => {
    const { contributes } = extension().packageJSON as {
      readonly contributes: { readonly menus: Record<string, readonly { command: string }[]> };
    };
    const offered = contributes.menus['file/newFile']?.map(({ command }) => command);
    assert.deepEqual(offered, [COMMAND]);
  });

  it('opens an empty registry file with its header and the line ends of Windows', async () => {
    const document = await create('.reg');
    assert.equal(document.languageId, 'reg');
    assert.equal(document.getText(), 'Windows Registry Editor Version 5.00\r\n\r\n');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const { encoding } = document as { readonly encoding?: string };
    // VS Code 1.100 was the first that lets an extension choose it.
    if (encoding !== undefined) assert.equal(encoding, 'utf16le');
  });

  for (const [name, root] of [
    ['Registry\\Registry.xml', 'RegistrySettings'],
    ['Services\\Services.xml', 'NTServices'],
    ['Drives\\Drives.xml', 'Drives'],
  ] as const) {
    it(`opens an empty ${name} in which nothing is wrong`, async () => {
      const document = await create(name);
      assert.equal(document.languageId, 'xml');
      const pattern = `^<\\?xml version="1\\.0" encoding="utf-8"\\?>\\r\\n<${root} clsid="\\{[0-9A-Fa-f-]{36}\\}">\\r\\n</${root}>\\r\\n$`;
      assert.match(document.getText(), new RegExp(pattern));
      await untilChecked();
      assert.deepEqual(findingsOf(document.uri), []);
    });
  }

  it('lets the user pick one, of which a registry file is the first', async () => {
    const done = vscode.commands.executeCommand(COMMAND);
    const document = await untilPolled('the file is opened', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document;
    });
    await done;
    assert.equal(document.languageId, 'reg');
  });

  it('opens nothing when nothing is picked', async () => {
    const done = vscode.commands.executeCommand(COMMAND);
    await untilPolled('the list is closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 100, undefined));
      return Promise.race([done.then(() => true), pause]);
    });
    assert.equal(vscode.window.activeTextEditor, undefined);
  });
});
