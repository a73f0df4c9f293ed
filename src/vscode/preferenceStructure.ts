import * as vscode from 'vscode';
import type { Log } from './log';
import { registerPreferenceCompletion } from './preferenceCompletion';
import { registerPreferenceFolding } from './preferenceFolding';
import { registerPreferenceHover } from './preferenceHover';
import { registerPreferenceInlayHints } from './preferenceInlayHints';
import { registerPreferenceLinkedEditing } from './preferenceLinkedEditing';
import { registerPreferenceFormatting } from './preferenceFormatting';
import { registerPreferenceOutline } from './preferenceOutline';
import { registerPreferenceRefactorings } from './preferenceRefactorings';
import { registerPreferenceSelectionRanges } from './preferenceSelectionRanges';
import { registerAddTargeting } from './preferenceTargeting';

/** Everything that follows from how preference files are built: the outline, folding and items. */
export function registerPreferenceStructure(log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerAddTargeting(),
    registerPreferenceCompletion(log),
    registerPreferenceFolding(log),
    registerPreferenceHover(log),
    registerPreferenceInlayHints(log),
    registerPreferenceLinkedEditing(log),
    registerPreferenceFormatting(),
    registerPreferenceOutline(log),
    registerPreferenceRefactorings(log),
    registerPreferenceSelectionRanges(log),
  );
}
