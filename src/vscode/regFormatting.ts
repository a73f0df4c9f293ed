import * as vscode from 'vscode';
import { formatReg, type Span } from '../core';
import { toRange, toSpan } from './convert';
import { collectInSlices } from './inSlices';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

/** Formats registry files, or selected lines of them, as the registry editor exports them. */
export function registerRegFormatting(log: Log): vscode.Disposable {
  const selector = { language: 'reg' };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: guarded(log, 'formatting', (document, _options, token) => {
        return editsOf(document, undefined, token);
      }),
    }),
    vscode.languages.registerDocumentRangeFormattingEditProvider(selector, {
      provideDocumentRangeFormattingEdits: guarded(
        log,
        'formatting of a range',
        (document, range, _options, token) => editsOf(document, toSpan(document, range), token),
      ),
    }),
  );
}

async function editsOf(
  document: vscode.TextDocument,
  range: Span | undefined,
  token: vscode.CancellationToken,
): Promise<vscode.TextEdit[] | undefined> {
  const reg = regDocumentOf(document);
  const edits = reg && (await collectInSlices(formatReg(reg, range), token));
  return edits?.map(({ span, newText }) => {
    return vscode.TextEdit.replace(toRange(document, span), newText);
  });
}
