import * as vscode from 'vscode';
import { foldsOf, type Fold } from '../core';
import { collectInSlices } from './inSlices';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

const KINDS: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  key: undefined,
  value: undefined,
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
};

/** Folds keys, data of several lines, comments and regions of registry files. */
export function registerRegFolding(log: Log): vscode.Disposable {
  const provideFoldingRanges = guarded(
    log,
    'folding',
    async (
      document: vscode.TextDocument,
      _context: vscode.FoldingContext,
      token: vscode.CancellationToken,
    ) => {
      const reg = regDocumentOf(document);
      const folds = reg && (await collectInSlices(foldsOf(reg), token));
      return folds?.map((fold) => toFoldingRange(document, fold));
    },
  );
  return vscode.languages.registerFoldingRangeProvider(
    { language: 'reg' },
    { provideFoldingRanges },
  );
}

function toFoldingRange(
  document: vscode.TextDocument,
  { kind, start, end }: Fold,
): vscode.FoldingRange {
  const first = document.positionAt(start).line;
  return new vscode.FoldingRange(first, document.positionAt(end).line, KINDS[kind]);
}
