import * as vscode from 'vscode';
import { itemsToInsert } from '../core';
import { isCandidate, MAX_TEXT_LENGTH, textLength } from './documents';
import { surroundings } from './surroundings';

/** Registers the command that lets the user pick a preference item and inserts it near the cursor. */
export function registerInsertSnippet(): vscode.Disposable {
  return vscode.commands.registerCommand('groupPolicy.insertSnippet', insertPicked);
}

async function insertPicked(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document } = editor;
  const isReadable = isCandidate(document) && textLength(document) <= MAX_TEXT_LENGTH;
  const cursor = document.offsetAt(editor.selection.active);
  const found = isReadable ? itemsToInsert(document.getText(), cursor, surroundings) : undefined;
  if (found === undefined) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('The document has no place for a Group Policy Preferences item'),
    );
    return;
  }
  const { version } = document;
  const picked = await vscode.window.showQuickPick(
    found.snippets.map(({ prefix, title, description, body }) => ({
      label: title,
      description: prefix,
      detail: description,
      body,
    })),
    {
      placeHolder: vscode.l10n.t('Preference item to insert'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  // An edit that came in meanwhile has moved the place that the item goes to.
  if (picked === undefined || document.version !== version) return;
  const place = document.positionAt(found.offset);
  await editor.insertSnippet(new vscode.SnippetString(picked.body), place);
}
