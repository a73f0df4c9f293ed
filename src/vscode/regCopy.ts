import * as vscode from 'vscode';
import {
  asPowerShell,
  asRegAdd,
  selectedOperations,
  type CopiedText,
  type RegOperation,
} from '../core';
import { toSentence } from './convert';
import { regDocumentOf } from './regDocuments';

type Writer = (operations: readonly RegOperation[]) => CopiedText;

const COMMANDS: Readonly<Record<string, Writer>> = {
  'groupPolicy.copyAsRegAdd': (operations) => asRegAdd(operations, 'script'),
  'groupPolicy.copyAsRegAddPrompt': (operations) => asRegAdd(operations, 'prompt'),
  'groupPolicy.copyAsPowerShell': asPowerShell,
};

/** How many of the names that cannot be copied are told. */
const MAX_NAMES = 10;

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
  const copied = write(operations);
  if (copied.count > 0) await vscode.env.clipboard.writeText(copied.text);
  await tell(copied);
}

async function tell({ count, skipped, note }: CopiedText): Promise<void> {
  const remarks = note === undefined ? [] : [toSentence(note)];
  if (skipped.length > 0) {
    const sentence = vscode.l10n.t('Copied {count}; what has no counterpart there: {names}', {
      count,
      names: namesOf(skipped),
    });
    await vscode.window.showWarningMessage([sentence, ...remarks].join('. '));
    return;
  }
  if (remarks.length > 0) {
    const sentence = vscode.l10n.t('Copied {count}', { count });
    await vscode.window.showInformationMessage([sentence, ...remarks].join('. '));
    return;
  }
  const sentence =
    count === 0
      ? vscode.l10n.t('There is no key and no value in the selection that Windows reads')
      : vscode.l10n.t('Copied {count}', { count });
  vscode.window.setStatusBarMessage(sentence, SHOWN_FOR_MILLISECONDS);
}

/** The first names of a list, which may be as long as the file. */
function namesOf(skipped: readonly string[]): string {
  const shown = skipped.slice(0, MAX_NAMES).map((name) => `'${name || '@'}'`);
  const rest = skipped.length - shown.length;
  if (rest > 0) shown.push(vscode.l10n.t('{count} more', { count: rest }));
  return shown.join(', ');
}
