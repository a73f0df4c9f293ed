import * as vscode from 'vscode';
import {
  CONFIGURATION_FILE_NAME,
  parseConfiguration,
  type ConfigurationProblem,
  type PartialConfiguration,
} from '../core';
import { toSentence } from './convert';
import type { Log } from './log';

/** The configuration files of the workspace. */
export interface ConfigurationFiles {
  /**
   * What the nearest configuration file says: the one in the document's folder, or in the folder
   * above and so on up to the workspace folder. `undefined` when there is none, and for a document
   * outside every workspace folder.
   */
  nearest(document: vscode.Uri): Promise<PartialConfiguration | undefined>;
  /** Ends the watching and clears the diagnostics. */
  dispose(): void;
}

type Content = Promise<PartialConfiguration | undefined>;

/**
 * Reads each configuration file once, watches for changes, and shows what is wrong with a file as
 * diagnostics of that file.
 *
 * @param onDidChange - Called when a file came, changed or went.
 */
export function createConfigurationFiles(log: Log, onDidChange: () => void): ConfigurationFiles {
  const contents = new Map<string, Content>();
  const problems = vscode.languages.createDiagnosticCollection('groupPolicy.configuration');

  function read(file: vscode.Uri): Content {
    const key = file.toString();
    const known = contents.get(key);
    if (known !== undefined) return known;
    const content: Content = readText(file, log).then((text) => {
      if (text === undefined) return undefined;
      const parsed = parseConfiguration(text);
      // A newer read may have taken the place of this one while the file was being read.
      if (contents.get(key) === content) problems.set(file, toDiagnostics(parsed.problems, text));
      return parsed.configuration;
    });
    contents.set(key, content);
    return content;
  }

  function drop(file: vscode.Uri): void {
    contents.delete(file.toString());
    problems.delete(file);
    onDidChange();
  }

  const watcher = vscode.workspace.createFileSystemWatcher(`**/${CONFIGURATION_FILE_NAME}`);
  const subscriptions = [
    watcher,
    watcher.onDidCreate(drop),
    watcher.onDidChange(drop),
    watcher.onDidDelete(drop),
    // Not every virtual file system reports changes; what is saved here is known anyway.
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (document.uri.path.endsWith(`/${CONFIGURATION_FILE_NAME}`)) drop(document.uri);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(onDidChange),
  ];

  return {
    async nearest(document) {
      for (const file of candidates(document)) {
        const configuration = await read(file);
        if (configuration !== undefined) return configuration;
      }
      return undefined;
    },
    dispose() {
      vscode.Disposable.from(problems, ...subscriptions).dispose();
    },
  };
}

/** The places where a configuration file would apply to a document, nearest first. */
function candidates(document: vscode.Uri): readonly vscode.Uri[] {
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (root === undefined) return [];
  const found: vscode.Uri[] = [];
  let folder = vscode.Uri.joinPath(document, '..');
  // The document lies below the root, so lengths tell when the root is reached; names would have to
  // be compared as the file system does, with or without regard to case.
  const rootLength = root.path.replace(/\/$/, '').length;
  while (folder.path.length > rootLength && folder.path !== '/') {
    found.push(vscode.Uri.joinPath(folder, CONFIGURATION_FILE_NAME));
    folder = vscode.Uri.joinPath(folder, '..');
  }
  found.push(vscode.Uri.joinPath(root, CONFIGURATION_FILE_NAME));
  return found;
}

/** The text of a file; `undefined` when there is no such file or it cannot be read. */
async function readText(file: vscode.Uri, log: Log): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    if (!isMissing) log.warn(`${file.toString()} cannot be read: ${String(error)}`);
    return undefined;
  }
}

/** One diagnostic per problem, on the first line: the file is data, read whole or not at all. */
function toDiagnostics(
  problems: readonly ConfigurationProblem[],
  text: string,
): readonly vscode.Diagnostic[] {
  const firstLine = new vscode.Range(0, 0, 0, text.search(/[\r\n]|$/));
  return problems.map((problem) => {
    const diagnostic = new vscode.Diagnostic(
      firstLine,
      toSentence(problem.message),
      vscode.DiagnosticSeverity.Warning,
    );
    diagnostic.source = 'gpolint';
    return diagnostic;
  });
}
