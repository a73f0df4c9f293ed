import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { ARTEFACTS, writtenSample } from '../core/catalogue/sampleArtefacts';
import { findingsOf, ruleOf, untilChecked } from './findings';
import { closeEditors, extension, openUntitled } from './workspaceFiles';

interface Snippet {
  readonly prefix: string;
}

/** The snippets that the extension contributes for a language, by their names. */
async function snippetsFor(language: string): Promise<Readonly<Record<string, Snippet>>> {
  const uri = vscode.Uri.joinPath(extension().extensionUri, 'snippets', `${language}.json`);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return JSON.parse(text) as Record<string, Snippet>;
}

/** Inserts a contributed snippet by its name, as the command 'Insert Snippet' does. */
async function insert(document: vscode.TextDocument, name: string): Promise<string> {
  const end = document.lineAt(document.lineCount - 1).range.end;
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('editor.action.insertSnippet', {
    langId: document.languageId,
    name,
  });
  return document.getText().replaceAll('\r', '');
}

function worseThanInformation(document: vscode.TextDocument): readonly (string | undefined)[] {
  return findingsOf(document.uri)
    .filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning)
    .map(ruleOf);
}

describe('The snippets for registry files', () => {
  afterEach(closeEditors);

  it('have no problem below the header, each one', async () => {
    for (const name of Object.keys(await snippetsFor('reg'))) {
      const document = await openUntitled('reg', '');
      const header = await insert(document, 'Registry file header');
      assert.equal(header, 'Windows Registry Editor Version 5.00\n\n');
      const text = name === 'Registry file header' ? header : await insert(document, name);
      assert.ok(name === 'Registry file header' || text.length > header.length, name);
      assert.doesNotMatch(text, /\$\{?\d|\\\\/, `${name} is expanded`);
      await untilChecked();
      // A value alone stands below no key yet, which is right to be said.
      const rules = worseThanInformation(document).filter((rule) => {
        return rule !== 'reg-value-outside-key';
      });
      assert.deepEqual(rules, [], `${name}: ${text}`);
    }
  }).timeout(120_000);
});

describe('The snippets of the catalogue of sign-in errors', () => {
  afterEach(closeEditors);

  for (const language of ['reg', 'powershell', 'bat', 'ini', 'ldif', 'dns-zone'] as const) {
    it(`insert in ${language} what the command writes, with nothing wrong in it`, async () => {
      const artefacts = ARTEFACTS.filter((artefact) => artefact.language === language);
      const snippets = await snippetsFor(language);
      const documents: vscode.TextDocument[] = [];
      for (const artefact of artefacts) {
        assert.equal(snippets[artefact.title]?.prefix, artefact.prefix);
        // A registry file needs its header, or all that is said of it is that it has none.
        const header = language === 'reg' ? 'Windows Registry Editor Version 5.00\n\n' : '';
        const document = await openUntitled(language, header);
        documents.push(document);
        const written = writtenSample(artefact, {}, 'fragment').text.replaceAll('\r', '');
        assert.equal(await insert(document, artefact.title), `${header}${written}\n`);
      }
      await untilChecked();
      documents.forEach((document, index) => {
        assert.deepEqual(worseThanInformation(document), [], artefacts[index]?.id);
      });
    }).timeout(60_000);
  }

  it('are offered while their prefix is typed', async () => {
    const document = await openUntitled('dns-zone', 'sfb-d');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 5),
    );
    const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const prefix of ['sfb-dns', 'sfb-dns-own']) assert.ok(labels.includes(prefix), prefix);
  });
});
