import * as vscode from 'vscode';
import type { OtherFileFix } from '../core';
import { rangesIn } from './convert';

/** The internal command behind fixes that change another file of the same policy. */
export const CHANGE_OTHER_FILE_COMMAND = 'groupPolicy.changeOtherFile';

/** The argument of the command. */
export type OtherFileChange = Pick<OtherFileFix, 'text' | 'edits'> & { readonly file: vscode.Uri };

/** Registers the command. */
export function registerChangeOtherFile(): vscode.Disposable {
  return vscode.commands.registerCommand(CHANGE_OTHER_FILE_COMMAND, changeOtherFile);
}

/** VS Code gives each line of a document the same end, whatever the file has. */
function withSameLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

/** Edits of a text as VS Code applies them to a document that may have other line ends. */
function toEdit(
  file: vscode.Uri,
  text: string,
  edits: OtherFileChange['edits'],
): vscode.WorkspaceEdit {
  const toRange = rangesIn(text);
  const result = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) {
    result.replace(file, toRange(span), newText);
  }
  return result;
}

/** Makes the edits and shows the file with them, unsaved; a file with another text stays as it is. */
async function changeOtherFile({ file, text, edits }: OtherFileChange): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file);
  if (withSameLineEnds(document.getText()) === withSameLineEnds(text)) {
    await vscode.workspace.applyEdit(toEdit(file, text, edits));
  } else {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("'{file}' was changed meanwhile, so the fix was not made.", {
        file: vscode.workspace.asRelativePath(file),
      }),
    );
  }
  // A preview would take the place of the file whose fix this is.
  await vscode.window.showTextDocument(document, { preview: false });
}
