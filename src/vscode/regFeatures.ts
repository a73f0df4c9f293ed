import * as vscode from 'vscode';
import type { Log } from './log';
import { registerRegCompletion } from './regCompletion';
import { registerRegHover } from './regHover';
import { registerRegInlayHints } from './regInlayHints';

/** Everything that helps to read and write registry files, apart from their diagnostics. */
export function registerRegFeatures(log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerRegCompletion(log),
    registerRegHover(log),
    registerRegInlayHints(log),
  );
}
