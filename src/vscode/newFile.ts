import * as vscode from 'vscode';
import { newFiles, type NewFile } from '../core';
import { toSentence } from './convert';

/**
 * Registers the command behind 'New File…'. It takes the name of a new file, such as
 * `Registry\Registry.xml` or `.reg`, and asks when it has none.
 */
export function registerNewFile(): vscode.Disposable {
  return vscode.commands.registerCommand('groupPolicy.newFile', async (name?: unknown) => {
    const files = newFiles();
    const file = files.find((each) => each.name === name) ?? (await pick(files));
    if (file !== undefined) await vscode.window.showTextDocument(await open(file));
  });
}

async function pick(files: readonly NewFile[]): Promise<NewFile | undefined> {
  const items = files.map((file) => ({
    label: toSentence(file.title),
    description: file.name,
    file,
  }));
  const placeHolder = vscode.l10n.t('Kind of policy file to create');
  const options = { placeHolder, matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.file;
}

/** The type declarations are those of VS Code 1.99, which has no `encoding` here. */
const openUntitled = vscode.workspace.openTextDocument as (options: {
  readonly language: string;
  readonly content: string;
  readonly encoding?: string;
}) => Thenable<vscode.TextDocument>;

/**
 * Opens an untitled document. VS Code 1.100 and later store it in the encoding that is asked for; an
 * older one ignores that, and the rules about encodings tell as soon as the file has other letters.
 */
async function open({ language, text, storage }: NewFile): Promise<vscode.TextDocument> {
  const document = await openUntitled({
    language: language === 'reg' ? 'reg' : 'xml',
    content: text,
    encoding: storage.encoding === 'utf-16le' ? 'utf16le' : 'utf8',
  });
  if (document.eol !== vscode.EndOfLine.CRLF) {
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((builder) => {
      builder.setEndOfLine(vscode.EndOfLine.CRLF);
    });
  }
  return document;
}
