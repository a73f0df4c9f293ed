import * as vscode from 'vscode';
import { formatPreferences } from '../core';
import { toRange } from './convert';
import { preferenceDocumentOf } from './preferenceDocuments';

/**
 * Registers the command that lays out the preference file of the active editor as the console does.
 * It is a command alone: a formatter for XML would be one more among which the user has to choose.
 */
export function registerPreferenceFormatting(): vscode.Disposable {
  return vscode.commands.registerCommand('groupPolicy.formatPreferences', formatActive);
}

async function formatActive(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document } = editor;
  const before = preferenceDocumentOf(document);
  if (before === undefined) {
    await tell(vscode.l10n.t('The document is not a Group Policy Preferences file'));
    return;
  }
  if (formatPreferences(before) === undefined) {
    await tell(vscode.l10n.t('The file is not well-formed XML, so it is left as it is'));
    return;
  }
  // VS Code keeps the line end for the document as a whole, and does not take it back with an undo.
  if (document.eol !== vscode.EndOfLine.CRLF) {
    await editor.edit((builder) => {
      builder.setEndOfLine(vscode.EndOfLine.CRLF);
    });
  }
  const preferences = preferenceDocumentOf(document);
  const edits = (preferences && formatPreferences(preferences)) ?? [];
  if (edits.length === 0) return;
  await editor.edit((builder) => {
    for (const { span, newText } of edits) builder.replace(toRange(document, span), newText);
  });
}

async function tell(sentence: string): Promise<void> {
  await vscode.window.showInformationMessage(sentence);
}
