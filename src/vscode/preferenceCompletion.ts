import * as vscode from 'vscode';
import {
  completePreferences,
  newPreferenceFiles,
  type PreferenceCompletion,
  type PreferenceCompletionKind,
  type PreferenceCompletions,
} from '../core';
import { toRange, toSentence } from './convert';
import { beginningOf, isCandidate } from './documents';
import { toMarkdown } from './hoverMarkdown';
import { guarded, type Log } from './log';
import { preferenceDocumentOf } from './preferenceDocuments';
import { isAssistanceWanted, isStructureWanted } from './preferenceFeatures';
import { surroundings } from './surroundings';

/** The characters behind which something new starts in XML, and those of a class id and a variable. */
const TRIGGERS = ['<', '/', ' ', '"', "'", '=', '{', '%'];

const SYMBOLS: Readonly<Record<PreferenceCompletionKind, vscode.CompletionItemKind>> = {
  element: vscode.CompletionItemKind.Class,
  'end-tag': vscode.CompletionItemKind.Class,
  item: vscode.CompletionItemKind.Snippet,
  file: vscode.CompletionItemKind.Snippet,
  attribute: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  'class-id': vscode.CompletionItemKind.Constant,
  'new-value': vscode.CompletionItemKind.Value,
  variable: vscode.CompletionItemKind.Variable,
};

/** Completes elements, attributes and values of preference files; other XML is left to others. */
export function registerPreferenceCompletion(log: Log): vscode.Disposable {
  const provideCompletionItems = guarded(log, 'completion', completeAt);
  return vscode.languages.registerCompletionItemProvider(
    { language: 'xml' },
    { provideCompletionItems },
    ...TRIGGERS,
  );
}

function completeAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  _token: vscode.CancellationToken,
  { triggerCharacter }: vscode.CompletionContext,
): vscode.CompletionItem[] | undefined {
  const found = completionsAt(document, position, triggerCharacter === undefined);
  if (found === undefined) return undefined;
  const range = {
    inserting: toRange(document, found.insertSpan),
    replacing: toRange(document, found.replaceSpan),
  };
  return found.items
    .filter(({ kind }) => isAskedBy(triggerCharacter, kind))
    .filter(({ kind }) => kind !== 'end-tag' || isStructureWanted(document))
    .map((item) => toItem(item, range));
}

/** A blank asks for attributes only: whoever writes text or lays out lines wants no list. */
function isAskedBy(trigger: string | undefined, kind: PreferenceCompletionKind): boolean {
  if (trigger === ' ') return kind === 'attribute';
  return trigger !== '/' || kind === 'end-tag';
}

function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  isAskedFor: boolean,
): PreferenceCompletions | undefined {
  if (!isAssistanceWanted(document)) return undefined;
  const preferences = preferenceDocumentOf(document);
  const offset = document.offsetAt(position);
  if (preferences !== undefined) return completePreferences(preferences, offset, surroundings);
  if (!isCandidate(document)) return undefined;
  const { path } = document.uri;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return newPreferenceFiles(beginningOf(document), offset, { name, isAskedFor }, surroundings);
}

function toItem(
  source: PreferenceCompletion,
  range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range },
): vscode.CompletionItem {
  const { kind, label, filter, snippet, rank, detail, documentation, leadsOn } = source;
  const described = detail && toSentence(detail);
  const item = new vscode.CompletionItem(
    described === undefined ? label : { label, description: described },
    SYMBOLS[kind],
  );
  item.insertText = new vscode.SnippetString(snippet);
  item.range = range;
  item.filterText = filter;
  item.sortText = `${String(rank).padStart(4, '0')} ${label}`;
  // Emmet offers what is typed as an element of that name, which is worth less than a whole file.
  if (kind === 'file') item.preselect = true;
  if (documentation.length > 0) item.documentation = toMarkdown(documentation);
  if (leadsOn) {
    item.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  }
  return item;
}
