import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { MAX_TEXT_LENGTH } from '../../src/vscode/documents';
import { findingsOf, untilChecked, untilFinding, untilFindings } from './findings';
import { memoryFiles } from './memoryFiles';
import { closeEditors, newFolder, openExample, replaceText, writeFile } from './workspaceFiles';

const RULE = 'trust-model-data-replaced';

/** Opens the registry file of the examples from a file system that exists in memory only. */
async function openInMemory(scheme: string, isReadonly: boolean): Promise<vscode.TextDocument> {
  const text = (await openExample('trust-model-data.reg')).getText();
  const files = memoryFiles({ '/policies/trust.reg': text });
  registrations.push(vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly }));
  const uri = vscode.Uri.from({ scheme, authority: 'server', path: '/policies/trust.reg' });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

const registrations: vscode.Disposable[] = [];

describe('Documents that are no files on a disk', () => {
  afterEach(async () => {
    await closeEditors();
    for (const registration of registrations.splice(0)) registration.dispose();
  });

  it('are checked in a virtual file system', async () => {
    const document = await openInMemory('gpolint-writable', false);
    await untilFinding(document.uri, RULE);
  });

  it('are left alone in a read-only one, where older versions of files are shown', async () => {
    const document = await openInMemory('gpolint-readonly', true);
    await untilChecked();
    assert.equal(document.languageId, 'reg');
    assert.deepEqual(findingsOf(document.uri), []);
  });
});

describe('A document that is too long', () => {
  afterEach(closeEditors);

  it('is not parsed, which one diagnostic says, until it is short enough', async () => {
    const line = `;${'x'.repeat(98)}\n`;
    const head = (await openExample('trust-model-data.reg')).getText().replaceAll('\r', '');
    const filling = line.repeat(Math.ceil((MAX_TEXT_LENGTH - head.length) / line.length));
    const uri = await writeFile(await newFolder(), 'long.reg', `${head}${filling}\n`);
    const document = await vscode.workspace.openTextDocument(uri);
    const [only, ...others] = await untilFindings(uri, 'something is shown', (shown) => {
      return shown.length > 0;
    });
    assert.match(only?.message ?? '', /longer than 50 million characters/);
    assert.equal(only?.severity, vscode.DiagnosticSeverity.Information);
    assert.deepEqual(others, []);
    await replaceText(document, filling, '');
    await untilFinding(uri, RULE);
  }).timeout(120_000);
});
