import * as vscode from 'vscode';
import {
  belongsToPolicyObject,
  createPolicyObjects,
  policyObjectPlace,
  type PolicyObjects,
  type PolicyObjectView,
} from '../core';
import { decodeText } from './decodeText';
import { MAX_TEXT_LENGTH } from './documents';

/** The Group Policy Objects that files lie in, as they were saved last. */
export interface StoredPolicyObjects {
  /** What is known of the object around a file; `undefined` for one that lies in none. */
  of(file: vscode.Uri): Promise<PolicyObjectView | undefined>;
  /** Fires with the folder of an object that was read and has changed since. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** In any letter case; what is none of ours is told apart by its place. */
const XML_FILES = '**/*.[xX][mM][lL]';

/** Starts without reading or watching anything; both begin with the first file of an object. */
export function createStoredPolicyObjects(): StoredPolicyObjects {
  const byFileSystem = new Map<string, PolicyObjects>();
  const changes = new vscode.EventEmitter<vscode.Uri>();
  let watching: vscode.Disposable | undefined;

  function notice(file: vscode.Uri): void {
    const objects = byFileSystem.get(fileSystemOf(file));
    for (const folder of objects?.folders() ?? []) {
      if (!belongsToPolicyObject(file.path, folder)) continue;
      objects?.forget(folder);
      changes.fire(file.with({ path: folder }));
    }
  }

  return {
    async of(file) {
      if (policyObjectPlace(file.path) === undefined) return undefined;
      watching ??= watch(notice);
      const key = fileSystemOf(file);
      const objects = byFileSystem.get(key) ?? createPolicyObjects(readerOf(file));
      byFileSystem.set(key, objects);
      return objects.of(file.path);
    },
    onDidChange: changes.event,
    dispose() {
      watching?.dispose();
      changes.dispose();
    },
  };
}

/** Whether a file lies below a folder of the same file system. */
export function isBelow(file: vscode.Uri, folder: vscode.Uri): boolean {
  return fileSystemOf(file) === fileSystemOf(folder) && file.path.startsWith(`${folder.path}/`);
}

/** What two files share that are in one file system, their folders aside. */
function fileSystemOf(file: vscode.Uri): string {
  return file.with({ path: '/', fragment: '' }).toString();
}

function readerOf(file: vscode.Uri) {
  return {
    list: async (folder: string): Promise<readonly string[]> => {
      try {
        const entries = await vscode.workspace.fs.readDirectory(file.with({ path: folder }));
        return entries.map(([name]) => name);
      } catch {
        // It is not there, is no folder or may not be read.
        return [];
      }
    },
    read: async (path: string): Promise<string | undefined> => {
      try {
        const bytes = await vscode.workspace.fs.readFile(file.with({ path }));
        const { text } = decodeText(bytes);
        return text.length > MAX_TEXT_LENGTH ? undefined : text;
      } catch {
        return undefined;
      }
    },
  };
}

/** Watching sees files of the workspace; the other events those that the editor itself changes. */
function watch(notice: (file: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(XML_FILES);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(notice),
    watcher.onDidChange(notice),
    watcher.onDidDelete(notice),
    vscode.workspace.onDidSaveTextDocument((document) => notice(document.uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(notice)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) [oldUri, newUri].forEach(notice);
    }),
  );
}
