import * as vscode from 'vscode';
import type { Finding } from '../core';
import type { Analyses, Analysis } from './analyses';
import { toRange, toSentence, toSeverity, toTag } from './convert';
import { isCandidate, MAX_TEXT_LENGTH } from './documents';
import { guarded, type Log } from './log';
import { ruleDocumentationLink } from './ruleDocumentation';

/** The name that diagnostics carry: the tool's, which the suppression comments use as well. */
export const DIAGNOSTIC_SOURCE = 'gpolint';

/** How long typing has to rest before the document is checked. */
const DELAY_IN_MILLISECONDS = 200;

/** The diagnostics of all open documents. */
export interface Diagnostics {
  /** Checks every open document anew. */
  refreshAll(): void;
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

  function refreshAll(): void {
    for (const document of vscode.workspace.textDocuments) void refresh(document);
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
      return analysis.findings.map((finding) => toDiagnostic(document, finding));
  }
}

function toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding.span),
    toSentence(finding.message),
    toSeverity(finding.severity),
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = { value: finding.rule, target: ruleDocumentationLink(finding.rule) };
  diagnostic.tags = finding.tags.map(toTag);
  diagnostic.relatedInformation = finding.related.map((place) => {
    const location = new vscode.Location(document.uri, toRange(document, place.span));
    return new vscode.DiagnosticRelatedInformation(location, toSentence(place.message));
  });
  return diagnostic;
}

function tooLarge(): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t('This file is not checked because it is longer than {limit} million characters', {
      limit: MAX_TEXT_LENGTH / 1_000_000,
    }),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  return diagnostic;
}
