import * as vscode from 'vscode';
import { linesOfList, listEdit, listOfLines, listStrings, type ListPlace } from '../core';
import { toSentence, toWorkspaceEdit } from './convert';
import { regDocumentOf } from './regDocuments';

/** The scheme of the documents that show a list as lines. */
const LIST_SCHEME = 'group-policy-list';

/** How long typing has to rest in a registry file before its open lists follow. */
const DELAY_IN_MILLISECONDS = 300;

interface ListAddress {
  /** The URI of the registry file. */
  readonly source: string;
  readonly place: ListPlace;
}

/** Keeps VS Code from reading the text in another encoding that the user may have set. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The address of a list; it says all that is needed to find the list again, after a restart too. */
export function listUri(source: vscode.Uri, place: ListPlace): vscode.Uri {
  const address: ListAddress = { source: source.toString(), place };
  const name = place.name.replace(/[^\p{L}\p{N}_.-]+/gu, ' ').trim();
  return vscode.Uri.from({
    scheme: LIST_SCHEME,
    path: `/${name === '' ? 'list' : name}.txt`,
    query: JSON.stringify(address),
  });
}

/**
 * Shows each `REG_MULTI_SZ` as a text file with a string in each line. Saving it writes the strings
 * into the registry file, which stays open and unsaved; VS Code's own protection holds when the list
 * has changed there in the meantime.
 */
export function registerListFiles(): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const known = new Map<string, { readonly text: string; readonly mtime: number }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function current(uri: vscode.Uri): Promise<{ text: string; mtime: number }> {
    const text = await textOfList(uri);
    const before = known.get(uri.toString());
    if (before?.text === text) return before;
    const now = { text, mtime: Math.max(Date.now(), (before?.mtime ?? 0) + 1) };
    known.set(uri.toString(), now);
    return now;
  }

  function refreshOpenLists(): void {
    const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === LIST_SCHEME);
    changes.fire(open.map(({ uri }) => ({ type: vscode.FileChangeType.Changed, uri })));
  }

  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changes.event,
    watch: () => new vscode.Disposable(() => undefined),
    async stat(uri) {
      const { text, mtime } = await current(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime, size: toBytes(text).length };
    },
    readFile: async (uri) => toBytes((await current(uri)).text),
    writeFile: writeList,
    readDirectory: () => [],
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.Disposable.from(
    changes,
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.workspace.registerFileSystemProvider(LIST_SCHEME, provider, { isCaseSensitive: true }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId !== 'reg' || known.size === 0) return;
      clearTimeout(timer);
      timer = setTimeout(refreshOpenLists, DELAY_IN_MILLISECONDS);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void known.delete(uri.toString())),
  );
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(BYTE_ORDER_MARK + text);
}

async function textOfList(uri: vscode.Uri): Promise<string> {
  const { source, place } = addressOf(uri);
  const reg = regDocumentOf(await sourceOf(uri, source));
  const strings = reg && listStrings(reg, place);
  if (strings === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  return linesOfList(strings);
}

async function writeList(uri: vscode.Uri, content: Uint8Array): Promise<void> {
  const { source, place } = addressOf(uri);
  const document = await sourceOf(uri, source);
  const reg = regDocumentOf(document);
  if (reg === undefined) throw vscode.FileSystemError.FileNotFound(uri);
  const result = listEdit(reg, place, listOfLines(new TextDecoder().decode(content)));
  if (result.kind === 'refused') {
    throw vscode.FileSystemError.Unavailable(toSentence(result.reason));
  }
  if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, [result.edit])))) {
    throw vscode.FileSystemError.NoPermissions(document.uri);
  }
}

/** An address may come from elsewhere, as part of a link; what is no address of ours leads nowhere. */
function addressOf(uri: vscode.Uri): ListAddress {
  try {
    const { source, place } = JSON.parse(uri.query) as Partial<ListAddress>;
    const isRight =
      typeof source === 'string' &&
      typeof place?.path === 'string' &&
      typeof place.name === 'string' &&
      typeof place.occurrence === 'number';
    if (isRight) return { source, place };
  } catch {
    // Told below.
  }
  throw vscode.FileSystemError.FileNotFound(uri);
}

async function sourceOf(uri: vscode.Uri, source: string): Promise<vscode.TextDocument> {
  const wanted = vscode.Uri.parse(source, true);
  // An untitled document that is not open any more must not be made anew.
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === source);
  if (open === undefined && wanted.scheme === 'untitled') {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  return open ?? vscode.workspace.openTextDocument(wanted);
}

function refuse(uri: vscode.Uri): never {
  throw vscode.FileSystemError.NoPermissions(uri);
}
