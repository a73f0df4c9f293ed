import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { DEFAULT_CONFIGURATION } from '../../src/core';
import { extension } from './workspaceFiles';

describe('The manifest, as VS Code has read it', () => {
  it('has the default domains of the core', () => {
    const settings = vscode.workspace.getConfiguration('groupPolicy');
    assert.deepEqual(
      settings.inspect('trustModelData.requiredDomains')?.defaultValue,
      DEFAULT_CONFIGURATION.trustModelData.requiredDomains,
    );
  });

  it('has every text that it refers to', () => {
    const texts = JSON.stringify(extension().packageJSON);
    // A reference is a text as a whole; within one stand the links of the walkthrough, with codes.
    assert.doesNotMatch(texts, /"%[\w.-]+%"/);
  });

  it('contributes the commands of the palette', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['showRuleDocumentation', 'insertSnippet']) {
      assert.ok(commands.includes(`groupPolicy.${name}`), name);
    }
  });
});
