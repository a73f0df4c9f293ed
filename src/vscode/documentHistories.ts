import * as vscode from 'vscode';
import {
  composeEdits,
  createLintCache,
  parseDocument,
  policySideOf,
  updateDocument,
  type LintCache,
  type PolicyDocument,
  type PolicyLanguage,
  type TextEdit,
} from '../core';
import { storedTextOf } from './storedText';

/** A document as it is now, with what is known of its earlier versions. */
export interface CurrentDocument {
  readonly policy: PolicyDocument;
  readonly cache: LintCache;
}

/** Remembers the last parsed version of each document, so that an edit needs only a part of it read. */
export interface DocumentHistories {
  /** Parses a document as it is now; `undefined` when it is not of that language. */
  parse(document: vscode.TextDocument, language: PolicyLanguage): CurrentDocument | undefined;
  /** Drops what is remembered of a document that was closed. */
  forget(document: vscode.TextDocument): void;
  dispose(): void;
}

interface History extends CurrentDocument {
  /** What was done to the text since, each batch to the text that the one before gives. */
  readonly batches: (readonly TextEdit[])[];
  /** The version that the batches lead to. */
  version: number;
}

/** After so many edits without a look at the document it is as well to read all of it. */
const MOST_BATCHES = 1000;

/** Starts to listen to edits. */
export function createDocumentHistories(): DocumentHistories {
  const histories = new Map<string, History>();
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const key = document.uri.toString();
    const history = histories.get(key);
    if (history === undefined || contentChanges.length === 0) return;
    history.batches.push(contentChanges.map(toEdit));
    history.version = document.version;
    if (history.batches.length > MOST_BATCHES) histories.delete(key);
  });
  return {
    parse(document, language) {
      const key = document.uri.toString();
      const text = document.getText();
      const history = histories.get(key);
      const isKnown = history?.version === document.version;
      const updated = isKnown ? update(history, document, language, text) : undefined;
      const policy = updated ?? parseAnew(document, language, text);
      histories.delete(key);
      if (policy === undefined) return undefined;
      const cache = history?.cache ?? createLintCache();
      histories.set(key, { policy, cache, batches: [], version: document.version });
      return { policy, cache };
    },
    forget(document) {
      histories.delete(document.uri.toString());
    },
    dispose() {
      listener.dispose();
    },
  };
}

function parseAnew(
  document: vscode.TextDocument,
  language: PolicyLanguage,
  text: string,
): PolicyDocument | undefined {
  const side = policySideOf(document.uri.path);
  return parseDocument(language, text, storedTextOf(document), side);
}

/** `undefined` when the edits are not those that lead from the one text to the other. */
function update(
  { policy, batches }: History,
  document: vscode.TextDocument,
  language: PolicyLanguage,
  text: string,
): PolicyDocument | undefined {
  if (policy.language !== language) return undefined;
  const edits = composeEdits(policy.text.length, batches);
  const growth = edits.reduce((sum, { span, newText }) => {
    return sum + newText.length - (span.end - span.start);
  }, 0);
  if (policy.text.length + growth !== text.length) return undefined;
  return updateDocument(policy, text, edits, storedTextOf(document));
}

function toEdit(change: vscode.TextDocumentContentChangeEvent): TextEdit {
  const start = change.rangeOffset;
  return { span: { start, end: start + change.rangeLength }, newText: change.text };
}
