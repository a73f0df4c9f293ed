import * as vscode from 'vscode';
import { regHover, type HoverPart } from '../core';
import { toRange, toSentence } from './convert';
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
  const text = new vscode.MarkdownString(hover.parts.map(toMarkdown).join('\n\n'));
  return new vscode.Hover(text, toRange(document, hover.span));
}

function toMarkdown(part: HoverPart): string {
  switch (part.kind) {
    case 'sentence':
      return escape(toSentence(part.message));
    case 'fact':
      return `${escape(toSentence(part.label))}: ${toCode(part.value)}`;
    case 'term':
      return `${toCode(part.term)}: ${escape(toSentence(part.meaning))}`;
    case 'code':
      return new vscode.MarkdownString().appendCodeblock(part.text, 'plaintext').value;
    case 'list':
      return part.items.map((item) => `- ${toCode(item)}`).join('\n');
  }
}

/** Our own sentences hold names with characters that Markdown would take for its own. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!<>|~-]/g, '\\$&');
}

/** Text of the file in one line, between more backticks than it holds in a row (CommonMark 6.1). */
function toCode(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}
