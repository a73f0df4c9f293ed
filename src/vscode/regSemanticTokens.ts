import * as vscode from 'vscode';
import {
  REG_TOKEN_MODIFIERS,
  REG_TOKEN_TYPES,
  semanticTokens,
  type RegDocument,
  type Span,
} from '../core';
import { toRange, toSpan } from './convert';
import { collectInSlices } from './inSlices';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

const LEGEND = new vscode.SemanticTokensLegend([...REG_TOKEN_TYPES], [...REG_TOKEN_MODIFIERS]);

/** Shows in colour what Windows drops, deletes or puts under another key. */
export function registerRegSemanticTokens(log: Log): vscode.Disposable {
  const provideDocumentSemanticTokens = guarded(
    log,
    'semantic tokens',
    (document: vscode.TextDocument, token: vscode.CancellationToken) => {
      const reg = regDocumentOf(document);
      return reg && tokensOf(document, reg, { start: 0, end: reg.text.length }, token);
    },
  );
  const provideDocumentRangeSemanticTokens = guarded(
    log,
    'semantic tokens of a range',
    (document: vscode.TextDocument, range: vscode.Range, token: vscode.CancellationToken) => {
      const reg = regDocumentOf(document);
      return reg && tokensOf(document, reg, toSpan(document, range), token);
    },
  );
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSemanticTokensProvider(
      { language: 'reg' },
      { provideDocumentSemanticTokens },
      LEGEND,
    ),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      { language: 'reg' },
      { provideDocumentRangeSemanticTokens },
      LEGEND,
    ),
  );
}

async function tokensOf(
  document: vscode.TextDocument,
  reg: RegDocument,
  range: Span,
  token: vscode.CancellationToken,
): Promise<vscode.SemanticTokens | undefined> {
  const tokens = await collectInSlices(semanticTokens(reg, range), token);
  if (tokens === undefined) return undefined;
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  for (const { span, type, modifiers } of tokens) {
    builder.push(toRange(document, span), type, modifiers);
  }
  return builder.build();
}
