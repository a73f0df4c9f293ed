import type * as vscode from 'vscode';
import { preferenceInlayHints } from '../core';
import { registerInlayHints } from './inlayHints';
import type { Log } from './log';
import { assistedPreferences } from './preferenceFeatures';

/** Shows decimals, units and accounts behind values of preference files, if the user wants that. */
export function registerPreferenceInlayHints(log: Log): vscode.Disposable {
  return registerInlayHints(
    'xml',
    (document, place, isCancelled) => {
      const preferences = assistedPreferences(document);
      return preferences && preferenceInlayHints(preferences, place, isCancelled);
    },
    log,
  );
}
