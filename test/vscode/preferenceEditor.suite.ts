import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { hasXmlExtension } from '../../src/vscode/preferenceFeatures';
import { untilPolled } from './findings';
import { openPreferences, registryItem, REGISTRY, ROOT } from './preferenceFiles';
import { closeEditors, editorOf, openFile } from './workspaceFiles';

const WORKSPACE = vscode.ConfigurationTarget.Workspace;

async function configure(section: string, name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration(section).update(name, value, WORKSPACE);
}

async function foldCount(document: vscode.TextDocument): Promise<number> {
  const folds = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  );
  return folds?.length ?? 0;
}

async function hoverCount(document: vscode.TextDocument, part: string): Promise<number> {
  const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(part) + 1),
  );
  return hovers.length;
}

async function offered(document: vscode.TextDocument): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    editorOf(document).selection.active,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** A file without indentation, by which the editor folds where nobody else does, and a cursor in it. */
async function openFlat(): Promise<vscode.TextDocument> {
  const lines = [ROOT, registryItem('a').replaceAll('><', '>\r\n<'), `${REGISTRY}></`];
  const document = await openFile('Registry.xml', lines.join('\r\n'));
  const end = document.lineAt(document.lineCount - 1).range.end;
  editorOf(document).selection = new vscode.Selection(end, end);
  return document;
}

describe('The editor of a preference file', () => {
  afterEach(async () => {
    await configure('editor', 'linkedEditing', undefined);
    await configure('groupPolicy', 'preferenceAssistance.enabled', undefined);
    await configure('groupPolicy', 'preferenceStructure', undefined);
    await closeEditors();
  });

  it('changes both tags of an element at once', async () => {
    await configure('editor', 'linkedEditing', true);
    const document = await openPreferences(['', '<Regis|try>', '</Registry>']);
    const { active } = editorOf(document).selection;
    // Each try begins anew: VS Code links the tags some time after the cursor comes to rest.
    await untilPolled('both tags have the new name', async () => {
      editorOf(document).selection = new vscode.Selection(active, active);
      await new Promise((resolve) => setTimeout(resolve, 700));
      await vscode.commands.executeCommand('type', { text: 'x' });
      await new Promise((resolve) => setTimeout(resolve, 300));
      const text = document.getText();
      if (text.includes('<Regisxtry>\r\n\t</Regisxtry>')) return true;
      await vscode.commands.executeCommand('undo');
      return undefined;
    });
  });

  it('leaves structure to others, or to nobody, when it is told so', async () => {
    const document = await openFlat();
    assert.ok((await foldCount(document)) > 0);
    assert.ok((await offered(document)).includes('/Registry'));
    await configure('groupPolicy', 'preferenceStructure', 'off');
    assert.equal(await foldCount(document), 0);
    assert.ok(!(await offered(document)).includes('/Registry'));
    assert.equal(await hoverCount(document, 'Properties'), 1, 'the hover is no structure');
    await configure('groupPolicy', 'preferenceStructure', 'on');
    assert.ok((await foldCount(document)) > 0);
  });

  it('knows the extension that shows the structure of all XML', () => {
    assert.equal(hasXmlExtension(['vscode.xml', 'dotjoshjohnson.xml']), false);
    assert.equal(hasXmlExtension(['vscode.xml', 'RedHat.vscode-xml']), true);
  });

  it('does not assist when that is not wanted', async () => {
    const document = await openFlat();
    assert.equal(await hoverCount(document, 'Properties'), 1);
    await configure('groupPolicy', 'preferenceAssistance.enabled', false);
    assert.equal(await hoverCount(document, 'Properties'), 0);
    assert.ok(!(await offered(document)).includes('/Registry'));
    editorOf(document).selection = new vscode.Selection(1, 0, 1, 0);
    assert.ok(!(await offered(document)).some((label) => /^(gpp|sfb)-/.test(label)));
    assert.ok((await foldCount(document)) > 0, 'structure is another matter');
  });
});
