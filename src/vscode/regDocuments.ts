import type * as vscode from 'vscode';
import { parseReg, type RegDocument } from '../core';
import { isCandidate, MAX_TEXT_LENGTH, textLength } from './documents';

interface Parsed {
  readonly version: number;
  readonly document: RegDocument;
}

const PARSED = new WeakMap<vscode.TextDocument, Parsed>();

/**
 * The tree of a registry file as it is now, made at most once per version and only when somebody
 * asks. `undefined` when the document is in another language, shows an older version, or is too long.
 */
export function regDocumentOf(document: vscode.TextDocument): RegDocument | undefined {
  const known = PARSED.get(document);
  if (known?.version === document.version) return known.document;
  if (document.languageId !== 'reg' || !isCandidate(document)) return undefined;
  if (textLength(document) > MAX_TEXT_LENGTH) return undefined;
  const parsed = parseReg(document.getText());
  PARSED.set(document, { version: document.version, document: parsed });
  return parsed;
}
