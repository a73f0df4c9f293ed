import * as vscode from 'vscode';
import { listAt, regRefactorings, type Refactoring } from '../core';
import { toSentence, toWorkspaceEdit } from './convert';
import { EDIT_LIST_COMMAND } from './editList';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/** Offers other ways to write what is selected in a registry file, to those who ask for them. */
export function registerRegRefactorings(log: Log): vscode.Disposable {
  const provideCodeActions = guarded(log, 'refactorings', refactoringsFor);
  return vscode.languages.registerCodeActionsProvider(
    { language: 'reg' },
    { provideCodeActions },
    { providedCodeActionKinds: [REWRITE] },
  );
}

function refactoringsFor(
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, triggerKind }: vscode.CodeActionContext,
): vscode.CodeAction[] | undefined {
  // VS Code asks at each move of the cursor too, only to know whether to show a bulb.
  const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
  if (!isAsked || (only !== undefined && !only.intersects(REWRITE))) return undefined;
  const reg = regDocumentOf(document);
  if (reg === undefined) return undefined;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const actions = regRefactorings(reg, place).map((each) => toAction(document, each));
  return listAt(reg, place.start) === undefined
    ? actions
    : [...actions, editListAction(document, range.start)];
}

function toAction(document: vscode.TextDocument, refactoring: Refactoring): vscode.CodeAction {
  const { kind, title, edits } = refactoring;
  const action = new vscode.CodeAction(
    toSentence(title),
    REWRITE.append('groupPolicy').append(kind),
  );
  action.edit = toWorkspaceEdit(document, edits);
  return action;
}

function editListAction(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CodeAction {
  const title = vscode.l10n.t('Edit the list as lines');
  const action = new vscode.CodeAction(title, REWRITE.append('groupPolicy').append('list'));
  action.command = { title, command: EDIT_LIST_COMMAND, arguments: [document.uri, position] };
  return action;
}
