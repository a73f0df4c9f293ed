import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionsAt } from './actions';
import { ruleOf, untilFinding, untilFindings, untilFixed } from './findings';
import {
  closeEditors,
  newFolder,
  openExample,
  openUntitled,
  replaceText,
  workspaceFolder,
  writeFile,
} from './workspaceFiles';

const RULE = 'trust-model-data-replaced';
const FILE = '.gpolint.json';

/** Waits until the finding of the rule has this severity. */
function untilSeverity(uri: vscode.Uri, severity: vscode.DiagnosticSeverity) {
  return untilFindings(uri, `severity ${vscode.DiagnosticSeverity[severity]}`, (findings) => {
    return findings.some((finding) => ruleOf(finding) === RULE && finding.severity === severity);
  });
}

function rules(level: string): string {
  return JSON.stringify({ rules: { [RULE]: level } });
}

async function remove(folder: vscode.Uri, name: string): Promise<void> {
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
}

async function set(name: string, value: unknown): Promise<void> {
  const { Workspace } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration('groupPolicy').update(name, value, Workspace);
}

describe('A configuration file', () => {
  afterEach(closeEditors);

  it('changes severities while the document is open: created, changed and deleted', async () => {
    const folder = await newFolder();
    const document = await openExample('trust-model-data.reg', folder);
    await untilSeverity(document.uri, vscode.DiagnosticSeverity.Warning);
    await writeFile(folder, FILE, rules('error'));
    await untilSeverity(document.uri, vscode.DiagnosticSeverity.Error);
    await writeFile(folder, FILE, rules('off'));
    await untilFixed(document.uri, RULE);
    await remove(folder, FILE);
    await untilSeverity(document.uri, vscode.DiagnosticSeverity.Warning);
  });

  it('changes the domains that a list has to keep', async () => {
    const folder = await newFolder();
    const document = await openExample('Registry.xml', folder);
    await untilFinding(document.uri, RULE);
    const text = JSON.stringify({ trustModelData: { requiredDomains: ['contoso.com'] } });
    await writeFile(folder, FILE, text);
    await untilFixed(document.uri, RULE);
  });

  it('applies to the folders below its own, and the nearest one counts', async () => {
    const folder = await newFolder();
    const below = vscode.Uri.joinPath(folder, 'below', 'further');
    await vscode.workspace.fs.createDirectory(below);
    await writeFile(folder, FILE, rules('error'));
    const document = await openExample('trust-model-data.reg', below);
    await untilSeverity(document.uri, vscode.DiagnosticSeverity.Error);
    await writeFile(vscode.Uri.joinPath(folder, 'below'), FILE, rules('hint'));
    await untilSeverity(document.uri, vscode.DiagnosticSeverity.Hint);
  });

  it('may lie in the workspace folder itself, and does not reach untitled documents', async () => {
    await writeFile(workspaceFolder(), FILE, rules('error'));
    try {
      const document = await openExample('trust-model-data.reg');
      await untilSeverity(document.uri, vscode.DiagnosticSeverity.Error);
      const untitled = await openUntitled('reg', document.getText());
      await untilSeverity(untitled.uri, vscode.DiagnosticSeverity.Warning);
    } finally {
      await remove(workspaceFolder(), FILE);
    }
  });

  it('goes before the settings', async () => {
    const folder = await newFolder();
    await set('rules', { [RULE]: 'hint' });
    try {
      const document = await openExample('trust-model-data.reg', folder);
      await untilSeverity(document.uri, vscode.DiagnosticSeverity.Hint);
      await writeFile(folder, FILE, rules('error'));
      await untilSeverity(document.uri, vscode.DiagnosticSeverity.Error);
    } finally {
      await set('rules', undefined);
    }
  });

  for (const [what, text, words] of [
    ['is not JSON', '{ "rules": ', /JSON/],
    ['has an unknown name', '{ "rule": {} }', /rule/],
    ['sets an unknown rule', '{\n  "rules": { "no-such-rule": "off" }\n}', /no-such-rule/],
  ] as const) {
    it(`shows on its first line that it ${what}, and documents are still checked`, async () => {
      const folder = await newFolder();
      const file = await writeFile(folder, FILE, text);
      const document = await openExample('trust-model-data.reg', folder);
      const [problem] = await untilFindings(
        file,
        'a problem is shown',
        (shown) => shown.length > 0,
      );
      assert.match(problem?.message ?? '', words);
      assert.equal(problem?.range.start.line, 0);
      assert.equal(problem.range.end.line, 0);
      await untilSeverity(document.uri, vscode.DiagnosticSeverity.Warning);
      await writeFile(folder, FILE, '{}');
      await untilFindings(file, 'the problem has gone', (shown) => shown.length === 0);
    });
  }

  it('counts as soon as it is saved in the editor', async () => {
    const folder = await newFolder();
    const file = await writeFile(folder, FILE, rules('error'));
    const document = await openExample('trust-model-data.reg', folder);
    await untilSeverity(document.uri, vscode.DiagnosticSeverity.Error);
    const configuration = await vscode.workspace.openTextDocument(file);
    await replaceText(configuration, 'error', 'information');
    assert.ok(await configuration.save());
    await untilSeverity(document.uri, vscode.DiagnosticSeverity.Information);
  });
});

describe('The settings', () => {
  afterEach(closeEditors);

  it('change severities of open documents, untitled ones too', async () => {
    const document = await openExample('trust-model-data.reg');
    const untitled = await openUntitled('reg', document.getText());
    await untilFinding(untitled.uri, RULE);
    await set('rules', { [RULE]: 'information' });
    try {
      await untilSeverity(document.uri, vscode.DiagnosticSeverity.Information);
      await untilSeverity(untitled.uri, vscode.DiagnosticSeverity.Information);
    } finally {
      await set('rules', undefined);
    }
    await untilSeverity(document.uri, vscode.DiagnosticSeverity.Warning);
  });

  it('change the domains that a list has to keep', async () => {
    const document = await openExample('trust-model-data.reg');
    await untilFinding(document.uri, RULE);
    await set('trustModelData.requiredDomains', ['contoso.com']);
    try {
      await untilFixed(document.uri, RULE);
    } finally {
      await set('trustModelData.requiredDomains', undefined);
    }
    await untilFinding(document.uri, RULE);
  });

  it('do not take each other along when one is wrong', async () => {
    await set('trustModelData.requiredDomains', 7);
    await set('rules', { [RULE]: 'error' });
    try {
      const document = await openExample('trust-model-data.reg');
      await untilSeverity(document.uri, vscode.DiagnosticSeverity.Error);
    } finally {
      await set('rules', undefined);
      await set('trustModelData.requiredDomains', undefined);
    }
  });

  it('can switch all checks off and on again', async () => {
    const document = await openExample('trust-model-data.reg');
    const { range } = await untilFinding(document.uri, RULE);
    await set('validate', false);
    try {
      await untilFindings(document.uri, 'nothing is shown', (findings) => findings.length === 0);
      assert.deepEqual(await actionsAt(document, range), []);
    } finally {
      await set('validate', undefined);
    }
    await untilFinding(document.uri, RULE);
  });
});
