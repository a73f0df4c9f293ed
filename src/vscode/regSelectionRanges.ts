import * as vscode from 'vscode';
import { selectionSpans } from '../core';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';
import { selectionRangeOf } from './selectionRange';

/** Lets a selection grow from a byte or name to its data, value, key and file. */
export function registerRegSelectionRanges(log: Log): vscode.Disposable {
  const provideSelectionRanges = guarded(
    log,
    'selection ranges',
    (document: vscode.TextDocument, positions: readonly vscode.Position[]) => {
      const reg = regDocumentOf(document);
      return (
        reg &&
        positions.map((position) => {
          const spans = selectionSpans(reg, document.offsetAt(position));
          return selectionRangeOf(document, position, spans);
        })
      );
    },
  );
  return vscode.languages.registerSelectionRangeProvider(
    { language: 'reg' },
    { provideSelectionRanges },
  );
}
