import * as vscode from 'vscode';
import {
  encodingStatus,
  headerStatus,
  mendHeader,
  upgradeHeader,
  type HeaderStatus,
} from '../core';
import { toSentence, toWorkspaceEdit } from './convert';
import { isCandidate } from './documents';
import { regDocumentOf } from './regDocuments';
import { STORE_AS_UTF16_COMMAND } from './storeAsUtf16';
import { storedTextOf } from './storedText';

const MEND_HEADER = 'groupPolicy.mendHeader';
const SELECTOR: vscode.DocumentSelector = { language: 'reg' };

/** How many lines are looked at to find the header; the first one decides. */
const HEAD_LINES = 10;

const SEVERITIES: Readonly<Record<HeaderStatus['severity'], vscode.LanguageStatusSeverity>> = {
  error: vscode.LanguageStatusSeverity.Error,
  warning: vscode.LanguageStatusSeverity.Warning,
  information: vscode.LanguageStatusSeverity.Information,
};

/** Shows header and encoding of the active registry file among the statuses of its language. */
export function registerRegStatus(): vscode.Disposable {
  const header = vscode.languages.createLanguageStatusItem('groupPolicy.header', SELECTOR);
  header.name = vscode.l10n.t('Registry File Header');
  let encoding: vscode.LanguageStatusItem | undefined;

  function refresh(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'reg' || !isCandidate(document)) return;
    showHeader(header, document);
    encoding = showEncoding(encoding, document);
  }

  refresh();
  return vscode.Disposable.from(
    header,
    new vscode.Disposable(() => encoding?.dispose()),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    vscode.workspace.onDidSaveTextDocument(refresh),
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isAtTop = contentChanges.some(({ range }) => range.start.line < HEAD_LINES);
      const isActive = document === vscode.window.activeTextEditor?.document;
      if (isActive && (isAtTop || contentChanges.length === 0)) refresh();
    }),
    vscode.commands.registerCommand(MEND_HEADER, applyHeader),
  );
}

function showHeader(item: vscode.LanguageStatusItem, document: vscode.TextDocument): void {
  const head = document.getText(new vscode.Range(0, 0, HEAD_LINES, 0));
  const { label, detail, severity, remedy } = headerStatus(head);
  item.text = toSentence(label);
  item.detail = toSentence(detail);
  item.severity = SEVERITIES[severity];
  item.command = remedy && {
    title: toSentence(remedy),
    command: MEND_HEADER,
    arguments: [document.uri],
  };
}

/** The item, made with the first registry file that is shown. */
function showEncoding(
  known: vscode.LanguageStatusItem | undefined,
  document: vscode.TextDocument,
): vscode.LanguageStatusItem {
  const item = known ?? vscode.languages.createLanguageStatusItem('groupPolicy.encoding', SELECTOR);
  item.name = vscode.l10n.t('Registry File Encoding');
  const stored = storedTextOf(document);
  if (stored === undefined) return showUnknownEncoding(item);
  const { label, detail, severity, isMendable } = encodingStatus(stored);
  item.text = label;
  item.detail = toSentence(detail);
  item.severity = SEVERITIES[severity];
  item.command = isMendable
    ? {
        title: vscode.l10n.t('Save as UTF-16 LE'),
        command: STORE_AS_UTF16_COMMAND,
        arguments: [document.uri],
      }
    : {
        title: vscode.l10n.t('Change Encoding'),
        command: 'workbench.action.editor.changeEncoding',
      };
  return item;
}

/** An older VS Code neither tells the encoding nor lets a new file have the right one. */
function showUnknownEncoding(item: vscode.LanguageStatusItem): vscode.LanguageStatusItem {
  item.text = vscode.l10n.t('Encoding unknown');
  item.detail = vscode.l10n.t(
    'The registry editor writes UTF-16 LE, which VS Code can save as too',
  );
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = {
    title: vscode.l10n.t('Change Encoding'),
    command: 'workbench.action.editor.changeEncoding',
  };
  return item;
}

/** Writes a right header into the document, or into the active one; says so when it cannot. */
async function applyHeader(uri?: vscode.Uri): Promise<void> {
  const target = uri ?? vscode.window.activeTextEditor?.document.uri;
  if (target === undefined) return;
  const document = await vscode.workspace.openTextDocument(target);
  const reg = regDocumentOf(document);
  if (reg === undefined) return;
  const [refactoring] = [...mendHeader(reg), ...upgradeHeader(reg)];
  if (refactoring !== undefined) {
    await vscode.workspace.applyEdit(toWorkspaceEdit(document, refactoring.edits));
    return;
  }
  const sentence =
    reg.header.kind === 'version5'
      ? vscode.l10n.t('The header is right')
      : vscode.l10n.t('The file cannot be converted without a choice that only you can make');
  await vscode.window.showInformationMessage(sentence);
}
