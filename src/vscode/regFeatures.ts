import * as vscode from 'vscode';
import { registerEditList } from './editList';
import { registerListFiles } from './listFiles';
import type { Log } from './log';
import { registerRegCompletion } from './regCompletion';
import { registerRegCopy } from './regCopy';
import { registerRegEnter } from './regEnter';
import { registerRegHover } from './regHover';
import { registerRegInlayHints } from './regInlayHints';
import { registerRegPaste } from './regPaste';
import { registerRegRefactorings } from './regRefactorings';
import { registerRegStatus } from './regStatus';

/** Everything that helps to read and write registry files, apart from their diagnostics. */
export function registerRegFeatures(log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerEditList(),
    registerListFiles(),
    registerRegCompletion(log),
    registerRegCopy(),
    registerRegEnter(log),
    registerRegHover(log),
    registerRegInlayHints(log),
    registerRegPaste(log),
    registerRegRefactorings(log),
    registerRegStatus(),
  );
}
