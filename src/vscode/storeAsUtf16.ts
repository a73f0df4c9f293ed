import * as vscode from 'vscode';
import { encodingOf } from './storedText';

/** The internal command behind fixes that store a document as UTF-16LE with a byte order mark. */
export const STORE_AS_UTF16_COMMAND = 'groupPolicy.storeAsUtf16';

const BYTE_ORDER_MARK = '\uFEFF';

/** Registers the command; it takes the URI of an open document. */
export function registerStoreAsUtf16(): vscode.Disposable {
  return vscode.commands.registerCommand(STORE_AS_UTF16_COMMAND, storeAsUtf16);
}

/**
 * Saves the document, writes its text to the file in UTF-16LE and opens the file in that encoding.
 * Where one of the steps is not possible, VS Code's own choice of encodings is shown instead, from
 * which the document can be saved.
 */
async function storeAsUtf16(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const canWrite = vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
  if (document.isUntitled || !canWrite || encodingOf(document) === undefined) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
    return;
  }
  // The participants of a save may change the text, so it is read after that.
  if (document.isDirty && !(await document.save())) return;
  await vscode.workspace.fs.writeFile(uri, utf16Of(document.getText()));
  await reopen(uri);
}

/** The type declarations are those of VS Code 1.99, which has no `encoding` here. */
const reopen = (uri: vscode.Uri): Thenable<vscode.TextDocument> => {
  const open = vscode.workspace.openTextDocument as (
    uri: vscode.Uri,
    options: { readonly encoding: string },
  ) => Thenable<vscode.TextDocument>;
  return open(uri, { encoding: 'utf16le' });
};

function utf16Of(text: string): Uint8Array {
  const marked = text.startsWith(BYTE_ORDER_MARK) ? text : BYTE_ORDER_MARK + text;
  const bytes = new DataView(new ArrayBuffer(2 * marked.length));
  for (let index = 0; index < marked.length; index++) {
    bytes.setUint16(2 * index, marked.charCodeAt(index), true);
  }
  return new Uint8Array(bytes.buffer);
}
