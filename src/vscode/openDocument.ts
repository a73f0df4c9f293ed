import * as vscode from 'vscode';

/** The internal command behind fixes that are a document of their own. */
export const OPEN_DOCUMENT_COMMAND = 'groupPolicy.openScript';

/** Registers the command; it takes a language id and a text and shows them in an untitled editor. */
export function registerOpenDocument(): vscode.Disposable {
  return vscode.commands.registerCommand(
    OPEN_DOCUMENT_COMMAND,
    async (language: string, content: string) => {
      const document = await vscode.workspace.openTextDocument({ language, content });
      await vscode.window.showTextDocument(document, { preview: false });
    },
  );
}
