import * as vscode from 'vscode';
import { inlayHints } from '../core';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

const SETTING = 'inlayHints.enabled';

/** Shows decoded texts and decimal numbers behind the data of registry files, if the user wants that. */
export function registerRegInlayHints(log: Log): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  const provideInlayHints = guarded(log, 'inlay hints', hintsIn);
  return vscode.Disposable.from(
    changes,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`groupPolicy.${SETTING}`)) changes.fire();
    }),
    vscode.languages.registerInlayHintsProvider(
      { language: 'reg' },
      { provideInlayHints, onDidChangeInlayHints: changes.event },
    ),
  );
}

function hintsIn(
  document: vscode.TextDocument,
  range: vscode.Range,
  token: vscode.CancellationToken,
): vscode.InlayHint[] | undefined {
  if (!vscode.workspace.getConfiguration('groupPolicy', document).get<boolean>(SETTING, false)) {
    return undefined;
  }
  const reg = regDocumentOf(document);
  if (reg === undefined) return undefined;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const hints = inlayHints(reg, place, () => token.isCancellationRequested);
  return hints?.map(({ offset, text }) => {
    const hint = new vscode.InlayHint(document.positionAt(offset), text);
    hint.paddingLeft = true;
    return hint;
  });
}
