import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { untilPolled } from './findings';
import { ROOT, registryItem } from './preferenceFiles';
import { closeEditors, editorOf, openFile } from './workspaceFiles';

const COMMAND = 'groupPolicy.formatPreferences';
const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const UNTIDY = [
  HEAD,
  '',
  ROOT,
  '  <!-- first -->',
  `  ${registryItem('a').replaceAll('><', '>\n      <').replace(' image="7"', "\n   image = '7'")}`,
  `     ${registryItem('b')}</RegistrySettings>`,
].join('\n');
const TIDY = [
  HEAD,
  ROOT,
  '\t<!-- first -->',
  `\t${registryItem('a')}`,
  `\t${registryItem('b')}`,
  '</RegistrySettings>',
  '',
].join('\r\n');

describe("The command 'Format Preference File as the Console Writes It'", () => {
  afterEach(closeEditors);

  it('writes the layout and the line ends of the console, and the layout can be undone', async () => {
    const document = await openFile('Registry.xml', UNTIDY);
    assert.equal(document.eol, vscode.EndOfLine.LF);
    await vscode.commands.executeCommand(COMMAND);
    assert.equal(document.getText(), TIDY);
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), UNTIDY.replaceAll('\n', '\r\n'));
  });

  it('leaves alone what is right, and a cursor where it is', async () => {
    const document = await openFile('Registry.xml', TIDY.replace('\t<!--', '  <!--'));
    const editor = editorOf(document);
    const place = new vscode.Position(4, 12);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand(COMMAND);
    assert.equal(document.getText(), TIDY);
    assert.ok(editor.selection.active.isEqual(place));
    assert.ok(await document.save());
    await vscode.commands.executeCommand(COMMAND);
    assert.equal(document.isDirty, false);
  });

  for (const [name, text] of [
    ['other XML', '<notes>\n  <note/>\n</notes>'],
    ['a file with a mistake in its XML', `${ROOT}\n  <Registry>\n</RegistrySettings>`],
  ] as const) {
    it(`changes nothing in ${name}, and says so`, async () => {
      const document = await openFile('other.xml', text);
      const shown = vscode.commands.executeCommand(COMMAND);
      await untilPolled('the message is closed', async () => {
        await vscode.commands.executeCommand('notifications.clearAll');
        const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 100, undefined));
        return Promise.race([shown.then(() => true), pause]);
      });
      assert.equal(document.getText(), text);
    });
  }

  it('is no formatter for XML among those that VS Code asks', async () => {
    const document = await openFile('Registry.xml', UNTIDY);
    const edits = await vscode.commands.executeCommand<readonly vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { insertSpaces: true, tabSize: 2 },
    );
    assert.deepEqual(edits ?? [], []);
  });
});
