import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingsOf, ruleOf, untilChecked } from './findings';
import { closeEditors, extension, openUntitled } from './workspaceFiles';

interface Snippet {
  readonly prefix: string;
}

async function namesOf(file: string): Promise<readonly string[]> {
  const uri = vscode.Uri.joinPath(extension().extensionUri, 'snippets', file);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return Object.keys(JSON.parse(text) as Record<string, Snippet>);
}

/** Inserts a contributed snippet by its name, as the command 'Insert Snippet' does. */
async function insert(document: vscode.TextDocument, name: string): Promise<string> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('editor.action.insertSnippet', {
    langId: document.languageId,
    name,
  });
  return document.getText();
}

describe('The snippets for registry files', () => {
  afterEach(closeEditors);

  it('have no problem below the header, each one', async () => {
    for (const name of await namesOf('reg.json')) {
      const document = await openUntitled('reg', '');
      const header = await insert(document, 'Registry file header');
      assert.equal(header.replaceAll('\r', ''), 'Windows Registry Editor Version 5.00\n\n');
      const text = name === 'Registry file header' ? header : await insert(document, name);
      assert.ok(name === 'Registry file header' || text.length > header.length, name);
      assert.doesNotMatch(text, /\$\{?\d|\\\\/, `${name} is expanded`);
      await untilChecked();
      const worse = findingsOf(document.uri).filter(({ severity }) => {
        return severity <= vscode.DiagnosticSeverity.Warning;
      });
      // A value alone stands below no key yet, which is right to be said.
      const rules = worse.map(ruleOf).filter((rule) => rule !== 'reg-value-outside-key');
      assert.deepEqual(rules, [], `${name}: ${text}`);
    }
  }).timeout(60_000);

  it('set the trusted domains for both client versions and keep the defaults', async () => {
    const document = await openUntitled('reg', '');
    const text = await insert(document, 'Trusted domains of Skype for Business (TrustModelData)');
    for (const version of ['15.0', '16.0']) {
      const key = `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\${version}\\Lync]`;
      assert.ok(text.includes(key), text);
    }
    const line =
      '"TrustModelData"="lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, contoso.com"';
    assert.equal(text.split(line).length, 3, text);
  });
});

describe('The snippet for PowerShell', () => {
  afterEach(closeEditors);

  it('keeps its variables and paths as they are meant', async () => {
    const [name] = await namesOf('powershell.json');
    assert.ok(name);
    const text = await insert(await openUntitled('powershell', ''), name);
    assert.match(text, /^\$add = @\('contoso\.com'\)\r?$/m);
    assert.ok(
      text.includes('"HKLM:\\SOFTWARE\\Policies\\Microsoft\\Office\\$version\\Lync"'),
      text,
    );
    assert.match(
      text,
      /^ {4}\$missing = @\(\$add \| Where-Object \{ \$_ -notin \$trusted \}\)\r?$/m,
    );
    assert.equal(text.split('\\').length - 1, 6, 'no backslash but those of the path');
  });
});
