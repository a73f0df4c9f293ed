import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeEditors, extension, openUntitled } from './workspaceFiles';

const HEAD = 'Windows Registry Editor Version 5.00\r\n\r\n';
const LYNC = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync]\r\n';

async function hoverOn(text: string, part: string): Promise<string> {
  const document = await openUntitled('reg', text);
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(text.indexOf(part) + 1),
  );
  const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
  return contents.map(({ value }) => value).join('\n');
}

describe('The hover in a registry file', () => {
  before(() => extension().activate());
  afterEach(closeEditors);

  it('decodes the data', async () => {
    const text = `${HEAD}${LYNC}"a"=hex(7):61,00,60,00,00,00,62,00,00,00,00,00\r\n`;
    const shown = await hoverOn(text, 'hex(7)');
    assert.match(shown, /REG_MULTI_SZ/);
    assert.ok(shown.includes('- `` a` ``\n- ` b `'), shown);
  });

  it('keeps the file from speaking Markdown', async () => {
    const shown = await hoverOn(`${HEAD}${LYNC}"a"="\`\`\`[y](command:z)"\r\n`, '"\`');
    assert.match(shown, /^(`{4,})plaintext\r?\n```\[y\]\(command:z\)\r?\n\1$/m);
  });

  it('says what a policy and its number are for', async () => {
    const text = `${HEAD}${LYNC}"SipCompression"=dword:00000003\r\n`;
    assert.match(await hoverOn(text, 'SipCompression'), /compresses its SIP traffic/);
    assert.match(await hoverOn(text, 'dword'), /round\\-trip time/);
  });

  it('names the hive', async () => {
    assert.match(await hoverOn(`${HEAD}${LYNC}`, 'HKEY'), /` HKLM\\SOFTWARE\\Policies/);
  });
});

describe('The inlay hints in a registry file', () => {
  before(() => extension().activate());

  const settings = () => vscode.workspace.getConfiguration('groupPolicy');

  afterEach(async () => {
    await settings().update('inlayHints.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await closeEditors();
  });

  async function hints(): Promise<readonly vscode.InlayHint[]> {
    const document = await openUntitled('reg', `${HEAD}${LYNC}"a"=dword:00000010\r\n`);
    return vscode.commands.executeCommand(
      'vscode.executeInlayHintProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
    );
  }

  it('are off until the user wants them', async () => {
    assert.deepEqual(await hints(), []);
  });

  it('show decimals behind the data', async () => {
    await settings().update('inlayHints.enabled', true, vscode.ConfigurationTarget.Workspace);
    const [hint, ...others] = await hints();
    assert.equal(hint?.label, '16');
    assert.deepEqual(hint.position, new vscode.Position(3, '"a"=dword:00000010'.length));
    assert.equal(others.length, 0);
  });
});
