import * as vscode from 'vscode';
import type { Log } from './log';
import { registerPreferenceFolding } from './preferenceFolding';
import { registerPreferenceOutline } from './preferenceOutline';
import { registerPreferenceSelectionRanges } from './preferenceSelectionRanges';

/** Everything that follows from how preference files are built: the outline, folding and form. */
export function registerPreferenceStructure(log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerPreferenceFolding(log),
    registerPreferenceOutline(log),
    registerPreferenceSelectionRanges(log),
  );
}
