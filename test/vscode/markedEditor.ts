import * as vscode from 'vscode';
import { editorOf, openFile } from './workspaceFiles';

/** The beginning of a registry file with a key that is open for values. */
export const REG_HEAD =
  'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\T]\r\n';

/**
 * Opens a new registry file with the cursor, or a selection, at the `|` of the text. It is a real file
 * because VS Code gives a new untitled one the address, and now and then the text, of the last.
 */
export async function openMarked(text: string): Promise<vscode.TextDocument> {
  const [before = '', inside = '', after] = text.split('|');
  const document = await openFile('marked.reg', before + inside + (after ?? ''));
  const start = document.positionAt(before.length);
  const end = document.positionAt(before.length + (after === undefined ? 0 : inside.length));
  editorOf(document).selection = new vscode.Selection(start, end);
  return document;
}
