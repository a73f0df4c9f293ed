import * as vscode from 'vscode';
import { canAddTargeting, preferenceRefactorings, type PreferenceRefactoring } from '../core';
import { toSentence, toSpan, toWorkspaceEdit } from './convert';
import { guarded, type Log } from './log';
import { ADD_TARGETING_COMMAND } from './preferenceTargeting';
import { preferenceDocumentOf } from './preferenceDocuments';
import { surroundings } from './surroundings';

const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/** Offers what can be done with the items at the cursor of a preference file, to those who ask. */
export function registerPreferenceRefactorings(log: Log): vscode.Disposable {
  const provideCodeActions = guarded(log, 'refactorings', refactoringsFor);
  return vscode.languages.registerCodeActionsProvider(
    { language: 'xml' },
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
  const preferences = preferenceDocumentOf(document);
  if (preferences === undefined) return undefined;
  const place = toSpan(document, range);
  const actions = preferenceRefactorings(preferences, place, surroundings).map((each) =>
    toAction(document, each),
  );
  return canAddTargeting(preferences, place)
    ? [addTargetingAction(document, range), ...actions]
    : actions;
}

function toAction(
  document: vscode.TextDocument,
  { kind, title, edits }: PreferenceRefactoring,
): vscode.CodeAction {
  const action = new vscode.CodeAction(
    toSentence(title),
    REWRITE.append('groupPolicy').append(kind),
  );
  action.edit = toWorkspaceEdit(document, edits);
  return action;
}

function addTargetingAction(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction {
  const title = vscode.l10n.t('Add a targeting condition…');
  const action = new vscode.CodeAction(title, REWRITE.append('groupPolicy').append('targeting'));
  action.command = { title, command: ADD_TARGETING_COMMAND, arguments: [document.uri, range] };
  return action;
}
