import * as vscode from 'vscode';
import type { HoverPart, Term } from '../core';
import { toSentence } from './convert';

/** The blocks of a hover, or of the description of a completion, one below the other. */
export function toMarkdown(parts: readonly HoverPart[]): vscode.MarkdownString {
  return new vscode.MarkdownString(parts.map(block).join('\n\n'));
}

function block(part: HoverPart): string {
  switch (part.kind) {
    case 'sentence':
      return escape(toSentence(part.message));
    case 'fact':
      return `${escape(toSentence(part.label))}: ${toCode(part.value)}`;
    case 'term':
      return termed(part);
    case 'terms':
      return part.terms.map((term) => `- ${termed(term)}`).join('\n');
    case 'code':
      return new vscode.MarkdownString().appendCodeblock(part.text, 'plaintext').value;
    case 'list':
      return part.items.map((item) => `- ${toCode(item)}`).join('\n');
  }
}

function termed({ term, meaning }: Term): string {
  const sentence = toSentence(meaning);
  return sentence === '' ? toCode(term) : `${toCode(term)}: ${escape(sentence)}`;
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
