import * as vscode from 'vscode';
import { preferenceSnippets } from '../core';
import { beginningOf } from './documents';
import { surroundings } from './surroundings';

/** Registers the command that lets the user pick a preference item and inserts it at the cursor. */
export function registerInsertSnippet(): vscode.Disposable {
  return vscode.commands.registerCommand('groupPolicy.insertSnippet', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    const items = preferenceSnippets(beginningOf(editor.document), surroundings).map((snippet) => ({
      label: snippet.title,
      description: snippet.prefix,
      detail: snippet.description,
      body: snippet.body,
    }));
    const placeHolder = vscode.l10n.t('Preference item to insert');
    const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
    if (picked !== undefined) await editor.insertSnippet(new vscode.SnippetString(picked.body));
  });
}
