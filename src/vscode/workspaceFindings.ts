import * as vscode from 'vscode';

/** The files that can be ours by their names, in any letter case. */
export const POLICY_FILE_PATTERN =
  '**/*.{[rR][eE][gG],[xX][mM][lL],[lL][dD][iI][fF],[lL][dD][fF],[zZ][oO][nN][eE]}';

/** What tells a file that was written again from the one that was checked. */
export type FileVersion = Pick<vscode.FileStat, 'mtime' | 'size'>;

/** The diagnostics of files that are not open; each stays until something happens to its file. */
export interface WorkspaceFindings {
  /**
   * Takes the place of what a file had; nothing for a file that is open by now.
   *
   * @param version - What the file was before it was read.
   */
  set(file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[], version: FileVersion): void;
  /** The files that were checked, those without findings included. */
  files(): readonly vscode.Uri[];
  clear(): void;
  /** Forgets what is known, and from now on notices what happens to the files. */
  restart(): void;
  dispose(): void;
}

/**
 * Creates an empty collection. Files are watched from the first check on, so that a workspace that is
 * never checked as a whole costs nothing.
 */
export function createWorkspaceFindings(): WorkspaceFindings {
  const collection = vscode.languages.createDiagnosticCollection('groupPolicy.workspace');
  const versions = new Map<string, FileVersion>();
  let watching: vscode.Disposable | undefined;
  const drop = (file: vscode.Uri): void => {
    collection.delete(file);
    versions.delete(file.toString());
  };
  const dropIfChanged = async (file: vscode.Uri): Promise<void> => {
    const checked = versions.get(file.toString());
    if (checked === undefined) return;
    const isSame = await isStill(checked, file);
    // Meanwhile it may have been checked again.
    if (!isSame && versions.get(file.toString()) === checked) drop(file);
  };
  return {
    set(file, diagnostics, version) {
      if (openDocument(file) !== undefined) return;
      collection.set(file, diagnostics);
      versions.set(file.toString(), version);
    },
    files: () => [...versions.keys()].map((file) => vscode.Uri.parse(file)),
    clear() {
      collection.clear();
      versions.clear();
    },
    restart() {
      watching ??= watch(drop, dropIfChanged);
      this.clear();
    },
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

/** Whether the file is still the one of this version; not when it cannot be told. */
async function isStill({ mtime, size }: FileVersion, file: vscode.Uri): Promise<boolean> {
  try {
    const now = await vscode.workspace.fs.stat(file);
    return now.mtime === mtime && now.size === size;
  } catch {
    return false;
  }
}

/**
 * Calls `drop` for each file that goes or is opened, when its own diagnostics take over, and
 * `dropIfChanged` for each that is said to have been written: the event of what was written before a
 * file was read may arrive long after it was checked.
 */
function watch(
  drop: (file: vscode.Uri) => void,
  dropIfChanged: (file: vscode.Uri) => Promise<void>,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(POLICY_FILE_PATTERN);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(dropIfChanged),
    watcher.onDidChange(dropIfChanged),
    watcher.onDidDelete(drop),
    vscode.workspace.onDidOpenTextDocument((document) => drop(document.uri)),
    // Not every virtual file system reports changes; what is deleted or renamed here is known anyway.
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(drop)),
    vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri }) => drop(oldUri))),
  );
}
