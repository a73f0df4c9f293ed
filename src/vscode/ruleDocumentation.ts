import * as vscode from 'vscode';
import { ruleById, RULES } from '../core';

const COMMAND = 'groupPolicy.showRuleDocumentation';

/** The command that opens the page of a rule, for menus. */
export function showRuleDocumentationCommand(rule: string, title: string): vscode.Command {
  return { title, command: COMMAND, arguments: [rule] };
}

/** The same as a link, for the rule id beside a diagnostic. */
export function ruleDocumentationLink(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: 'command', path: COMMAND, query: JSON.stringify([rule]) });
}

/**
 * Registers the command that opens a rule's page; it needs no network because the pages are part of
 * the extension. Called without a rule, it asks for one.
 *
 * @param extensionUri - The folder of the extension.
 */
export function registerRuleDocumentation(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (argument?: unknown) => {
    const rule = typeof argument === 'string' ? ruleById(argument)?.meta.id : await pickRule();
    if (rule === undefined) return;
    const page = vscode.Uri.joinPath(extensionUri, 'dist', 'rules', `${rule}.md`);
    await showPage(page);
  });
}

async function pickRule(): Promise<string | undefined> {
  const items = RULES.map(({ meta }) => ({ label: meta.id, detail: meta.title }));
  const placeHolder = vscode.l10n.t('Rule whose documentation to show');
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true });
  return picked?.label;
}

/** Opens the Markdown preview or, where the built-in Markdown extension is disabled, the text. */
async function showPage(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.window.showTextDocument(page);
  }
}
