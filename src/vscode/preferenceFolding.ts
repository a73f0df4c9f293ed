import * as vscode from 'vscode';
import { preferenceFolds } from '../core';
import { collectInSlices } from './inSlices';
import { guarded, type Log } from './log';
import { structuredPreferences } from './preferenceFeatures';

/** Folds elements and comments of preference files; other XML is left to others. */
export function registerPreferenceFolding(log: Log): vscode.Disposable {
  const provideFoldingRanges = guarded(
    log,
    'folding',
    async (
      document: vscode.TextDocument,
      _context: vscode.FoldingContext,
      token: vscode.CancellationToken,
    ) => {
      const preferences = structuredPreferences(document);
      const folds = preferences && (await collectInSlices(preferenceFolds(preferences), token));
      return folds?.map(({ kind, start, end }) => {
        const first = document.positionAt(start).line;
        const last = document.positionAt(end).line;
        const shown = kind === 'comment' ? vscode.FoldingRangeKind.Comment : undefined;
        return new vscode.FoldingRange(first, last, shown);
      });
    },
  );
  return vscode.languages.registerFoldingRangeProvider(
    { language: 'xml' },
    { provideFoldingRanges },
  );
}
