import * as vscode from 'vscode';
import {
  EDITOR_IDS,
  isConcernedBy,
  languageOfEditorId,
  languageOfName,
  recognizeLanguage,
  type PolicyLanguage,
} from '../core';

/**
 * The documents that are worth a look; of all but `reg` only some turn out to be ours. LDIF and zone
 * files are known by their names too, because other extensions have language ids of their own for them.
 */
export const SELECTOR: readonly vscode.DocumentFilter[] = [
  ...EDITOR_IDS.map((language) => ({ language })),
  { pattern: '**/*.{ldif,ldf,zone}' },
];

/** The longest text that is parsed, in UTF-16 units. VS Code gives extensions little more than that. */
export const MAX_TEXT_LENGTH = 50_000_000;

/** How much of an XML document is read to recognise it; a prolog is rarely longer than a few lines. */
const HEAD_LINES = 1000;

/**
 * Whether a document can be ours as far as its language id and the place it comes from say.
 *
 * Read-only file systems are left out: they show older versions of a file (as source control does in
 * its comparisons), where each problem would be listed a second time and nothing can be put right.
 */
export function isCandidate(document: vscode.TextDocument): boolean {
  if (vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return false;
  return languageOf(document) !== undefined;
}

/** The language that a document is said to be in, by its language id or else by its name. */
function languageOf(document: vscode.TextDocument): PolicyLanguage | undefined {
  const known = languageOfEditorId(document.languageId);
  if (known !== undefined) return known;
  const named = languageOfName(document.uri.path);
  return named === 'ldif' || named === 'zone' ? named : undefined;
}

/**
 * Which of our languages a document is in now; `undefined` when it is none of ours. An XML document is
 * recognised by its beginning alone and others by what is in them, so the answer may change with an
 * edit.
 */
export function policyLanguageOf(document: vscode.TextDocument): PolicyLanguage | undefined {
  if (!isCandidate(document)) return undefined;
  const language = languageOf(document);
  if (language === undefined || language === 'reg') return language;
  if (language === 'gpp') return recognizeLanguage(beginningOf(document), '');
  if (textLength(document) > MAX_TEXT_LENGTH) return undefined;
  return isConcernedBy(language, document.getText()) ? language : undefined;
}

/** The length of a document's text, found without joining its lines. */
export function textLength(document: vscode.TextDocument): number {
  return document.offsetAt(new vscode.Position(document.lineCount, 0));
}

/**
 * The beginning of the document with at least its first start tag. Joining all lines of a large
 * document is the costly part of looking at it, so that is done only behind a very long prolog.
 */
export function beginningOf(document: vscode.TextDocument): string {
  const head = document.getText(new vscode.Range(0, 0, HEAD_LINES, 0));
  const isPrologOnly = !/<[^!?]/.test(head) || head.lastIndexOf('<!--') > head.lastIndexOf('-->');
  return isPrologOnly && document.lineCount > HEAD_LINES ? document.getText() : head;
}
