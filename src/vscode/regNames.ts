import * as vscode from 'vscode';
import { occurrencesAt, renameAt, renameTargetAt, type Message } from '../core';
import { toRange, toSentence, toWorkspaceEdit } from './convert';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

/** Finds and renames the keys and values that a registry file names in several places. */
export function registerRegNames(log: Log): vscode.Disposable {
  const selector = { language: 'reg' };
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(selector, {
      provideReferences: guarded(log, 'references', referencesAt),
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: guarded(log, 'highlights', highlightsAt),
    }),
    // The user asked for a rename, so that its failures are shown instead of logged.
    vscode.languages.registerRenameProvider(selector, { prepareRename, provideRenameEdits }),
  );
}

function referencesAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Location[] | undefined {
  const reg = regDocumentOf(document);
  if (reg === undefined) return undefined;
  return occurrencesAt(reg, document.offsetAt(position)).map(({ span }) => {
    return new vscode.Location(document.uri, toRange(document, span));
  });
}

function highlightsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.DocumentHighlight[] | undefined {
  const reg = regDocumentOf(document);
  if (reg === undefined) return undefined;
  return occurrencesAt(reg, document.offsetAt(position)).map(({ span, isWrite }) => {
    const kind = isWrite ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read;
    return new vscode.DocumentHighlight(toRange(document, span), kind);
  });
}

function prepareRename(
  document: vscode.TextDocument,
  position: vscode.Position,
): { range: vscode.Range; placeholder: string } | undefined {
  const reg = regDocumentOf(document);
  if (reg === undefined) return undefined;
  const target = renameTargetAt(reg, document.offsetAt(position));
  if (target.kind === 'refused') throw refusal(target.reason);
  return { range: toRange(document, target.span), placeholder: target.name };
}

function provideRenameEdits(
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): vscode.WorkspaceEdit | undefined {
  const reg = regDocumentOf(document);
  if (reg === undefined) return undefined;
  const result = renameAt(reg, document.offsetAt(position), newName);
  if (result.kind === 'refused') throw refusal(result.reason);
  return toWorkspaceEdit(document, result.edits);
}

/** VS Code shows the message of an error beside the cursor. */
function refusal(reason: Message): Error {
  return new Error(toSentence(reason));
}
