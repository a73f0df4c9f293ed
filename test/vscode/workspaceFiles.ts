import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const EXTENSION_ID = 'group-policy-authoring.group-policy-authoring';

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(EXTENSION_ID);
  assert.ok(found, `${EXTENSION_ID} is not installed`);
  return found;
}

/** The folder that the host has opened. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open');
  return folder.uri;
}

let folderCount = 0;

/** Creates a folder of its own for one test, below the workspace folder. */
export async function newFolder(): Promise<vscode.Uri> {
  folderCount += 1;
  const name = `test-${Date.now().toString(36)}-${folderCount}`;
  const folder = vscode.Uri.joinPath(workspaceFolder(), name);
  await vscode.workspace.fs.createDirectory(folder);
  return folder;
}

/** Writes a file with this text, in UTF-8, or with these bytes. */
export async function writeFile(
  folder: vscode.Uri,
  name: string,
  content: string | Uint8Array,
): Promise<vscode.Uri> {
  const file = vscode.Uri.joinPath(folder, name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(file, bytes);
  return file;
}

/** Writes a file and opens it in an editor. */
export async function openFile(
  name: string,
  content: string | Uint8Array,
  folder?: vscode.Uri,
): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(
    await writeFile(folder ?? (await newFolder()), name, content),
  );
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Opens a copy of a file of the `examples` folder in an editor. */
export async function openExample(name: string, folder?: vscode.Uri): Promise<vscode.TextDocument> {
  const source = vscode.Uri.joinPath(extension().extensionUri, 'examples', name);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(source));
  return openFile(name, text, folder);
}

/** Opens an untitled document in an editor. */
export async function openUntitled(
  language: string,
  content: string,
): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The editor that shows a document. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor {
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  assert.ok(editor, `${document.uri.toString()} is not shown`);
  return editor;
}

/** Replaces the first occurrence of `before` in a document. */
export async function replaceText(
  document: vscode.TextDocument,
  before: string,
  after: string,
): Promise<void> {
  const start = document.getText().indexOf(before);
  assert.ok(start >= 0, `'${before}' is not in the document`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(
    document.positionAt(start),
    document.positionAt(start + before.length),
  );
  edit.replace(document.uri, range, after);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes every editor without asking about changes. */
export async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
