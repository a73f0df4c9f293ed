import * as vscode from 'vscode';
import {
  editorIdsLike,
  insertArtefact,
  languageOfEditorId,
  writeArtefact,
  type Artefact,
  type TextEdit,
} from '../../core';
import { toWorkspaceEdit } from '../convert';
import { surroundings } from '../surroundings';

type Answers = Readonly<Record<string, string>>;

/** A place in an open document. */
export interface Cursor {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

/** Whether an artefact can be put into the document at the cursor, as far as its language says. */
function isOfLanguage({ document }: Cursor, { language }: Artefact): boolean {
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return false;
  return languageOfEditorId(document.languageId) === languageOfEditorId(language);
}

/** Whether there is a place for an artefact near the cursor. */
export function canInsert(cursor: Cursor, artefact: Artefact, answers: Answers): boolean {
  return isOfLanguage(cursor, artefact) && insertion(cursor, artefact, answers) !== undefined;
}

/** Puts the artefact near the cursor and shows it; `undefined` when there is no place for it. */
export async function insertAtCursor(
  cursor: Cursor,
  artefact: Artefact,
  answers: Answers,
): Promise<vscode.TextDocument | undefined> {
  const { document } = cursor;
  const edit = insertion(cursor, artefact, answers);
  if (edit === undefined) return undefined;
  if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(document, [edit])))) return undefined;
  const editor = await vscode.window.showTextDocument(document);
  const start = document.positionAt(edit.span.start);
  const end = document.positionAt(edit.span.start + edit.newText.length);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(new vscode.Range(start, end));
  return document;
}

function insertion(
  { document, position }: Cursor,
  artefact: Artefact,
  answers: Answers,
): TextEdit | undefined {
  const offset = document.offsetAt(position);
  return insertArtefact(document.getText(), offset, artefact.language, (form) => {
    return writeArtefact(artefact, answers, surroundings, form)?.text;
  });
}

/** Shows the artefact in a new editor; `undefined` when its language cannot hold an answer. */
export async function openArtefact(
  artefact: Artefact,
  answers: Answers,
): Promise<vscode.TextDocument | undefined> {
  const content = writeArtefact(artefact, answers, surroundings)?.text;
  if (content === undefined) return undefined;
  const language = await editorLanguage(artefact);
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The language id that another extension has registered for the kind of file, or else our own. */
async function editorLanguage({ language }: Artefact): Promise<string> {
  const installed = new Set(await vscode.languages.getLanguages());
  const others = editorIdsLike(language).filter((id) => id !== language);
  return others.find((id) => installed.has(id)) ?? language;
}
