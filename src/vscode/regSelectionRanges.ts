import * as vscode from 'vscode';
import { selectionSpans, type RegDocument } from '../core';
import { toRange } from './convert';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

/** Lets a selection grow from a byte or name to its data, value, key and file. */
export function registerRegSelectionRanges(log: Log): vscode.Disposable {
  const provideSelectionRanges = guarded(
    log,
    'selection ranges',
    (document: vscode.TextDocument, positions: readonly vscode.Position[]) => {
      const reg = regDocumentOf(document);
      return reg && positions.map((position) => selectionRangeAt(document, reg, position));
    },
  );
  return vscode.languages.registerSelectionRangeProvider(
    { language: 'reg' },
    { provideSelectionRanges },
  );
}

function selectionRangeAt(
  document: vscode.TextDocument,
  reg: RegDocument,
  position: vscode.Position,
): vscode.SelectionRange {
  const spans = selectionSpans(reg, document.offsetAt(position));
  const range = spans.reduceRight<vscode.SelectionRange | undefined>((parent, span) => {
    return new vscode.SelectionRange(toRange(document, span), parent);
  }, undefined);
  return range ?? new vscode.SelectionRange(new vscode.Range(position, position));
}
