import * as vscode from 'vscode';
import {
  relatedEntries,
  safeEdits,
  suppressionFixes,
  type DocumentFix,
  type EditFix,
  type EncodingFix,
  type Finding,
  type OtherFileFix,
} from '../core';
import type { Analyses, Analysis } from './analyses';
import { CHANGE_OTHER_FILE_COMMAND, type OtherFileChange } from './changeOtherFile';
import { toRange, toSentence, toWorkspaceEdit } from './convert';
import { DIAGNOSTIC_SOURCE } from './findingDiagnostics';
import { SELECTOR } from './documents';
import { guarded, type Log } from './log';
import { OPEN_DOCUMENT_COMMAND } from './openDocument';
import { showRuleDocumentationCommand } from './ruleDocumentation';
import { STORE_AS_UTF16_COMMAND } from './storeAsUtf16';
import { troubleshootCommand } from './troubleshoot/troubleshoot';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('groupPolicy');

type Linted = Extract<Analysis, { readonly kind: 'linted' }>;

/** Offers what can be done about the findings at the cursor, and the safe fixes of a whole file. */
export function registerCodeActions(analyses: Analyses, log: Log): vscode.Disposable {
  const provideCodeActions = guarded(
    log,
    'code actions',
    async (
      document: vscode.TextDocument,
      range: vscode.Range,
      context: vscode.CodeActionContext,
    ): Promise<vscode.CodeAction[] | undefined> => {
      // The analysis is of the text as it is now; diagnostics on the screen may lag behind it.
      const analysis = await analyses.of(document);
      if (analysis?.kind !== 'linted') return undefined;
      const { only, diagnostics } = context;
      // A source action is made only for those who ask for one: the menu of quick fixes hides it.
      const asksForSourceAction = only?.contains(FIX_ALL) ?? false;
      const asksForQuickFixes = only?.contains(vscode.CodeActionKind.QuickFix) ?? true;
      return [
        ...(asksForQuickFixes ? quickFixes(document, analysis, range, diagnostics) : []),
        ...(asksForSourceAction ? fixAll(document, analysis) : []),
      ];
    },
  );
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    { provideCodeActions },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}

function fixAll(document: vscode.TextDocument, analysis: Linted): vscode.CodeAction[] {
  const edits = safeEdits(analysis.findings);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all safe problems'), FIX_ALL);
  action.edit = toWorkspaceEdit(document, edits);
  return [action];
}

function quickFixes(
  document: vscode.TextDocument,
  { policy, findings }: Linted,
  range: vscode.Range,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const here = findings.filter((finding) => toRange(document, finding.span).intersection(range));
  const rules = [...new Set(here.map((finding) => finding.rule))];
  const shown = (finding: Finding) => diagnosticsOf(document, finding, diagnostics);
  return [
    ...here.flatMap((finding) =>
      finding.fixes.map((fix) => {
        switch (fix.kind) {
          case 'edit':
            return editAction(document, fix, shown(finding));
          case 'document':
            return documentAction(fix, shown(finding));
          case 'encoding':
            return encodingAction(document, fix, shown(finding));
          case 'other-file':
            return otherFileAction(document, fix, shown(finding));
        }
      }),
    ),
    ...rules.flatMap((rule) => fixAllOfRule(document, rule, findings)),
    ...here.flatMap((finding) =>
      suppressionFixes(policy, finding).map((fix) => editAction(document, fix, shown(finding))),
    ),
    ...troubleshootActions(rules),
    ...rules.map(documentationAction),
  ];
}

function editAction(
  document: vscode.TextDocument,
  fix: EditFix,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(toSentence(fix.title), vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document, fix.edits);
  action.diagnostics = diagnostics;
  action.isPreferred = fix.preferred;
  return action;
}

function documentAction(fix: DocumentFix, diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const title = toSentence(fix.title);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = {
    title,
    command: OPEN_DOCUMENT_COMMAND,
    arguments: [fix.languageId, fix.text],
  };
  action.diagnostics = diagnostics;
  return action;
}

function encodingAction(
  document: vscode.TextDocument,
  fix: EncodingFix,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const title = toSentence(fix.title);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: STORE_AS_UTF16_COMMAND, arguments: [document.uri] };
  action.diagnostics = diagnostics;
  action.isPreferred = fix.safe;
  return action;
}

function otherFileAction(
  document: vscode.TextDocument,
  { title, path, text, edits }: OtherFileFix,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const action = new vscode.CodeAction(toSentence(title), vscode.CodeActionKind.QuickFix);
  const change: OtherFileChange = { file: document.uri.with({ path }), text, edits };
  action.command = { title: action.title, command: CHANGE_OTHER_FILE_COMMAND, arguments: [change] };
  action.diagnostics = diagnostics;
  return action;
}

/** Nothing when only one finding of the rule has a safe fix: that fix is already offered by itself. */
function fixAllOfRule(
  document: vscode.TextDocument,
  rule: string,
  findings: readonly Finding[],
): readonly vscode.CodeAction[] {
  const fixable = findings.filter((finding) => {
    return finding.rule === rule && safeEdits([finding]).length > 0;
  });
  if (fixable.length < 2) return [];
  const title = vscode.l10n.t("Fix all '{rule}' problems in this file", { rule });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document, safeEdits(fixable));
  return [action];
}

/** The ways into the rows of the catalogue that are about what the rules find, each once. */
function troubleshootActions(rules: readonly string[]): readonly vscode.CodeAction[] {
  return [...new Set(rules.flatMap(relatedEntries))].map((entry) => {
    const title = vscode.l10n.t('Troubleshoot: {title}…', { title: vscode.l10n.t(entry.title) });
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.command = troubleshootCommand(entry, title);
    return action;
  });
}

function documentationAction(rule: string): vscode.CodeAction {
  const title = vscode.l10n.t("Show documentation for '{rule}'", { rule });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = showRuleDocumentationCommand(rule, title);
  return action;
}

/** The diagnostics on the screen that show a finding; none while they lag behind an edit. */
function diagnosticsOf(
  document: vscode.TextDocument,
  finding: Finding,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.Diagnostic[] {
  const range = toRange(document, finding.span);
  return diagnostics.filter((diagnostic) => {
    return (
      diagnostic.source === DIAGNOSTIC_SOURCE &&
      diagnostic.range.isEqual(range) &&
      typeof diagnostic.code === 'object' &&
      diagnostic.code.value === finding.rule
    );
  });
}
