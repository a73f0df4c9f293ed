import * as vscode from 'vscode';

/** The files that can be ours by their names, in any letter case. */
export const POLICY_FILE_PATTERN = '**/*.{[rR][eE][gG],[xX][mM][lL]}';

/** The diagnostics of files that are not open; each stays until something happens to its file. */
export interface WorkspaceFindings {
  /** Takes the place of what a file had; nothing for a file that is open by now. */
  set(file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void;
  clear(): void;
  dispose(): void;
}

/**
 * Creates an empty collection. Files are watched from the first diagnostic on, so that a workspace
 * that is never checked as a whole costs nothing.
 */
export function createWorkspaceFindings(): WorkspaceFindings {
  const collection = vscode.languages.createDiagnosticCollection('groupPolicy.workspace');
  let watching: vscode.Disposable | undefined;
  const drop = (file: vscode.Uri): void => collection.delete(file);
  return {
    set(file, diagnostics) {
      watching ??= watch(drop);
      if (openDocument(file) === undefined) collection.set(file, diagnostics);
    },
    clear: () => collection.clear(),
    dispose() {
      watching?.dispose();
      collection.dispose();
    },
  };
}

/** The open document of a file; `undefined` when it is not open. */
export function openDocument(file: vscode.Uri): vscode.TextDocument | undefined {
  const key = file.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

/** Calls `drop` for each file that changes, goes or is opened, when its own diagnostics take over. */
function watch(drop: (file: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(POLICY_FILE_PATTERN);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(drop),
    watcher.onDidChange(drop),
    watcher.onDidDelete(drop),
    vscode.workspace.onDidOpenTextDocument((document) => drop(document.uri)),
    // Not every virtual file system reports changes; what is deleted or renamed here is known anyway.
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(drop)),
    vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => drop(oldUri))),
  );
}
