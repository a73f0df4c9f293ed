import * as vscode from 'vscode';
import type { Finding } from '../core';
import type { Analyses } from './analyses';
import { checkFile, type CheckSources } from './fileCheck';
import type { Log } from './log';
import { isBelow } from './policyObjects';
import {
  createWorkspaceFindings,
  openDocument,
  POLICY_FILE_PATTERN,
  type WorkspaceFindings,
} from './workspaceFindings';

const COMMAND = 'groupPolicy.checkWorkspace';

/** How far a check came and what it found; the command gives it to whoever runs it. */
interface Summary {
  /** Policy files that were checked, open ones included. */
  files: number;
  errors: number;
  warnings: number;
  /** Files that could not be read; the log says why. */
  unreadable: number;
  isCancelled: boolean;
}

interface Check extends CheckSources {
  readonly analyses: Analyses;
  readonly findings: WorkspaceFindings;
  readonly log: Log;
}

/**
 * Registers the command that checks every policy file of the workspace, open or not, and lists what
 * it finds among the problems. Nothing is changed, and a change of the settings takes the list away.
 * When a file of a Group Policy Object changes, the other ones are checked again.
 */
export function registerCheckWorkspace(
  sources: CheckSources,
  analyses: Analyses,
  log: Log,
): vscode.Disposable {
  const findings = createWorkspaceFindings();
  const check = { ...sources, analyses, findings, log };
  // One after the other, so that no older result takes the place of a newer one.
  let rechecked = Promise.resolve();
  return vscode.Disposable.from(
    findings,
    sources.configurations.onDidChange(() => findings.clear()),
    sources.policyObjects.onDidChange((folder) => {
      rechecked = rechecked.then(() => recheck(check, folder));
    }),
    vscode.commands.registerCommand(COMMAND, async (): Promise<Summary> => {
      const summary = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Checking policy files'),
          cancellable: true,
        },
        (progress, token) => checkAll(check, progress, token),
      );
      void report(summary);
      return summary;
    }),
  );
}

/** Checks the files of a Group Policy Object again that were checked before and are not open. */
async function recheck(check: Check, folder: vscode.Uri): Promise<void> {
  const { token } = new vscode.CancellationTokenSource();
  for (const file of check.findings.files()) {
    if (!isBelow(file, folder) || openDocument(file) !== undefined) continue;
    // One that went meanwhile has no findings any more, and needs no word about it.
    await checkOne(check, file, token).catch(() => undefined);
  }
}

async function checkAll(
  check: Check,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  token: vscode.CancellationToken,
): Promise<Summary> {
  const summary: Summary = { files: 0, errors: 0, warnings: 0, unreadable: 0, isCancelled: false };
  check.findings.restart();
  const found = await vscode.workspace.findFiles(POLICY_FILE_PATTERN, undefined, undefined, token);
  // The files of one policy come together, so that what they have in common is read once.
  const files = [...found].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of files) {
    if (token.isCancellationRequested) break;
    progress.report({
      message: vscode.workspace.asRelativePath(file),
      increment: 100 / files.length,
    });
    const findings = await checkOne(check, file, token).catch((error: unknown) => {
      check.log.warn(`${file.toString()} cannot be checked: ${String(error)}`);
      summary.unreadable += 1;
      return undefined;
    });
    if (findings !== undefined) count(summary, findings);
    // Everybody else gets a turn after each file, the button that cancels among them.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  summary.isCancelled = token.isCancellationRequested;
  return summary;
}

/** The findings of a file; `undefined` for one that is none of ours. */
async function checkOne(
  check: Check,
  file: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<readonly Finding[] | undefined> {
  const { analyses, findings } = check;
  const document = openDocument(file);
  if (document !== undefined) {
    // It has diagnostics of its own, which are about the text in the editor.
    const analysis = await analyses.of(document);
    return analysis?.kind === 'linted' ? analysis.findings : undefined;
  }
  const version = await vscode.workspace.fs.stat(file);
  const result = await checkFile(file, check, token);
  if (result !== undefined) findings.set(file, result.diagnostics, version);
  return result?.findings;
}

function count(summary: Summary, findings: readonly Finding[]): void {
  summary.files += 1;
  for (const { severity } of findings) {
    if (severity === 'error') summary.errors += 1;
    if (severity === 'warning') summary.warnings += 1;
  }
}

/** Says what was found and offers the way there. */
async function report(summary: Summary): Promise<void> {
  const { errors, files, isCancelled, unreadable, warnings } = summary;
  const counts = { errors, files, unreadable, warnings };
  const parts = [
    isCancelled ? vscode.l10n.t('The check was cancelled.') : undefined,
    vscode.l10n.t('Policy files checked: {files}; errors: {errors}; warnings: {warnings}.', counts),
    unreadable > 0
      ? vscode.l10n.t('Files that could not be read: {unreadable}.', counts)
      : undefined,
  ];
  const text = parts.filter((part) => part !== undefined).join(' ');
  const showProblems = vscode.l10n.t('Show Problems');
  const hasProblems = errors + warnings > 0;
  const choice = await vscode.window.showInformationMessage(
    text,
    ...(hasProblems ? [showProblems] : []),
  );
  if (choice === undefined) return;
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
