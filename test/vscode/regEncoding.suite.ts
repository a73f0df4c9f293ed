import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionNamed, actionsAt, perform } from './actions';
import { findingsOf, ruleOf, untilFinding, untilFixed, untilPolled } from './findings';
import { closeEditors, openFile, replaceText } from './workspaceFiles';

const TEXT = [
  'Windows Registry Editor Version 5.00',
  '',
  '[HKEY_CURRENT_USER\\Software\\Größe]',
  '"Greeting"="hello"',
  '',
].join('\r\n');

const STORED = [
  ['UTF-8', 'reg-encoding-utf8', utf8(TEXT)],
  ['UTF-8 with a byte order mark', 'reg-encoding-utf8-bom', utf8(`\ufeff${TEXT}`)],
  ['UTF-16 with the high byte first', 'reg-encoding-byte-order', utf16(`\ufeff${TEXT}`, false)],
] as const;

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  Array.from({ length: text.length }, (_, index) => {
    view.setUint16(2 * index, text.charCodeAt(index), isLittleEndian);
  });
  return new Uint8Array(view.buffer);
}

/** Whether this VS Code tells how a document is stored, as 1.100 was the first to do. */
function tellsEncoding(document: vscode.TextDocument): boolean {
  return 'encoding' in document;
}

function encodingRules(uri: vscode.Uri): readonly (string | undefined)[] {
  return findingsOf(uri)
    .map(ruleOf)
    .filter((rule) => rule?.startsWith('reg-encoding-'));
}

/** The action that stores the file anew, offered at the finding of a rule. */
async function storeAction(document: vscode.TextDocument, rule: string) {
  const finding = await untilFinding(document.uri, rule);
  return actionNamed(await actionsAt(document, finding.range), /^Save as UTF-16LE/);
}

describe('The encoding of a registry file', () => {
  afterEach(closeEditors);

  it('is not spoken of in a VS Code that does not tell it', async function () {
    const document = await openFile('utf8.reg', `${TEXT}// no comment\r\n`);
    if (tellsEncoding(document)) this.skip();
    await untilFinding(document.uri, 'reg-line-unknown');
    assert.deepEqual(encodingRules(document.uri), []);
  });

  for (const [name, rule, bytes] of STORED) {
    it(`is told when it is ${name}, and put right in the file at once`, async function () {
      const document = await openFile('stored.reg', bytes);
      if (!tellsEncoding(document)) this.skip();
      await perform(await storeAction(document, rule));
      await untilFixed(document.uri, rule);
      assert.deepEqual(encodingRules(document.uri), []);
      const stored = await vscode.workspace.fs.readFile(document.uri);
      assert.deepEqual(new Uint8Array(stored), utf16(`\ufeff${TEXT}`, true));
      const shown = await vscode.workspace.openTextDocument(document.uri);
      assert.equal(shown.getText(), TEXT);
      assert.equal(shown.isDirty, false);
    });
  }

  it('is put right together with what was not saved yet', async function () {
    const document = await openFile('dirty.reg', TEXT);
    if (!tellsEncoding(document)) this.skip();
    await replaceText(document, '"hello"', '"good morning"');
    await perform(await storeAction(document, 'reg-encoding-utf8'));
    await untilFixed(document.uri, 'reg-encoding-utf8');
    const stored = await vscode.workspace.fs.readFile(document.uri);
    const expected = `\ufeff${TEXT.replace('"hello"', '"good morning"')}`;
    assert.deepEqual(new Uint8Array(stored), utf16(expected, true));
  });

  it('stays the new one when the file is edited and saved again', async function () {
    const document = await openFile('again.reg', TEXT);
    if (!tellsEncoding(document)) this.skip();
    await perform(await storeAction(document, 'reg-encoding-utf8'));
    await untilFixed(document.uri, 'reg-encoding-utf8');
    await replaceText(document, '"hello"', '"bye"');
    assert.ok(await document.save());
    const stored = await untilPolled('the file is saved', async () => {
      const read = new Uint8Array(await vscode.workspace.fs.readFile(document.uri));
      return read.length === 2 * (TEXT.length - 1) ? read : undefined;
    });
    assert.deepEqual(stored, utf16(`\ufeff${TEXT.replace('"hello"', '"bye"')}`, true));
  });
});
