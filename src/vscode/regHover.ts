import * as vscode from 'vscode';
import { regHover } from '../core';
import { toRange } from './convert';
import { toMarkdown } from './hoverMarkdown';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

/** Shows what a key, a value name or data of a registry file stands for. */
export function registerRegHover(log: Log): vscode.Disposable {
  const provideHover = guarded(log, 'hover', hoverAt);
  return vscode.languages.registerHoverProvider({ language: 'reg' }, { provideHover });
}

function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const reg = regDocumentOf(document);
  const hover = reg && regHover(reg, document.offsetAt(position));
  if (hover === undefined) return undefined;
  return new vscode.Hover(toMarkdown(hover.parts), toRange(document, hover.span));
}
