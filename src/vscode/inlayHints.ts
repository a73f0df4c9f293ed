import * as vscode from 'vscode';
import type { InlayHint, Span } from '../core';
import { toSpan } from './convert';
import { guarded, type Log } from './log';

const SETTING = 'inlayHints.enabled';

/**
 * Finds the hints in a part of a document.
 *
 * @returns `undefined` when cancelled, and for a document that is none of ours.
 */
export type FindHints = (
  document: vscode.TextDocument,
  place: Span,
  isCancelled: () => boolean,
) => readonly InlayHint[] | undefined;

/** Shows hints behind data in documents with a language id, if the user wants that. */
export function registerInlayHints(language: string, find: FindHints, log: Log): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provideInlayHints = guarded(
    log,
    'inlay hints',
    (document: vscode.TextDocument, range: vscode.Range, token: vscode.CancellationToken) => {
      if (!isWanted(document)) return undefined;
      const hints = find(document, toSpan(document, range), () => token.isCancellationRequested);
      return hints?.map((hint) => toHint(document, hint));
    },
  );
  return vscode.Disposable.from(
    changes,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`groupPolicy.${SETTING}`)) changes.fire();
    }),
    vscode.languages.registerInlayHintsProvider(
      { language },
      { provideInlayHints, onDidChangeInlayHints: changes.event },
    ),
  );
}

function isWanted(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('groupPolicy', document).get<boolean>(SETTING, false);
}

function toHint(document: vscode.TextDocument, { offset, text }: InlayHint): vscode.InlayHint {
  const hint = new vscode.InlayHint(document.positionAt(offset), text);
  hint.paddingLeft = true;
  return hint;
}
