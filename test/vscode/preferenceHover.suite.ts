import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openPreferences, registryItem, REGISTRY } from './preferenceFiles';
import { closeEditors, openFile } from './workspaceFiles';

/** The hovers on the character behind the first occurrence of `part`, and what they are about. */
async function hoverOn(document: vscode.TextDocument, part: string): Promise<[string, string]> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(part) + 1),
  );
  const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
  const ranges = hovers.map(({ range }) => (range === undefined ? '' : document.getText(range)));
  return [ranges.join(), contents.map(({ value }) => value).join('\n')];
}

describe('The hover in a preference file', () => {
  afterEach(closeEditors);

  it('explains elements, attributes and values from the schema', async () => {
    const document = await openPreferences([registryItem('a')]);
    const [element, about] = await hoverOn(document, 'Registry clsid="{9CD');
    assert.equal(element, 'Registry');
    assert.match(about, /\\\[MS\\-GPPREF\\\] 2\.2\.1\.17/);
    const [attribute, values] = await hoverOn(document, 'action=');
    assert.equal(attribute, 'action');
    assert.match(values, /^- ` R `: Replace/m);
    const [value, meaning] = await hoverOn(document, 'REG_SZ');
    assert.equal(value, 'REG_SZ');
    assert.match(meaning, /^` REG_SZ `: A string\./);
  });

  it('never shows a password', async () => {
    const secret = 'j1Uyj3Vx8TY9LtLZil2uAuZkFQA/4latT76ZwgdHdhw';
    const document = await openFile(
      'Groups.xml',
      `<Groups clsid="{3125E937-EB16-4b4c-9934-544FC6D24D26}"><User><Properties cpassword="${secret}"/></User></Groups>`,
    );
    const [, shown] = await hoverOn(document, secret);
    assert.match(shown, /cpassword/);
    assert.ok(!shown.includes(secret.slice(0, 8)), shown);
  });

  it('is silent in other XML', async () => {
    const document = await openFile('other.xml', '<Registry action="U"/>');
    assert.deepEqual(await hoverOn(document, 'Registry'), ['', '']);
  });
});

describe('The inlay hints in a preference file', () => {
  const settings = () => vscode.workspace.getConfiguration('groupPolicy');

  afterEach(async () => {
    await settings().update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await closeEditors();
  });

  async function hints(): Promise<readonly string[]> {
    const document = await openPreferences([
      '',
      `${REGISTRY}><Properties type="REG_DWORD" value="0000002A"/></Registry>`,
    ]);
    const found = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
    return found.map(({ label, position }) => {
      const before = document.getText(
        new vscode.Range(position.line, 0, position.line, position.character),
      );
      return `${before.slice(-10)}|${typeof label === 'string' ? label : ''}`;
    });
  }

  it('are off until the user wants them, and then show decimals', async () => {
    assert.deepEqual(await hints(), []);
    await settings().update('inlayHints.enabled', true, vscode.ConfigurationTarget.Workspace);
    assert.deepEqual(await hints(), ['"0000002A"|42']);
  });
});
