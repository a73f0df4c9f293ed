import * as vscode from 'vscode';
import { preferenceSelectionSpans } from '../core';
import { guarded, type Log } from './log';
import { structuredPreferences } from './preferenceFeatures';
import { selectionRangeOf } from './selectionRange';

/** Lets a selection in a preference file grow from a value to its attribute, tag, element and file. */
export function registerPreferenceSelectionRanges(log: Log): vscode.Disposable {
  const provideSelectionRanges = guarded(
    log,
    'selection ranges',
    (document: vscode.TextDocument, positions: readonly vscode.Position[]) => {
      const preferences = structuredPreferences(document);
      return (
        preferences &&
        positions.map((position) => {
          const spans = preferenceSelectionSpans(preferences, document.offsetAt(position));
          return selectionRangeOf(document, position, spans);
        })
      );
    },
  );
  return vscode.languages.registerSelectionRangeProvider(
    { language: 'xml' },
    { provideSelectionRanges },
  );
}
