import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { untilPolled } from './findings';
import { COLLECTION, openPreferences, registryItem } from './preferenceFiles';
import { closeEditors, openFile } from './workspaceFiles';

/** The outline that the extension gives; VS Code gives none while it cancels an older request. */
function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return untilPolled('there is an outline', async () => {
    return vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
  });
}

async function foldsOf(document: vscode.TextDocument): Promise<string[]> {
  const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[] | undefined>(
    'vscode.executeFoldingRangeProvider',
    document.uri,
  );
  return (ranges ?? []).map(({ start, end }) => `${start}-${end}`);
}

const FILTERS =
  '<Filters><FilterBattery bool="AND" not="0"/><FilterDun bool="OR" not="0" type=""/></Filters>';

describe('The structure of a preference file', () => {
  afterEach(closeEditors);

  it('is an outline of items with action, place and targeting, collections nested', async () => {
    const document = await openPreferences([
      registryItem('a', '', FILTERS),
      `${COLLECTION} name="C" disabled="1">`,
      registryItem('b'),
      '</Collection>',
    ]);
    const [first, collection, ...others] = await symbolsOf(document);
    assert.ok(first && collection);
    assert.equal(others.length, 0);
    assert.deepEqual(
      [first.name, first.detail, first.kind],
      ['a', 'Update · HKCU\\Software\\T · 2 conditions', vscode.SymbolKind.String],
    );
    assert.equal(document.getText(first.selectionRange), 'a');
    assert.deepEqual([collection.name, collection.detail], ['C', 'disabled']);
    assert.deepEqual(
      collection.children.map(({ name, detail }) => [name, detail]),
      [['b', 'Update · HKCU\\Software\\T']],
    );
  });

  it('folds items, collections and their parts', async () => {
    const document = await openPreferences([
      '',
      `${COLLECTION} name="C">`,
      registryItem('a').replaceAll('><', '>\r\n<'),
      '</Collection>',
    ]);
    assert.deepEqual(await foldsOf(document), ['1-6', '2-5', '3-4']);
  });

  it('lets a selection grow from a value to its attribute, tag and element', async () => {
    const document = await openPreferences([registryItem('na|me')]);
    const at = document.positionAt(document.getText().indexOf('name="name"') + 7);
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const texts: string[] = [];
    for (let each = range; each !== undefined; each = each.parent) {
      texts.push(document.getText(each.range));
    }
    for (const expected of ['name', '"name"', 'name="name"', document.getText()]) {
      assert.ok(texts.includes(expected), `'${expected}' is not among: ${texts.join('\n')}`);
    }
  });

  it('is not shown for other XML', async () => {
    const document = await openFile('other.xml', '<notes>\n<!-- a\nb -->\n</notes>\n');
    // The editor folds by indentation where no provider has an answer; there is none here.
    assert.deepEqual(await foldsOf(document), []);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(symbols ?? [], []);
  });
});
