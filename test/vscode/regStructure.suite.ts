import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeEditors, openUntitled } from './workspaceFiles';

const HEADER = 'Windows Registry Editor Version 5.00\n\n';

/** Opens a registry file with this body; `|` marks the cursor, which is returned. */
async function openBody(
  body: string,
): Promise<{ document: vscode.TextDocument; position: vscode.Position }> {
  const text = HEADER + body;
  const document = await openUntitled('reg', text.replace('|', ''));
  return { document, position: document.positionAt(Math.max(0, text.indexOf('|'))) };
}

/**
 * Opens a registry file with this body and gives its outline. Now and then VS Code keeps an empty one
 * for a document that it was asked about while it opened; then another document is opened, as an
 * edit would do it for a user.
 */
async function openOutline(
  body: string,
): Promise<{ document: vscode.TextDocument; keys: vscode.DocumentSymbol[] }> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { document } = await openBody(body);
    const keys = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    if (keys !== undefined) return { document, keys };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('There is no outline');
}

/** What VS Code calls when somebody renames; it rejects with the reason when that is refused. */
function rename(
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): Thenable<vscode.WorkspaceEdit> {
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    position,
    newName,
  );
}

describe('The structure of a registry file', () => {
  afterEach(closeEditors);

  it('is an outline of its keys with their values', async () => {
    const { document, keys } = await openOutline(
      '[HKEY_USERS\\A]\n@="d"\n"n"=dword:0000000a\n"x"=-\n\n[-HKEY_USERS\\B]\n\n[HKLM\\C]\n"y"=1\n',
    );
    assert.deepEqual(
      keys.map(({ name, detail }) => [name, detail]),
      [
        ['HKEY_USERS\\A', ''],
        ['HKEY_USERS\\B', 'deleted'],
        ['HKLM\\C', 'no key to Windows'],
      ],
    );
    assert.deepEqual(
      keys[0]?.children.map(({ name, detail, kind }) => [name, detail, kind]),
      [
        ['@', 'd', vscode.SymbolKind.String],
        ['n', '0x0000000a (10)', vscode.SymbolKind.Number],
        ['x', 'deleted', vscode.SymbolKind.Null],
      ],
    );
    assert.equal(keys[2]?.children[0]?.detail, 'dropped by Windows');
    assert.equal(document.getText(keys[0].selectionRange), 'HKEY_USERS\\A');
  });

  it('has a name in the outline even where a key has none', async () => {
    const { keys } = await openOutline('[]\n""="x"\n');
    assert.deepEqual(
      keys.map(({ name, children }) => [name, children.map((child) => child.name)]),
      [['[]', ['@']]],
    );
  });

  it('can be folded by key, data, comment and region', async () => {
    const { document } = await openBody(
      '; region R\n[HKEY_USERS\\A]\n"a"=hex:01,\\\n  02\n\n; one\n; two\n[HKEY_USERS\\B]\n; endregion\n',
    );
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end, kind }) => [start, end, kind]).sort(),
      [
        [2, 10, vscode.FoldingRangeKind.Region],
        [3, 5, undefined],
        [4, 5, undefined],
        [7, 8, vscode.FoldingRangeKind.Comment],
        [9, 10, undefined],
      ].sort(),
    );
  });

  it('lets a selection grow from a byte to the whole text', async () => {
    const { document, position } = await openBody('[HKEY_USERS\\A]\n"a"=hex:01,0|2\n');
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [position],
    );
    const texts: string[] = [];
    for (let at = range; at !== undefined; at = at.parent) texts.push(document.getText(at.range));
    for (const text of ['02', '01,02', 'hex:01,02', '"a"=hex:01,02', document.getText()]) {
      assert.ok(texts.includes(text), text);
    }
  });

  it('shows where else the key and the value at the cursor are named', async () => {
    const { document, position } = await openBody(
      '[HKEY_USERS\\A|]\n"n"="1"\n[HKEY_USERS\\a\\B]\n[-hkey_users\\A]\n',
    );
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    assert.deepEqual(
      references.map(({ range }) => [range.start.line, document.getText(range)]),
      [
        [2, 'A'],
        [4, 'a'],
        [5, 'A'],
      ],
    );
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      position,
    );
    assert.deepEqual(
      highlights.map(({ kind }) => kind),
      [
        vscode.DocumentHighlightKind.Write,
        vscode.DocumentHighlightKind.Read,
        vscode.DocumentHighlightKind.Write,
      ],
    );
  });

  it('has colours for what Windows drops, deletes and puts elsewhere', async () => {
    const { document } = await openBody(
      '[HKEY_USERS\\A]\n"a"=0\n[HKEY_USERS\\B\n"b"="1"\n[-HKEY_USERS\\C]\n',
    );
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.deepEqual(decode(document, tokens, legend), [
      'droppedLine "a"=0',
      'droppedLine [HKEY_USERS\\B',
      'registryValue.leaked "b"',
      'registryKey.deleted HKEY_USERS\\C',
    ]);
    const ofRange = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      new vscode.Range(6, 0, 6, 5),
    );
    assert.deepEqual(decode(document, ofRange, legend), ['registryKey.deleted HKEY_USERS\\C']);
  });
});

/** The tokens as their type, modifiers and text (the format of `vscode.SemanticTokens`). */
function decode(
  document: vscode.TextDocument,
  { data }: vscode.SemanticTokens,
  legend: vscode.SemanticTokensLegend,
): string[] {
  const shown: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.subarray(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const names = legend.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0);
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    shown.push(`${[legend.tokenTypes[type], ...names].join('.')} ${text}`);
  }
  return shown;
}

describe('Renaming in a registry file', () => {
  afterEach(closeEditors);

  it('changes a key wherever the file names it', async () => {
    const { document, position } = await openBody(
      '[HKEY_USERS\\A|]\n"A"="A"\n\n[-HKEY_USERS\\a\\B]\n',
    );
    assert.ok(await vscode.workspace.applyEdit(await rename(document, position, 'New')));
    assert.equal(
      document.getText(),
      `${HEADER}[HKEY_USERS\\New]\n"A"="A"\n\n[-HKEY_USERS\\New\\B]\n`,
    );
  });

  it('changes a value in all sections of its key, with the escapes it needs', async () => {
    const { document, position } = await openBody(
      '[HKEY_USERS\\A]\n"n|"="1"\n\n[HKEY_USERS\\a]\n"N"=-\n',
    );
    assert.ok(await vscode.workspace.applyEdit(await rename(document, position, 'C:\\"x"')));
    assert.equal(
      document.getText(),
      `${HEADER}[HKEY_USERS\\A]\n"C:\\\\\\"x\\""="1"\n\n[HKEY_USERS\\a]\n"C:\\\\\\"x\\""=-\n`,
    );
  });

  it('offers the name without its escapes to change', async () => {
    const { document, position } = await openBody('[HKEY_USERS\\A]\n"a\\\\|b"="1"\n');
    const prepared = await vscode.commands.executeCommand<{
      range: vscode.Range;
      placeholder: string;
    }>('vscode.prepareRename', document.uri, position);
    assert.equal(prepared.placeholder, 'a\\b');
    assert.equal(document.getText(prepared.range), 'a\\\\b');
  });

  it('says why a hive cannot be renamed, and why a name is refused', async () => {
    const hive = await openBody('[HKEY_|USERS\\A]\n');
    await assert.rejects(
      Promise.resolve(
        vscode.commands.executeCommand('vscode.prepareRename', hive.document.uri, hive.position),
      ),
      /'HKEY_USERS' is a hive of Windows and cannot be renamed/,
    );
    const key = await openBody('[HKEY_USERS\\A|]\n');
    await assert.rejects(
      Promise.resolve(rename(key.document, key.position, 'a\\b')),
      /A key name cannot hold a backslash/,
    );
  });
});

describe('Formatting a registry file', () => {
  afterEach(closeEditors);

  const untidy =
    '[hkey_users\\a]\n\n "a" = dword:A ; why\n"b" =  hex:0A,0B,\\\n0C\n[HKEY_USERS\\B]\n oops\n';

  it('gives it the form of an export, keeps comments and what Windows drops', async () => {
    const { document } = await openBody(untidy);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(
      document.getText(),
      `${HEADER}[HKEY_USERS\\a]\n"a"=dword:0000000a ; why\n"b"=hex:0a,0b,0c\n\n[HKEY_USERS\\B]\n oops\n\n`,
    );
  });

  it('changes selected lines alone', async () => {
    const { document } = await openBody(untidy);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      document.uri,
      new vscode.Range(4, 0, 4, 10),
      { tabSize: 2, insertSpaces: true },
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(
      document.getText(),
      HEADER + untidy.replace(' "a" = dword:A', '"a"=dword:0000000a'),
    );
  });

  it('keeps the line ends of the document and leaves a tidy one alone', async () => {
    const text = 'REGEDIT4\r\n\r\n[HKEY_USERS\\A]\r\n"a"="1"\r\n\r\n';
    const document = await openUntitled('reg', text);
    const version = document.version;
    await vscode.commands.executeCommand('editor.action.formatDocument');
    assert.equal(document.getText(), text);
    assert.equal(document.version, version);
  });
});
