import * as vscode from 'vscode';
import { catalogueEntries, matchWords, type CatalogueEntry } from '../../core';
import { frame, showStep, type Outcome, type StepFrame } from './quickInputs';

interface EntryItem extends vscode.QuickPickItem {
  readonly entry?: CatalogueEntry;
}

/**
 * Asks what the error says. What is typed or pasted is matched by the core, and the workbench filters
 * nothing: below what is likely meant stand all the others.
 *
 * @param text - The words of the error, as far as they are known.
 */
export function pickEntry(text: string, step: StepFrame): Promise<Outcome<CatalogueEntry>> {
  const input = vscode.window.createQuickPick<EntryItem>();
  const fromClipboard: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('clippy'),
    tooltip: vscode.l10n.t('Use the text of the clipboard'),
  };
  input.buttons = [fromClipboard];
  frame(input, step);
  input.placeholder = vscode.l10n.t('Paste the error message or log lines, or pick from the list');
  const show = (words: string): void => {
    const items = entryItems(words);
    input.items = items;
    input.activeItems = items.slice(0, 1);
  };
  input.value = oneLine(text);
  show(text);
  input.onDidChangeValue(show);
  input.onDidTriggerButton(async (button) => {
    if (button !== fromClipboard) return;
    const pasted = await vscode.env.clipboard.readText();
    input.value = oneLine(pasted);
    // The box cannot hold lines; what is matched is the text as it was copied.
    show(pasted);
  });
  return showStep(input, () => input.activeItems[0]?.entry);
}

/** An input box has one line, and a very long one is slow. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 1000);
}

function entryItems(text: string): readonly EntryItem[] {
  const entries = catalogueEntries();
  const matches = matchWords(text, entries);
  const others = entries.filter((entry) => matches.every((match) => match.entry !== entry));
  const rest = others.map((entry) => entryItem(entry, entry.words[0] ?? '', kindName(entry)));
  if (text.trim() === '') return rest;
  // While there is text in the box the workbench shows no separators, so each item says what it is.
  const found = matches.map(({ entry, wording }) => {
    const kind = kindName(entry);
    const likely = vscode.l10n.t('likely meant');
    return entryItem(entry, wording, kind === '' ? likely : `${likely}, ${kind}`);
  });
  return found.length > 0 ? [...found, ...rest] : [nothingFound(), ...rest];
}

/** An item that cannot be chosen, so that Enter does not take an entry that nobody asked for. */
function nothingFound(): EntryItem {
  return {
    label: `$(info) ${vscode.l10n.t('No known error has these words')}`,
    detail: vscode.l10n.t('Pick one from the list, or paste other words'),
    alwaysShow: true,
  };
}

function entryItem(entry: CatalogueEntry, wording: string, description: string): EntryItem {
  const label = vscode.l10n.t(entry.title);
  // The words are what the program shows, in its own language.
  return { label, description, detail: wording, alwaysShow: true, entry };
}

function kindName({ kind }: CatalogueEntry): string {
  switch (kind) {
    case 'cause':
      return vscode.l10n.t('common cause');
    case 'error':
      return vscode.l10n.t('error message');
    case 'more-information':
      return '';
  }
}
