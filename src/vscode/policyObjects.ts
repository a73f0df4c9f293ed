import * as vscode from 'vscode';
import {
  createPolicyObjects,
  isBackupFile,
  policyObjectPlace,
  type PolicyObjects,
  type PolicyObjectView,
} from '../core';
import { decodeText } from './decodeText';
import { MAX_TEXT_LENGTH } from './documents';
import { openDocument } from './workspaceFindings';

/**
 * The Group Policy Objects that files lie in: preference files as they were saved last, and
 * `Backup.xml` as its editor shows it, so that fixes can change it one after the other.
 */
export interface StoredPolicyObjects {
  /** What is known of the object around a file; `undefined` for one that lies in none. */
  of(file: vscode.Uri): Promise<PolicyObjectView | undefined>;
  /**
   * The same for whoever shows what he finds at once: `undefined` while reading takes long, as it does
   * on some virtual file systems, and `onDidChange` fires when it is done.
   */
  ofWhenSoon(file: vscode.Uri): Promise<PolicyObjectView | undefined>;
  /** Fires with the folder of an object that was read and has changed since, or was read at last. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  dispose(): void;
}

/** Folders as well, which are reported instead of the files that go with them. */
const FILES_AND_FOLDERS = '**';

/** How long the editing of a backup has to rest before it counts. */
const DELAY_IN_MILLISECONDS = 300;

/** How long findings about a file alone may wait for what is known of the files around it. */
const PATIENCE_IN_MILLISECONDS = 500;

/** Starts without reading or watching anything; both begin with the first file of an object. */
export function createStoredPolicyObjects(): StoredPolicyObjects {
  const byFileSystem = new Map<string, PolicyObjects>();
  const changes = new vscode.EventEmitter<vscode.Uri>();
  let watching: vscode.Disposable | undefined;

  function notice(file: vscode.Uri): void {
    for (const folder of byFileSystem.get(fileSystemOf(file))?.forget(file.path) ?? []) {
      changes.fire(file.with({ path: folder }));
    }
  }

  async function of(file: vscode.Uri): Promise<PolicyObjectView | undefined> {
    if (policyObjectPlace(file.path) === undefined) return undefined;
    watching ??= watch(notice);
    const key = fileSystemOf(file);
    const objects = byFileSystem.get(key) ?? createPolicyObjects(readerOf(file));
    byFileSystem.set(key, objects);
    return objects.of(file.path);
  }

  return {
    of,
    async ofWhenSoon(file) {
      const place = policyObjectPlace(file.path);
      if (place === undefined) return undefined;
      const view = of(file);
      const isSoon = await isDoneWithin(view, PATIENCE_IN_MILLISECONDS);
      if (isSoon) return view;
      void view.then(() => changes.fire(file.with({ path: place.folder })));
      return undefined;
    },
    onDidChange: changes.event,
    dispose() {
      watching?.dispose();
      changes.dispose();
    },
  };
}

async function isDoneWithin(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const isDone = await Promise.race([work.then(() => true), isLate]);
  clearTimeout(timer);
  return isDone;
}

/** Whether a file lies below a folder of the same file system. */
export function isBelow(file: vscode.Uri, folder: vscode.Uri): boolean {
  const inside = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return fileSystemOf(file) === fileSystemOf(folder) && file.path.startsWith(inside);
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
      const place = file.with({ path });
      const editor = isBackupFile(path) ? openDocument(place) : undefined;
      if (editor !== undefined) return editor.getText();
      try {
        const bytes = await vscode.workspace.fs.readFile(place);
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
  const watcher = vscode.workspace.createFileSystemWatcher(FILES_AND_FOLDERS);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(notice),
    watcher.onDidChange(notice),
    watcher.onDidDelete(notice),
    vscode.workspace.onDidSaveTextDocument((document) => notice(document.uri)),
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (!isBackupFile(uri.path)) return;
      clearTimeout(timers.get(uri.path));
      timers.set(
        uri.path,
        setTimeout(() => notice(uri), DELAY_IN_MILLISECONDS),
      );
    }),
    // Closed without being saved, it is what it was.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (isBackupFile(uri.path)) notice(uri);
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(notice)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) [oldUri, newUri].forEach(notice);
    }),
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
  );
}
