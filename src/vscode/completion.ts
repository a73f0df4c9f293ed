import * as vscode from 'vscode';
import { isPlaceForItems, preferenceSnippets, type PolicySnippet } from '../core';
import { beginningOf, isCandidate } from './documents';
import { guarded, type Log } from './log';
import { contentPrefixAt } from './markup';
import { preferenceDocumentOf } from './preferenceDocuments';
import { isAssistanceWanted } from './preferenceFeatures';
import { surroundings } from './surroundings';

/**
 * Offers whole preference items where an element may stand. The snippets are made for each request,
 * so that no two insertions share a GUID or a time stamp; filling them in only when an item is
 * picked is not possible, because VS Code fixes the text to insert before that.
 */
export function registerCompletion(log: Log): vscode.Disposable {
  const provideCompletionItems = guarded(log, 'completion', completeAt);
  return vscode.languages.registerCompletionItemProvider(
    { language: 'xml' },
    { provideCompletionItems },
    '<',
  );
}

function completeAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  _token: vscode.CancellationToken,
  { triggerCharacter }: vscode.CompletionContext,
): vscode.CompletionItem[] | undefined {
  if (!isCandidate(document) || !isAssistanceWanted(document)) return undefined;
  const preferences = preferenceDocumentOf(document);
  const isPlace =
    preferences === undefined
      ? isNewFile(document, triggerCharacter === undefined)
      : isPlaceForItems(preferences, document.offsetAt(position));
  if (!isPlace) return undefined;
  const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
  const prefix = contentPrefixAt(before);
  if (prefix === undefined) return undefined;
  const range = new vscode.Range(position.translate(0, -prefix.length), position);
  const bracket = prefix.startsWith('<') ? '<' : '';
  return preferenceSnippets(beginningOf(document), surroundings).map((snippet) =>
    toItem(snippet, range, bracket),
  );
}

/** A new file may become any XML, so nothing is offered there to somebody who only begins to write. */
function isNewFile(document: vscode.TextDocument, isAskedFor: boolean): boolean {
  return isAskedFor || document.uri.path.toLowerCase().endsWith('/registry.xml');
}

/** @param bracket - The `<` that is typed already; VS Code compares the typed text with the filter. */
function toItem(
  snippet: PolicySnippet,
  range: vscode.Range,
  bracket: '<' | '',
): vscode.CompletionItem {
  const item = new vscode.CompletionItem(
    { label: snippet.prefix, description: snippet.title },
    vscode.CompletionItemKind.Snippet,
  );
  item.insertText = new vscode.SnippetString(snippet.body);
  item.filterText = bracket + snippet.prefix;
  item.detail = snippet.title;
  item.documentation = snippet.description;
  item.range = range;
  return item;
}
