import * as vscode from 'vscode';
import type { Analyses, Analysis } from './analyses';
import { toRange } from './convert';
import { isCandidate } from './documents';
import { tooLarge, toDiagnostic } from './findingDiagnostics';
import { guarded, type Log } from './log';

/** How long typing has to rest before the document is checked. */
const DELAY_IN_MILLISECONDS = 200;

/** The diagnostics of all open documents. */
export interface Diagnostics {
  /** Checks the concerned open documents anew, or all. */
  refreshAll(isConcerned?: (document: vscode.Uri) => boolean): void;
  /** Ends the checking and clears the diagnostics. */
  dispose(): void;
}

/** Checks documents when they are opened and after edits, and clears what a closed one had. */
export function registerDiagnostics(analyses: Analyses, log: Log): Diagnostics {
  const collection = vscode.languages.createDiagnosticCollection('groupPolicy');
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const refresh = guarded(log, 'diagnostics', async (document: vscode.TextDocument) => {
    if (!isCandidate(document)) return;
    const analysis = await analyses.of(document);
    if (analysis === undefined || document.isClosed) return;
    collection.set(document.uri, toDiagnostics(document, analysis));
  });

  function cancel(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  function refreshLater(document: vscode.TextDocument): void {
    cancel(document);
    const run = () => {
      cancel(document);
      void refresh(document);
    };
    timers.set(document.uri.toString(), setTimeout(run, DELAY_IN_MILLISECONDS));
  }

  function refreshAll(isConcerned: (document: vscode.Uri) => boolean = () => true): void {
    for (const document of vscode.workspace.textDocuments) {
      if (isConcerned(document.uri)) void refresh(document);
    }
  }

  const subscriptions = [
    vscode.workspace.onDidOpenTextDocument(refresh),
    // An event without a change of the text may be one of the encoding; else the analysis is known.
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isCandidate(document)) refreshLater(document);
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      cancel(document);
      analyses.forget(document);
      collection.delete(document.uri);
    }),
  ];
  refreshAll();
  return {
    refreshAll,
    dispose() {
      for (const timer of timers.values()) clearTimeout(timer);
      vscode.Disposable.from(collection, ...subscriptions).dispose();
    },
  };
}

function toDiagnostics(
  document: vscode.TextDocument,
  analysis: Analysis,
): readonly vscode.Diagnostic[] {
  switch (analysis.kind) {
    case 'foreign':
      return [];
    case 'too-large':
      return [tooLarge()];
    case 'linted':
      return analysis.findings.map((finding) => {
        return toDiagnostic(document.uri, (span) => toRange(document, span), finding);
      });
  }
}
