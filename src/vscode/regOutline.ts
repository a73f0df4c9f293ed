import * as vscode from 'vscode';
import { outlineOf, type OutlineKey, type OutlineValue } from '../core';
import { toRange } from './convert';
import { collectInSlices } from './inSlices';
import { guarded, type Log } from './log';
import { regDocumentOf } from './regDocuments';

const VALUE_KINDS: Readonly<Record<OutlineValue['form'], vscode.SymbolKind>> = {
  string: vscode.SymbolKind.String,
  dword: vscode.SymbolKind.Number,
  hex: vscode.SymbolKind.Array,
  delete: vscode.SymbolKind.Null,
  invalid: vscode.SymbolKind.Null,
  dropped: vscode.SymbolKind.Null,
};

/** Lists the keys of a registry file with their values, for the outline, breadcrumbs and `@` search. */
export function registerRegOutline(log: Log): vscode.Disposable {
  const provideDocumentSymbols = guarded(
    log,
    'outline',
    async (document: vscode.TextDocument, token: vscode.CancellationToken) => {
      const reg = regDocumentOf(document);
      const keys = reg && (await collectInSlices(outlineOf(reg), token));
      return keys?.map((key) => toKeySymbol(document, key));
    },
  );
  return vscode.languages.registerDocumentSymbolProvider(
    { language: 'reg' },
    { provideDocumentSymbols },
    { label: vscode.l10n.t('Registry keys') },
  );
}

function toKeySymbol(document: vscode.TextDocument, key: OutlineKey): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    // VS Code refuses a symbol without a name.
    key.path || '[]',
    keyDetail(key),
    vscode.SymbolKind.Module,
    toRange(document, key.span),
    toRange(document, key.pathSpan),
  );
  if (key.effect !== 'opened') symbol.tags = [vscode.SymbolTag.Deprecated];
  symbol.children = key.values.map((value) => toValueSymbol(document, value));
  return symbol;
}

function keyDetail({ effect, valueCount, values }: OutlineKey): string {
  switch (effect) {
    case 'deleted':
      return vscode.l10n.t('deleted');
    case 'dropped':
      return vscode.l10n.t('no key to Windows');
    case 'opened':
      if (valueCount === values.length) return '';
      return vscode.l10n.t('{count} values', { count: valueCount });
  }
}

function toValueSymbol(document: vscode.TextDocument, value: OutlineValue): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    value.name || '@',
    valueDetail(value),
    VALUE_KINDS[value.form],
    toRange(document, value.span),
    toRange(document, value.nameSpan),
  );
  if (value.form === 'delete' || value.form === 'dropped') {
    symbol.tags = [vscode.SymbolTag.Deprecated];
  }
  return symbol;
}

function valueDetail({ form, preview }: OutlineValue): string {
  if (form === 'delete') return vscode.l10n.t('deleted');
  return form === 'dropped' ? vscode.l10n.t('dropped by Windows') : preview;
}
