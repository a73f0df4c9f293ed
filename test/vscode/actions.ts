import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What the workbench offers for a range, of this kind or of all kinds. */
export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): Promise<readonly vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
  );
  return actions;
}

/** The one action whose title matches. */
export function actionNamed(
  actions: readonly vscode.CodeAction[],
  title: RegExp,
): vscode.CodeAction {
  const titles = actions.map((action) => action.title);
  const [found, ...others] = actions.filter((action) => title.test(action.title));
  assert.ok(found, `No action ${String(title)} among: ${titles.join(' | ')}`);
  assert.equal(others.length, 0, `Several actions ${String(title)} among: ${titles.join(' | ')}`);
  return found;
}

/** Does what the workbench does when somebody picks an action. */
export async function perform(action: vscode.CodeAction): Promise<void> {
  if (action.edit !== undefined) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command !== undefined) {
    const { command, arguments: values = [] } = action.command as {
      readonly command: string;
      readonly arguments?: readonly unknown[];
    };
    await vscode.commands.executeCommand(command, ...values);
  }
}
