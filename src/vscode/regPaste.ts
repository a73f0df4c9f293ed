import * as vscode from 'vscode';
import { pastedText } from '../core';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

const PLAIN_TEXT = 'text/plain';
const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('groupPolicy', 'escaped');

/** Escapes what is pasted into a string; the widget of VS Code offers the text as it was, too. */
export function registerRegPaste(log: Log): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: 'reg' },
    { provideDocumentPasteEdits: guarded(log, 'pasting', pasteEdits) },
    { providedPasteEditKinds: [KIND], pasteMimeTypes: [PLAIN_TEXT] },
  );
}

/** The edit for a paste at these places; `undefined` when the text can be pasted as it is. */
export async function pasteEdits(
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  clipboard: vscode.DataTransfer,
): Promise<vscode.DocumentPasteEdit[] | undefined> {
  const text = await clipboard.get(PLAIN_TEXT)?.asString();
  const reg = text === undefined ? undefined : regDocumentOf(document);
  if (text === undefined || reg === undefined) return undefined;
  const texts = ranges.map((range) => {
    const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return pastedText(reg, place, text);
  });
  // One text is pasted at every cursor, so it has to fit all of them.
  const [escaped] = texts;
  if (escaped === undefined || texts.some((each) => each !== escaped)) return undefined;
  const title = vscode.l10n.t('Paste with escaped backslashes and quotes');
  return [new vscode.DocumentPasteEdit(escaped, title, KIND)];
}
