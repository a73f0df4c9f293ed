import * as vscode from 'vscode';
import { linkedTags } from '../core';
import { toRange } from './convert';
import { guarded, type Log } from './log';
import { structuredPreferences } from './preferenceFeatures';

/** What a name may consist of while it is typed (XML 1.0, 2.3). */
const NAME = /[\p{L}_:][\p{L}\p{N}_:.-]*/u;

/** Changes the names of both tags of an element at once where VS Code is set to do so. */
export function registerPreferenceLinkedEditing(log: Log): vscode.Disposable {
  const provideLinkedEditingRanges = guarded(
    log,
    'linked editing',
    (document: vscode.TextDocument, position: vscode.Position) => {
      const preferences = structuredPreferences(document);
      const spans = preferences && linkedTags(preferences, document.offsetAt(position));
      if (spans === undefined) return undefined;
      const ranges = spans.map((span) => toRange(document, span));
      return new vscode.LinkedEditingRanges(ranges, NAME);
    },
  );
  return vscode.languages.registerLinkedEditingRangeProvider(
    { language: 'xml' },
    { provideLinkedEditingRanges },
  );
}
