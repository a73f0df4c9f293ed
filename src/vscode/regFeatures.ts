import * as vscode from 'vscode';
import type { Log } from './log';
import { registerRegHover } from './regHover';
import { registerRegInlayHints } from './regInlayHints';

/** Everything that helps to read and write registry files, apart from their diagnostics. */
export function registerRegFeatures(log: Log): vscode.Disposable {
  return vscode.Disposable.from(registerRegHover(log), registerRegInlayHints(log));
}
