import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openUntitled } from './workspaceFiles';

const TIME_LIMIT_IN_MILLISECONDS = 25_000;

/**
 * Waits until `probe` gives something; asks at once and then at every event.
 *
 * @throws Error that names `what` when the time is over.
 */
export async function until<T>(
  what: string,
  event: vscode.Event<unknown>,
  probe: () => T | undefined,
): Promise<T> {
  const first = probe();
  if (first !== undefined) return first;
  return new Promise<T>((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      subscription.dispose();
    };
    const subscription = event(() => {
      const value = probe();
      if (value === undefined) return;
      end();
      resolve(value);
    });
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Waited in vain until ${what}`));
    }, TIME_LIMIT_IN_MILLISECONDS);
  });
}

/** Waits until `probe` gives something, for what VS Code has no event for. */
export async function untilPolled<T>(
  what: string,
  probe: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + TIME_LIMIT_IN_MILLISECONDS;
  while (Date.now() < end) {
    const value = await probe();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Waited in vain until ${what}`);
}

/** The diagnostics of the extension for a document, as the workbench has them now. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'gpolint');
}

/** The rule that a diagnostic is about; `undefined` for one that is about none. */
export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : undefined;
}

/** Waits until the diagnostics of a document are as asked, and gives them. */
export function untilFindings(
  uri: vscode.Uri,
  what: string,
  isAsAsked: (findings: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return until(what, vscode.languages.onDidChangeDiagnostics, () => {
    const findings = findingsOf(uri);
    return isAsAsked(findings) ? findings : undefined;
  }).catch((error: unknown) => {
    const shown = findingsOf(uri).map((finding) => `${ruleOf(finding)}: ${finding.message}`);
    throw new Error(`${String(error)}; shown: ${shown.join(' | ') || 'nothing'}`);
  });
}

/** Waits until a document has a finding of this rule, and gives the first. */
export async function untilFinding(uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> {
  const findings = await untilFindings(uri, `'${rule}' is found`, (shown) => {
    return shown.some((finding) => ruleOf(finding) === rule);
  });
  const finding = findings.find((candidate) => ruleOf(candidate) === rule);
  assert.ok(finding);
  return finding;
}

/** Waits until a document has no finding of this rule, and gives those of the others. */
export function untilFixed(uri: vscode.Uri, rule: string): Promise<readonly vscode.Diagnostic[]> {
  return untilFindings(uri, `'${rule}' has gone`, (shown) => {
    return shown.every((finding) => ruleOf(finding) !== rule);
  });
}

/**
 * Waits until everything that was edited or opened before has been checked: documents are checked in
 * the order in which their text came to rest, so it edits one of its own and waits for its finding.
 */
export async function untilChecked(): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const document = await openUntitled('reg', 'Windows Registry Editor Version 5.00\r\n');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(
    document.uri,
    new vscode.Position(1, 0),
    String.raw`[HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Microsoft\Office\16.0\Lync]` +
      '\r\n"TrustModelData"="contoso.com"\r\n',
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
  await untilFinding(document.uri, 'trust-model-data-replaced');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  if (active !== undefined) await vscode.window.showTextDocument(active);
}
