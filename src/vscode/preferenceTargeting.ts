import * as vscode from 'vscode';
import { addTargeting, canAddTargeting, targetingChoices } from '../core';
import { toSpan, toWorkspaceEdit } from './convert';
import { preferenceDocumentOf } from './preferenceDocuments';
import { surroundings } from './surroundings';

/** The command that adds a targeting condition, which the user picks from a list. */
export const ADD_TARGETING_COMMAND = 'groupPolicy.addTargeting';

/** Registers the command; it takes a document and a range, or uses those of the active editor. */
export function registerAddTargeting(): vscode.Disposable {
  return vscode.commands.registerCommand(ADD_TARGETING_COMMAND, pickAndAdd);
}

async function pickAndAdd(uri?: unknown, range?: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const isGiven = uri instanceof vscode.Uri && range instanceof vscode.Range;
  const document = isGiven ? await vscode.workspace.openTextDocument(uri) : editor?.document;
  const at = isGiven ? range : editor?.selection;
  if (document === undefined || at === undefined) return;
  const preferences = preferenceDocumentOf(document);
  if (preferences === undefined || !canAddTargeting(preferences, toSpan(document, at))) {
    await vscode.window.showInformationMessage(
      vscode.l10n.t('At the cursor is no preference item to which targeting can be added'),
    );
    return;
  }
  const { version } = document;
  const picked = await vscode.window.showQuickPick(
    targetingChoices().map(({ kind, title, description }) => ({
      label: title,
      description: kind,
      detail: description,
      kindOfFilter: kind,
    })),
    { placeHolder: vscode.l10n.t('Targeting condition to add'), matchOnDescription: true },
  );
  // An edit that came in meanwhile has moved the places that the condition goes to.
  if (picked === undefined || document.version !== version) return;
  const edits = addTargeting(preferences, toSpan(document, at), picked.kindOfFilter, surroundings);
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}
