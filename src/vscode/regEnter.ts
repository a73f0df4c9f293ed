import * as vscode from 'vscode';
import { continueBytes } from '../core';
import { toRange } from './convert';
import { guarded, type Log } from './log';

/** Continues bytes in the next line when Enter is pressed inside them. */
export function registerRegEnter(log: Log): vscode.Disposable {
  return vscode.languages.registerOnTypeFormattingEditProvider(
    { language: 'reg' },
    { provideOnTypeFormattingEdits: guarded(log, 'typing', editsAfterEnter) },
    '\n',
  );
}

function editsAfterEnter(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.TextEdit[] {
  // The line above and the new one tell all that is needed, however long the file is.
  const start = document.offsetAt(new vscode.Position(Math.max(position.line - 1, 0), 0));
  const end = document.lineAt(position.line).rangeIncludingLineBreak.end;
  const text = document.getText(new vscode.Range(document.positionAt(start), end));
  return continueBytes(text, document.offsetAt(position) - start).map(({ span, newText }) => {
    const place = { start: span.start + start, end: span.end + start };
    return vscode.TextEdit.replace(toRange(document, place), newText);
  });
}
