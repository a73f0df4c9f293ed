import * as vscode from 'vscode';
import type { Span } from '../core';
import { toRange } from './convert';

/**
 * Spans of which each lies inside the next one, as VS Code nests them.
 *
 * @param position - Where the selection starts; all there is to select without any span.
 */
export function selectionRangeOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  spans: readonly Span[],
): vscode.SelectionRange {
  const range = spans.reduceRight<vscode.SelectionRange | undefined>((parent, span) => {
    return new vscode.SelectionRange(toRange(document, span), parent);
  }, undefined);
  return range ?? new vscode.SelectionRange(new vscode.Range(position, position));
}
