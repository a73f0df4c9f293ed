import type * as vscode from 'vscode';
import type { StoredText } from '../core';

/**
 * The encoding of a document as VS Code calls it, such as `utf8bom`. VS Code 1.100 was the first to
 * tell; `undefined` in an older one.
 */
export function encodingOf(document: vscode.TextDocument): string | undefined {
  const { encoding } = document as vscode.TextDocument & { readonly encoding?: unknown };
  return typeof encoding === 'string' ? encoding : undefined;
}

/** How a document is stored; `undefined` when VS Code does not tell. */
export function storedTextOf(document: vscode.TextDocument): StoredText | undefined {
  const encoding = encodingOf(document);
  switch (encoding) {
    case undefined:
      return undefined;
    case 'utf8':
      return { encoding: 'utf-8', hasByteOrderMark: false };
    case 'utf8bom':
      return { encoding: 'utf-8', hasByteOrderMark: true };
    // VS Code recognises UTF-16 without a mark as well, and does not tell which it was.
    case 'utf16le':
      return { encoding: 'utf-16le', hasByteOrderMark: undefined };
    case 'utf16be':
      return { encoding: 'utf-16be', hasByteOrderMark: undefined };
    default:
      return { encoding: 'ansi', hasByteOrderMark: false };
  }
}
