import * as vscode from 'vscode';
import { preferenceOutline, type PreferenceOutline } from '../core';
import { toRange } from './convert';
import { guarded, type Log } from './log';
import { assistedPreferences } from './preferenceFeatures';

const VALUE_KINDS: Readonly<Record<string, vscode.SymbolKind>> = {
  REG_SZ: vscode.SymbolKind.String,
  REG_EXPAND_SZ: vscode.SymbolKind.String,
  REG_DWORD: vscode.SymbolKind.Number,
  REG_QWORD: vscode.SymbolKind.Number,
  REG_BINARY: vscode.SymbolKind.Array,
  REG_MULTI_SZ: vscode.SymbolKind.Array,
};

/** Lists the items and collections of preference files for the outline, breadcrumbs and `@` search. */
export function registerPreferenceOutline(log: Log): vscode.Disposable {
  const provideDocumentSymbols = guarded(log, 'outline', (document: vscode.TextDocument) => {
    const preferences = assistedPreferences(document);
    return preferences && toSymbols(document, preferenceOutline(preferences));
  });
  return vscode.languages.registerDocumentSymbolProvider(
    { language: 'xml' },
    { provideDocumentSymbols },
    { label: vscode.l10n.t('Preference items') },
  );
}

function toSymbols(
  document: vscode.TextDocument,
  outlines: readonly PreferenceOutline[],
): vscode.DocumentSymbol[] {
  return outlines.map((outline) => {
    const symbol = new vscode.DocumentSymbol(
      outline.name,
      detailOf(outline),
      kindOf(outline),
      toRange(document, outline.span),
      toRange(document, outline.nameSpan),
    );
    if (outline.isDisabled) symbol.tags = [vscode.SymbolTag.Deprecated];
    symbol.children = toSymbols(document, outline.children);
    return symbol;
  });
}

function kindOf({ kind, valueType }: PreferenceOutline): vscode.SymbolKind {
  if (kind !== 'item') return vscode.SymbolKind.Namespace;
  return VALUE_KINDS[valueType] ?? vscode.SymbolKind.Property;
}

/** Such as `Update · HKLM\SOFTWARE\Contoso · 2 conditions`. */
function detailOf({ action, place, conditionCount, isDisabled }: PreferenceOutline): string {
  const parts = [
    isDisabled ? vscode.l10n.t('disabled') : '',
    action === undefined ? '' : actionName(action),
    place,
    conditionCount === 0 ? '' : conditions(conditionCount),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function conditions(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 condition')
    : vscode.l10n.t('{count} conditions', { count });
}

function actionName(action: NonNullable<PreferenceOutline['action']>): string {
  switch (action) {
    case 'C':
      return vscode.l10n.t('Create');
    case 'R':
      return vscode.l10n.t('Replace');
    case 'U':
      return vscode.l10n.t('Update');
    case 'D':
      return vscode.l10n.t('Delete');
  }
}
