import * as vscode from 'vscode';
import { completeReg, type RegCompletion, type RegCompletionKind, type RegNames } from '../core';
import { toRange, toSentence } from './convert';
import { createDocumentNames, type DocumentNames } from './documentNames';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';
import { createWorkspaceNames, type WorkspaceNames } from './workspaceNames';

const TRIGGERS = ['[', '-', '\\', '"', '=', ':'];

const SYMBOLS: Readonly<Record<RegCompletionKind, vscode.CompletionItemKind>> = {
  header: vscode.CompletionItemKind.Keyword,
  hive: vscode.CompletionItemKind.Module,
  key: vscode.CompletionItemKind.Folder,
  name: vscode.CompletionItemKind.Property,
  type: vscode.CompletionItemKind.TypeParameter,
  data: vscode.CompletionItemKind.EnumMember,
};

/** Completes headers, keys, value names and data of registry files. */
export function registerRegCompletion(log: Log): vscode.Disposable {
  const documents = createDocumentNames();
  const workspace = createWorkspaceNames(log);
  const provideCompletionItems = guarded(
    log,
    'completion',
    (document: vscode.TextDocument, position: vscode.Position) =>
      completeAt(document, position, documents, workspace),
  );
  return vscode.Disposable.from(
    documents,
    workspace,
    vscode.languages.registerCompletionItemProvider(
      { language: 'reg' },
      { provideCompletionItems },
      ...TRIGGERS,
    ),
  );
}

function completeAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  documents: DocumentNames,
  workspace: WorkspaceNames,
): vscode.CompletionList | undefined {
  const reg = regDocumentOf(document);
  if (reg === undefined) return undefined;
  const names = namesFor(document, documents, workspace);
  const found = completeReg(reg, document.offsetAt(position), names);
  if (found === undefined) return undefined;
  const range = {
    inserting: toRange(document, found.insertSpan),
    replacing: toRange(document, found.replaceSpan),
  };
  const items = found.items.map((item) => toItem(item, range));
  return new vscode.CompletionList(items, found.isIncomplete || workspace.isReading());
}

/** The names of the document first, then of the other open ones, then of the files that are not open. */
function namesFor(
  document: vscode.TextDocument,
  documents: DocumentNames,
  workspace: WorkspaceNames,
): readonly RegNames[] {
  const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'reg');
  const others = open.filter((other) => other !== document);
  const isOpen = new Set(open.map(({ uri }) => uri.toString()));
  const files = [...workspace.known()].filter(([uri]) => !isOpen.has(uri));
  return [
    ...[document, ...others].map((each) => documents.of(each)),
    ...files.map(([, names]) => names),
  ];
}

function toItem(
  source: RegCompletion,
  range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range },
): vscode.CompletionItem {
  const { kind, label, filter, before, after, rank, detail, documentation, leadsOn } = source;
  const item = new vscode.CompletionItem(label, SYMBOLS[kind]);
  item.insertText = new vscode.SnippetString()
    .appendText(before)
    .appendTabstop(0)
    .appendText(after);
  item.range = range;
  item.filterText = filter;
  item.sortText = `${String(rank).padStart(3, '0')} ${label}`;
  if (detail !== undefined) item.detail = typeof detail === 'string' ? detail : toSentence(detail);
  if (documentation !== undefined) item.documentation = toSentence(documentation);
  if (leadsOn) {
    item.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  }
  return item;
}
