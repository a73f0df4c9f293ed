import type * as vscode from 'vscode';
import { inlayHints } from '../core';
import { registerInlayHints } from './inlayHints';
import type { Log } from './log';
import { regDocumentOf } from './regDocuments';

/** Shows decoded texts and decimal numbers behind the data of registry files, if the user wants that. */
export function registerRegInlayHints(log: Log): vscode.Disposable {
  return registerInlayHints(
    'reg',
    (document, place, isCancelled) => {
      const reg = regDocumentOf(document);
      return reg && inlayHints(reg, place, isCancelled);
    },
    log,
  );
}
