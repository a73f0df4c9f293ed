import * as vscode from 'vscode';
import { preferenceHover } from '../core';
import { toRange } from './convert';
import { toMarkdown } from './hoverMarkdown';
import { guarded, type Log } from './log';
import { assistedPreferences } from './preferenceFeatures';

/** Shows what an element, an attribute, a value or a variable of a preference file stands for. */
export function registerPreferenceHover(log: Log): vscode.Disposable {
  const provideHover = guarded(log, 'hover', hoverAt);
  return vscode.languages.registerHoverProvider({ language: 'xml' }, { provideHover });
}

function hoverAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.Hover | undefined {
  const preferences = assistedPreferences(document);
  const hover = preferences && preferenceHover(preferences, document.offsetAt(position));
  if (hover === undefined) return undefined;
  return new vscode.Hover(toMarkdown(hover.parts), toRange(document, hover.span));
}
