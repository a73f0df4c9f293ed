import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingsOf, ruleOf, untilChecked } from './findings';
import { openPreferences, REGISTRY } from './preferenceFiles';
import { closeEditors, editorOf, openFile } from './workspaceFiles';

/** What is offered at the cursor, as VS Code asks for it after a character was typed or on demand. */
async function offeredAt(
  document: vscode.TextDocument,
  trigger?: string,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    editorOf(document).selection.active,
    trigger,
  );
  return list.items;
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

async function labels(document: vscode.TextDocument, trigger?: string): Promise<string[]> {
  return (await offeredAt(document, trigger)).map(labelOf);
}

/** Takes the completion as VS Code does when it replaces what stands behind the cursor too. */
async function accept(document: vscode.TextDocument, label: string): Promise<string> {
  const item = (await offeredAt(document)).find((each) => labelOf(each) === label);
  assert.ok(item?.insertText instanceof vscode.SnippetString, `'${label}' is not offered`);
  const { range } = item;
  const replaced = range instanceof vscode.Range ? range : range?.replacing;
  assert.ok(replaced);
  await editorOf(document).insertSnippet(item.insertText, replaced);
  return document.getText();
}

describe('The completion in a preference file', () => {
  afterEach(closeEditors);

  it('offers elements behind a half-typed tag, with what the schema says', async () => {
    const document = await openPreferences(['', `${REGISTRY} name="a"><F|`, '</Registry>']);
    const items = await offeredAt(document);
    assert.ok(!items.some((item) => labelOf(item).startsWith('sfb-')), 'no item inside an item');
    const filters = items.find((item) => labelOf(item) === 'Filters');
    assert.ok(filters, items.map(labelOf).join());
    assert.deepEqual(filters.label, { label: 'Filters', description: 'Item-level targeting' });
    assert.ok(filters.documentation instanceof vscode.MarkdownString);
    assert.match(filters.documentation.value, /Specification: \\\[MS\\-GPPREF\\\] 2\.2\.1\.22/);
  });

  it('offers attributes behind a blank, but no elements', async () => {
    const inTag = await openPreferences(['', `${REGISTRY}>`, '<Properties |']);
    assert.ok((await labels(inTag, ' ')).includes('hive'));
    const inContent = await openPreferences(['', ' |']);
    assert.ok(!(await labels(inContent, ' ')).includes('Registry'));
    assert.ok((await labels(inContent, '<')).includes('Registry'));
  });

  it('replaces a value as a whole', async () => {
    const document = await openPreferences(['', `${REGISTRY}><Properties hive="HKEY_|USERS"/>`]);
    const text = await accept(document, 'HKEY_LOCAL_MACHINE');
    assert.ok(text.includes('<Properties hive="HKEY_LOCAL_MACHINE"/>'), text);
  });

  it('writes a whole item that has no problem', async () => {
    const document = await openPreferences(['', '<|']);
    const text = await accept(document, 'gpp-registry');
    assert.match(text, /uid="\{[0-9A-F-]{36}\}"/);
    await untilChecked();
    assert.deepEqual(worse(document), [], text);
  });

  it('writes a whole file into an empty one', async () => {
    const document = await openFile('Drives.xml', '');
    const [first] = await offeredAt(document);
    assert.equal(first && labelOf(first), 'gpp-drive');
    const text = await accept(document, 'gpp-drive');
    assert.ok(text.startsWith('<?xml version="1.0" encoding="utf-8"?>'), text);
    await untilChecked();
    assert.deepEqual(worse(document), [], text);
  });

  it('leaves the beginning of any other new file alone', async () => {
    const document = await openFile('pom.xml', '<');
    editorOf(document).selection = new vscode.Selection(0, 1, 0, 1);
    const typed = await labels(document, '<');
    assert.ok(!typed.some((label) => label.startsWith('gpp-')), typed.join());
    assert.ok((await labels(document)).includes('gpp-file'), 'who asks gets an answer');
  });

  it('is silent in other XML', async () => {
    const document = await openFile('other.xml', '<notes>\n<\n</notes>\n');
    editorOf(document).selection = new vscode.Selection(1, 1, 1, 1);
    const kinds = (await offeredAt(document)).map(({ kind }) => kind);
    // The editor itself may offer the words of the text.
    assert.ok(
      kinds.every((kind) => kind === vscode.CompletionItemKind.Text),
      kinds.join(),
    );
  });
});

function worse(document: vscode.TextDocument): readonly (string | undefined)[] {
  return findingsOf(document.uri)
    .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
    .map(ruleOf);
}
