import * as vscode from 'vscode';
import { catalogueEntries, matchWords, type CatalogueEntry } from '../../core';
import { choicesOf, readArguments } from './arguments';
import { chooseAll } from './chooseAll';
import type { CompleteChoices } from './choices';
import { registerGuides, showGuide } from './guide';
import { insertAtCursor, openArtefact, type Cursor } from './makeArtefact';

/** The command that leads from the words of an error to a file that mends it. */
const TROUBLESHOOT_COMMAND = 'groupPolicy.troubleshoot';

/** Registers the command, for whose arguments see `TroubleshootArguments`, and its pages. */
export function registerTroubleshoot(): vscode.Disposable {
  return vscode.Disposable.from(
    registerGuides(),
    vscode.commands.registerCommand(TROUBLESHOOT_COMMAND, troubleshoot),
  );
}

/** The command with a row to start at, for menus. */
export function troubleshootCommand(entry: CatalogueEntry, title: string): vscode.Command {
  return { title, command: TROUBLESHOOT_COMMAND, arguments: [{ entry: entry.id }] };
}

async function troubleshoot(argument?: unknown): Promise<void> {
  const given = readArguments(argument);
  const cursor = cursorOf(vscode.window.activeTextEditor);
  const start = choicesOf(given);
  const suggestions = { ...given.suggestions };
  const choices = await chooseAll(start, {
    text: given.text ?? selectedWords(),
    suggestions,
    cursor,
  });
  if (choices === undefined) return;
  const document = await make(choices, cursor);
  if (document === undefined) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'This kind of file cannot hold one of the answers, or there is no place for it',
      ),
    );
    return;
  }
  // What the steps of the walkthrough wait for. They are done at the end: the page takes the focus
  // when a step of it is done, and the steps of the command would lose it.
  await vscode.commands.executeCommand('setContext', 'groupPolicy.hasTroubleshot', true);
  const { entry } = choices;
  await vscode.commands.executeCommand('setContext', `groupPolicy.made.${entry.id}`, true);
  void offerNextSteps(choices);
}

function cursorOf(editor: vscode.TextEditor | undefined): Cursor | undefined {
  return editor && { document: editor.document, position: editor.selection.active };
}

function make(
  { artefact, answers, place }: CompleteChoices,
  cursor: Cursor | undefined,
): Promise<vscode.TextDocument | undefined> {
  return place === 'cursor' && cursor !== undefined
    ? insertAtCursor(cursor, artefact, answers)
    : openArtefact(artefact, answers);
}

/** Says what comes next, and offers the page that says how to undo it. */
async function offerNextSteps({ entry, fix, artefact, place }: CompleteChoices): Promise<void> {
  const show = vscode.l10n.t('Show Next Steps and Undo');
  const { fileName } = artefact;
  const sentences = [
    ...(place === 'editor' ? [vscode.l10n.t("Save this as '{fileName}'.", { fileName })] : []),
    ...fix.next.slice(0, 1).map((next) => vscode.l10n.t(next)),
  ];
  const said = sentences.join(' ') || vscode.l10n.t('The text is written.');
  const picked = await vscode.window.showInformationMessage(said, show);
  if (picked === show) await showGuide(entry);
}

/** What is selected in the active editor, a log for example, when it is about a known error. */
function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  return matchWords(text, catalogueEntries()).length > 0 ? text : '';
}
