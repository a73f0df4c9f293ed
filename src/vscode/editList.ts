import * as vscode from 'vscode';
import { listAt } from '../core';
import { listUri } from './listFiles';
import { regDocumentOf } from './regDocuments';

/** The command that opens a `REG_MULTI_SZ` as lines. */
export const EDIT_LIST_COMMAND = 'groupPolicy.editList';

/** Registers the command; it takes a document and a position, or uses those of the active editor. */
export function registerEditList(): vscode.Disposable {
  return vscode.commands.registerCommand(EDIT_LIST_COMMAND, editList);
}

async function editList(uri?: unknown, position?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const document =
    uri instanceof vscode.Uri && position instanceof vscode.Position
      ? await vscode.workspace.openTextDocument(uri)
      : editor?.document;
  const at = position instanceof vscode.Position ? position : editor?.selection.active;
  if (document === undefined || at === undefined) return;
  const reg = regDocumentOf(document);
  const list = reg && listAt(reg, document.offsetAt(at));
  if (list === undefined) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('At the cursor is no list of type REG_MULTI_SZ that can be edited as lines'),
    );
    return;
  }
  const lines = await vscode.workspace.openTextDocument(listUri(document.uri, list.place));
  await vscode.window.showTextDocument(lines, { preview: false });
}
