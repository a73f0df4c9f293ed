import * as vscode from 'vscode';
import { parseReg, regNames, type RegNames } from '../core';
import { decodeText } from './decodeText';
import { guarded, type Log } from './log';

/** Larger files are exports, not something that an author has written; the log names each. */
const MAX_FILE_SIZE = 8_000_000;

/** All keys of all files together; what is beyond is left out, which the log says. */
const MAX_KEYS = 200_000;

/** The keys and value names in the registry files of the workspace. */
export interface WorkspaceNames {
  /** What is known so far, by file. The first call begins to read the files, in the background. */
  known(): ReadonlyMap<string, RegNames>;
  /** Whether files are still to be read. */
  isReading(): boolean;
  /** Ends the reading and the watching. */
  dispose(): void;
}

/** Prepares the index; nothing is read and watched before the first call of `known`. */
export function createWorkspaceNames(log: Log): WorkspaceNames {
  const files = new Map<string, RegNames>();
  const cancellation = new vscode.CancellationTokenSource();
  const subscriptions: { dispose(): unknown }[] = [cancellation];
  const waiting = new Map<string, vscode.Uri>();
  let keyCount = 0;
  let isStarted = false;
  let isFinding = false;
  let isReading = false;

  function forget(uri: vscode.Uri): void {
    keyCount -= files.get(uri.toString())?.size ?? 0;
    files.delete(uri.toString());
  }

  async function read(uri: vscode.Uri): Promise<void> {
    const names = await namesOfFile(uri, log, cancellation.token);
    forget(uri);
    if (names === undefined) return;
    if (keyCount + names.size > MAX_KEYS) {
      log.warn(`The keys of ${uri.toString()} are not completed: the workspace has too many`);
      return;
    }
    keyCount += names.size;
    files.set(uri.toString(), names);
  }

  const readWaiting = guarded(log, 'names of the workspace', async () => {
    if (isReading) return;
    isReading = true;
    try {
      for (const [key, uri] of waiting) {
        if (cancellation.token.isCancellationRequested) return;
        waiting.delete(key);
        await read(uri);
      }
    } finally {
      isReading = false;
    }
  });

  function readLater(uri: vscode.Uri): void {
    waiting.set(uri.toString(), uri);
    void readWaiting();
  }

  function drop(uri: vscode.Uri): void {
    waiting.delete(uri.toString());
    forget(uri);
  }

  const start = guarded(log, 'files of the workspace', async () => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.reg');
    subscriptions.push(
      watcher,
      watcher.onDidCreate(readLater),
      watcher.onDidChange(readLater),
      watcher.onDidDelete(drop),
    );
    try {
      for (const uri of await findFiles(cancellation.token)) waiting.set(uri.toString(), uri);
    } finally {
      isFinding = false;
    }
    await readWaiting();
  });

  return {
    known() {
      if (!isStarted) {
        isStarted = true;
        isFinding = true;
        void start();
      }
      return files;
    },
    isReading: () => isFinding || isReading,
    dispose() {
      cancellation.cancel();
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

async function findFiles(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  return vscode.workspace.findFiles('**/*.reg', undefined, undefined, token);
}

/** The names in a file; `undefined` when it cannot be read, is too large, or nobody waits any more. */
async function namesOfFile(
  uri: vscode.Uri,
  log: Log,
  token: vscode.CancellationToken,
): Promise<RegNames | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_FILE_SIZE) {
      log.warn(`The keys of ${uri.toString()} are not completed: the file has ${size} bytes`);
      return undefined;
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    const document = parseReg(decodeText(bytes).text);
    return regNames(document, () => token.isCancellationRequested);
  } catch (error) {
    log.warn(`The keys of ${uri.toString()} are not completed: ${String(error)}`);
    return undefined;
  }
}
