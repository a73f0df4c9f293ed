import * as vscode from 'vscode';
import type { Log } from './log';
import { registerRegFolding } from './regFolding';
import { registerRegFormatting } from './regFormatting';
import { registerRegNames } from './regNames';
import { registerRegOutline } from './regOutline';
import { registerRegSelectionRanges } from './regSelectionRanges';
import { registerRegSemanticTokens } from './regSemanticTokens';

/** Everything that follows from how registry files are built: the outline, folding, names and form. */
export function registerRegStructure(log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerRegFolding(log),
    registerRegFormatting(log),
    registerRegNames(log),
    registerRegOutline(log),
    registerRegSelectionRanges(log),
    registerRegSemanticTokens(log),
  );
}
