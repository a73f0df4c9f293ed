import * as vscode from 'vscode';
import { pastedKey, pastedText, type RegDocument, type Span } from '../core';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

const PLAIN_TEXT = 'text/plain';
const ESCAPED = vscode.DocumentDropOrPasteEditKind.Text.append('groupPolicy', 'escaped');
const KEY = vscode.DocumentDropOrPasteEditKind.Text.append('groupPolicy', 'key');

/**
 * Escapes what is pasted into a string, and makes a key line of a path; the widget of VS Code offers
 * the text as it was, too.
 */
export function registerRegPaste(log: Log): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: 'reg' },
    { provideDocumentPasteEdits: guarded(log, 'pasting', pasteEdits) },
    { providedPasteEditKinds: [ESCAPED, KEY], pasteMimeTypes: [PLAIN_TEXT] },
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
  const places = ranges.map((range) => {
    return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  });
  const escaped = commonText(places, pastedText, reg, text);
  if (escaped !== undefined) {
    const title = vscode.l10n.t('Paste with escaped backslashes and quotes');
    return [new vscode.DocumentPasteEdit(escaped, title, ESCAPED)];
  }
  const key = commonText(places, pastedKey, reg, text);
  if (key === undefined) return undefined;
  return [new vscode.DocumentPasteEdit(key, vscode.l10n.t('Paste as a key'), KEY)];
}

/** One text is pasted at every cursor, so it has to fit all of them. */
function commonText(
  places: readonly Span[],
  textAt: typeof pastedText,
  reg: RegDocument,
  text: string,
): string | undefined {
  const [first, ...others] = places.map((place) => textAt(reg, place, text));
  return others.every((each) => each === first) ? first : undefined;
}
