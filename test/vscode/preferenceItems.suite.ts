import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { untilChecked, untilPolled, findingsOf } from './findings';
import { closeEditors, editorOf, openFile } from './workspaceFiles';

const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';
const GUID = /uid="(\{[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\})"/g;

/** Opens preference XML with `inside` as the content of its root; the bar is where the cursor goes. */
async function openAt(inside: string): Promise<vscode.TextEditor> {
  const text = `<?xml version="1.0" encoding="utf-8"?>\r\n${ROOT}\r\n${inside}\r\n</RegistrySettings>\r\n`;
  const offset = text.indexOf('|');
  const editor = editorOf(await openFile('Registry.xml', text.replace('|', '')));
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  return editor;
}

/** The preference items that the workbench would list at the cursor. */
async function itemsAt(editor: vscode.TextEditor): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
  // The attribute `uid` alone is offered too, inside a tag.
  return list.items.filter(({ insertText }) => {
    return insertText instanceof vscode.SnippetString && /<[^]*uid=/.test(insertText.value);
  });
}

function uidsIn(text: string): readonly string[] {
  return [...text.matchAll(GUID)].map((match) => match[1] ?? '');
}

function bodyOf(item: vscode.CompletionItem): vscode.SnippetString {
  assert.ok(item.insertText instanceof vscode.SnippetString);
  return item.insertText;
}

/** The text that a snippet without variables becomes, apart from its placeholders. */
function insertedBy(item: vscode.CompletionItem): string {
  return bodyOf(item).value.replace(/\\([\\$}])/g, '$1');
}

function replacedBy(item: vscode.CompletionItem): vscode.Range {
  assert.ok(item.range !== undefined);
  return item.range instanceof vscode.Range ? item.range : item.range.replacing;
}

describe('Completion of preference items', () => {
  afterEach(closeEditors);

  it('inserts items that have no problem, with GUIDs and a time of their own', async () => {
    const count = (await itemsAt(await openAt('|'))).length;
    assert.ok(count > 0);
    for (let index = 0; index < count; index++) {
      const editor = await openAt('|');
      const item = (await itemsAt(editor))[index];
      assert.ok(item);
      const from = new Date(Date.now() - 60_000).toISOString().slice(0, 19).replace('T', ' ');
      assert.ok(await editor.insertSnippet(bodyOf(item), replacedBy(item)));
      const text = editor.document.getText();
      const uids = uidsIn(text);
      assert.ok(uids.length > 0, text);
      assert.equal(new Set(uids).size, uids.length, 'no GUID is used twice');
      const changed = /changed="([^"]*)"/.exec(text)?.[1] ?? '';
      const to = new Date(Date.now() + 1000).toISOString().slice(0, 19).replace('T', ' ');
      assert.ok(from <= changed && changed <= to, `'${changed}' is the time now in UTC`);
      assert.doesNotMatch(text, /\$\{?\d/, 'no placeholder is left');
      await untilChecked();
      const worse = findingsOf(editor.document.uri).filter(({ severity }) => {
        return severity <= vscode.DiagnosticSeverity.Warning;
      });
      assert.deepEqual(
        worse.map((finding) => finding.message),
        [],
        text,
      );
    }
  }).timeout(90_000);

  it('never gives the same GUID again', async () => {
    const editor = await openAt('|');
    const first = (await itemsAt(editor)).flatMap((item) => uidsIn(insertedBy(item)));
    const second = (await itemsAt(editor)).flatMap((item) => uidsIn(insertedBy(item)));
    assert.ok(first.length > 0);
    // An item may stand in the list under two names, and only one of them is inserted.
    const ofFirst = new Set(first);
    assert.deepEqual(
      second.filter((uid) => ofFirst.has(uid)),
      [],
    );
  });

  for (const typed of ['', '<', 'sfb', '<sfb', '<sfb-trust']) {
    it(`replaces what is typed already: '${typed}'`, async () => {
      const editor = await openAt(`  ${typed}|`);
      const [item] = await itemsAt(editor);
      assert.ok(item);
      assert.equal(editor.document.getText(replacedBy(item)), typed);
      assert.ok(await editor.insertSnippet(bodyOf(item), replacedBy(item)));
      assert.doesNotMatch(editor.document.getText(), /<<|sfb/);
    });
  }

  for (const inside of [
    '<Registry |/>',
    '<Registry name="|"/>',
    '<Registry name="a > |"/>',
    "<Registry name='a > sfb|'/>",
    '<!-- | -->',
    '<!-- <Registry/> sfb| -->',
    '<![CDATA[ <Registry/> | ]]>',
    '</Reg|',
  ]) {
    it(`offers nothing in ${inside}`, async () => {
      assert.deepEqual(await itemsAt(await openAt(inside)), []);
    });
  }

  for (const inside of ['<Registry/>|', '<Registry name="a > b"/> |', '<!-- note --> sfb|']) {
    it(`offers the items in ${inside}`, async () => {
      assert.notEqual((await itemsAt(await openAt(inside))).length, 0);
    });
  }

  it('offers nothing in other XML', async () => {
    const document = await openFile('other.xml', '<notes>\r\n\r\n</notes>');
    const editor = editorOf(document);
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    assert.deepEqual(await itemsAt(editor), []);
  });

  it('works through the list that the editor shows', async () => {
    const editor = await openAt('<sfb|');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    const text = await untilPolled('the suggestion is accepted', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      const now = editor.document.getText();
      return now.includes('uid=') ? now : undefined;
    });
    assert.doesNotMatch(text, /<<|sfb/);
  });
});

describe("The command 'Insert Preference Item…'", () => {
  afterEach(closeEditors);

  it('inserts the picked item at the cursor', async () => {
    const editor = await openAt('|');
    const inserted = vscode.commands.executeCommand('groupPolicy.insertSnippet');
    const text = await untilPolled('the item is inserted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const now = editor.document.getText();
      return now.includes('uid=') ? now : undefined;
    });
    await inserted;
    assert.equal(uidsIn(text).length > 0, true);
  });

  it('inserts an item of the type of the file, behind the one that the cursor is in', async () => {
    const start = '<Drives clsid="{8FDDCC1A-0C3C-43cd-A6B4-71A6DF20DA8C}">';
    const document = await openFile(
      'Drives.xml',
      `${start}\r\n  <Drive name="K:">\r\n    <Properties action="U"/>\r\n  </Drive>\r\n</Drives>`,
    );
    const editor = editorOf(document);
    editor.selection = new vscode.Selection(2, 10, 2, 10);
    const inserted = vscode.commands.executeCommand('groupPolicy.insertSnippet');
    const text = await untilPolled('the item is inserted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const now = document.getText();
      return now.includes('uid=') ? now : undefined;
    });
    await inserted;
    assert.match(
      text,
      /<\/Drive>\r\n {2}<Drive [^>]+>\r\n {4}<Properties [^>]+>\r\n {2}<\/Drive>\r\n</,
    );
  });

  it('changes nothing when nothing is picked', async () => {
    const editor = await openAt('|');
    const before = editor.document.getText();
    const inserted = vscode.commands.executeCommand('groupPolicy.insertSnippet');
    await untilPolled('the list is closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 100, undefined));
      return Promise.race([inserted.then(() => true), pause]);
    });
    assert.equal(editor.document.getText(), before);
  });
});
