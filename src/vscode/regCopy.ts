import * as vscode from 'vscode';
import {
  asPowerShell,
  asRegAdd,
  selectedOperations,
  type CopiedText,
  type RegOperation,
} from '../core';
import { regDocumentOf } from './regDocuments';

type Writer = (operations: readonly RegOperation[]) => CopiedText;

const COMMANDS: Readonly<Record<string, Writer>> = {
  'groupPolicy.copyAsRegAdd': (operations) => asRegAdd(operations, 'script'),
  'groupPolicy.copyAsRegAddPrompt': (operations) => asRegAdd(operations, 'prompt'),
  'groupPolicy.copyAsPowerShell': asPowerShell,
};

const SHOWN_FOR_MILLISECONDS = 4000;

/** Registers the commands that copy the selected keys and values in the words of another tool. */
export function registerRegCopy(): vscode.Disposable {
  const commands = Object.entries(COMMANDS).map(([command, write]) =>
    vscode.commands.registerCommand(command, () => copy(write)),
  );
  return vscode.Disposable.from(...commands);
}

async function copy(write: Writer): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return;
  const { document, selections } = editor;
  const reg = regDocumentOf(document);
  if (reg === undefined) return;
  const operations = selections.flatMap(({ start, end }) =>
    selectedOperations(reg, { start: document.offsetAt(start), end: document.offsetAt(end) }),
  );
  const { text, count, skipped } = write(operations);
  if (count > 0) await vscode.env.clipboard.writeText(text);
  await tell(count, skipped);
}

async function tell(count: number, skipped: readonly string[]): Promise<void> {
  if (skipped.length > 0) {
    const names = skipped.map((name) => `'${name}'`).join(', ');
    await vscode.window.showWarningMessage(
      vscode.l10n.t('Copied {count}; what has no counterpart there: {names}', { count, names }),
    );
    return;
  }
  const sentence =
    count === 0
      ? vscode.l10n.t('There is no key and no value in the selection that Windows reads')
      : vscode.l10n.t('Copied {count}', { count });
  vscode.window.setStatusBarMessage(sentence, SHOWN_FOR_MILLISECONDS);
}
