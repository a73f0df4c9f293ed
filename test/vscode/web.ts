import * as vscode from 'vscode';

const EXTENSION_ID = 'group-policy-authoring.group-policy-authoring';
const RULE = 'trust-model-data-replaced';
const TEXT = [
  'Windows Registry Editor Version 5.00',
  '',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync]',
  '"TrustModelData"="contoso.com"',
  '',
].join('\r\n');

/**
 * Runs in the web-worker extension host, which has no Node modules, and so no test framework. What
 * is wrong goes into the rejection, because the console of that host is not carried to the caller.
 */
export async function run(): Promise<void> {
  expect(!('process' in globalThis), 'this is not the web extension host');
  const document = await vscode.workspace.openTextDocument({ language: 'reg', content: TEXT });
  await vscode.window.showTextDocument(document);

  const finding = await untilFound(document.uri);
  const marked = document.getText(finding.range);
  expect(marked === 'contoso.com', `the finding is at '${marked}'`);
  expect(vscode.extensions.getExtension(EXTENSION_ID)?.isActive, 'the extension is not active');

  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const edit = actions.find((action) => action.isPreferred)?.edit;
  expect(edit !== undefined && (await vscode.workspace.applyEdit(edit)), 'no preferred fix');
  expect(document.getText().includes('"lync.com, outlook.com, '), document.getText());

  await vscode.commands.executeCommand('groupPolicy.showRuleDocumentation', RULE);
  await untilTrue('the documentation is shown', () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    return tabs.some((tab) => tab.label.includes(RULE));
  });
}

function expect(isRight: unknown, otherwise: string): asserts isRight {
  if (!isRight) throw new Error(otherwise);
}

async function untilFound(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  const found = () =>
    vscode.languages.getDiagnostics(uri).find(({ code }) => {
      return typeof code === 'object' && code.value === RULE;
    });
  await untilTrue(`'${RULE}' is found`, () => found() !== undefined);
  const finding = found();
  expect(finding, 'the finding has gone');
  return finding;
}

async function untilTrue(what: string, isTrue: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`Waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
