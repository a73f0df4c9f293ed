import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { pasteEdits } from '../../src/vscode/regPaste';
import { untilPolled } from './findings';
import { openMarked, REG_HEAD } from './markedEditor';
import { closeEditors, editorOf, extension } from './workspaceFiles';

/** Does something and waits until the text below the head is as asked. */
async function untilText(
  body: string,
  action: () => Thenable<unknown>,
  wanted: string,
): Promise<void> {
  const document = await openMarked(REG_HEAD + body);
  await action();
  const shown = () => document.getText().slice(REG_HEAD.length);
  await untilPolled(`the text is '${wanted}'`, () =>
    Promise.resolve(shown() === wanted ? true : undefined),
  ).catch((error: unknown) => assert.equal(shown(), wanted, String(error)));
}

const enter = () => vscode.commands.executeCommand('type', { text: '\n' });

describe('Enter in a registry file', () => {
  before(() => extension().activate());
  afterEach(closeEditors);

  it('continues bytes behind a comma', () =>
    untilText('"a"=hex:01,|02,03\r\n', enter, '"a"=hex:01,\\\r\n  02,03\r\n'));

  it('continues bytes before a comma', () =>
    untilText('"a"=hex(2):01|,02\r\n', enter, '"a"=hex(2):01,\\\r\n  02\r\n'));

  it('continues a later line of bytes', () =>
    untilText('"a"=hex:01,\\\r\n  02,|03\r\n', enter, '"a"=hex:01,\\\r\n  02,\\\r\n  03\r\n'));

  it('indents behind a backslash', () => untilText('"a"=hex:01,\\|', enter, '"a"=hex:01,\\\r\n  '));

  it('goes back to the margin behind the last byte', () =>
    untilText('"a"=hex:01,\\\r\n  02|\r\n', enter, '"a"=hex:01,\\\r\n  02\r\n\r\n'));

  it('leaves other lines alone', () => untilText('"a"="b"|\r\n', enter, '"a"="b"\r\n\r\n'));
});

describe('Pasting into a registry file', () => {
  before(() => extension().activate());
  afterEach(closeEditors);

  /** What VS Code is told to insert. A test cannot press the keys that make it ask the extension. */
  async function pasted(body: string, text: string): Promise<string | undefined> {
    const document = await openMarked(REG_HEAD + body);
    const clipboard = new vscode.DataTransfer();
    clipboard.set('text/plain', new vscode.DataTransferItem(text));
    const edits = await pasteEdits(document, editorOf(document).selections, clipboard);
    const texts = edits?.map(({ insertText }) =>
      typeof insertText === 'string' ? insertText : insertText.value,
    );
    return texts?.join('|');
  }

  it('doubles the backslashes of a path inside a string', async () => {
    assert.equal(await pasted('"a"="|"\r\n', 'C:\\Temp\\x'), 'C:\\\\Temp\\\\x');
  });

  it('leaves what is escaped, and what goes elsewhere, as it is', async () => {
    assert.equal(await pasted('"a"="|"\r\n', 'C:\\\\Temp'), undefined);
    assert.equal(await pasted('; |\r\n', 'C:\\Temp'), undefined);
  });

  it('makes a key line of the path that the registry editor copies', async () => {
    const path = 'HKEY_USERS\\.DEFAULT\\A';
    assert.equal(await pasted('|\r\n', `Computer\\${path}`), `[${path}]`);
    assert.equal(await pasted('[-|]\r\n', `Computer\\${path}`), path);
  });

  it('leaves a clipboard without text alone', async () => {
    const document = await openMarked(`${REG_HEAD}"a"="|"\r\n`);
    const { selections } = editorOf(document);
    assert.equal(await pasteEdits(document, selections, new vscode.DataTransfer()), undefined);
  });
});
