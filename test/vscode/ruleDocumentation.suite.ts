import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { RULES } from '../../src/core';
import { actionNamed, actionsAt, perform } from './actions';
import { until, untilFinding, untilPolled } from './findings';
import { closeEditors, extension, openExample } from './workspaceFiles';

const RULE = 'trust-model-data-replaced';

/** The Markdown preview of a rule's page, once it is there. */
function untilPreview(rule: string): Promise<vscode.Tab> {
  return until(`the page of '${rule}' is shown`, vscode.window.tabGroups.onDidChangeTabs, () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    return tabs.find((tab) => {
      const { input } = tab;
      const isPreview =
        (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
        input.viewType.includes('markdown.preview');
      return isPreview && tab.label.includes(rule);
    });
  }).catch((error: unknown) => {
    const shown = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    throw new Error(`${String(error)}; shown: ${shown.map((tab) => tab.label).join(' | ')}`);
  });
}

describe('The documentation of a rule', () => {
  afterEach(closeEditors);

  it('opens as a Markdown preview, for every rule', async () => {
    for (const { meta } of RULES) {
      await vscode.commands.executeCommand('groupPolicy.showRuleDocumentation', meta.id);
      await untilPreview(meta.id);
    }
  });

  it('is a page of the extension itself', async () => {
    for (const { meta } of RULES) {
      const page = vscode.Uri.joinPath(extension().extensionUri, 'dist', 'rules', `${meta.id}.md`);
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
      assert.match(text, /^# /, meta.id);
    }
  });

  it('opens from the quick fixes', async () => {
    const document = await openExample('trust-model-data.reg');
    const { range } = await untilFinding(document.uri, RULE);
    const actions = await actionsAt(document, range);
    await perform(actionNamed(actions, new RegExp(`^Show documentation for '${RULE}'`)));
    await untilPreview(RULE);
  });

  it('is the target of the rule id beside the diagnostic', async () => {
    const document = await openExample('trust-model-data.reg');
    const { code } = await untilFinding(document.uri, RULE);
    assert.ok(typeof code === 'object');
    const { scheme, path, query } = code.target;
    assert.equal(scheme, 'command');
    await vscode.commands.executeCommand(path, ...(JSON.parse(query) as unknown[]));
    await untilPreview(RULE);
  });

  it('asks for the rule when called without one', async () => {
    const shown = vscode.commands.executeCommand('groupPolicy.showRuleDocumentation');
    await untilPolled('a rule is picked', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 100, undefined));
      return Promise.race([shown.then(() => true), pause]);
    });
    await untilPreview(RULES[0]?.meta.id ?? '');
  });

  it('does nothing for a rule that does not exist', async () => {
    const before = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
    await vscode.commands.executeCommand('groupPolicy.showRuleDocumentation', '../../package');
    const after = vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
    assert.equal(after, before);
  });
});
