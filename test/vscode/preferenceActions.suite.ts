import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionNamed, actionsAt, perform } from './actions';
import { untilPolled } from './findings';
import { openPreferences, registryItem } from './preferenceFiles';
import { closeEditors, editorOf, openFile } from './workspaceFiles';

const REWRITE = vscode.CodeActionKind.RefactorRewrite;

/** What is offered at the selection, as soon as the extension is active. */
function offered(document: vscode.TextDocument): Promise<readonly vscode.CodeAction[]> {
  return untilPolled('there are code actions', async () => {
    const actions = await actionsAt(document, editorOf(document).selection, REWRITE);
    return actions.length > 0 ? actions : undefined;
  });
}

async function performed(document: vscode.TextDocument, title: RegExp): Promise<string> {
  await perform(actionNamed(await offered(document), title));
  return document.getText();
}

describe('The code actions of a preference file', () => {
  afterEach(closeEditors);

  it('are those of the item at the cursor', async () => {
    const document = await openPreferences([registryItem('a', '|'), registryItem('b')]);
    assert.deepEqual(
      (await offered(document)).map(({ title }) => title),
      [
        'Add a targeting condition…',
        'Set the action to Create',
        'Set the action to Replace',
        'Set the action to Delete',
        "Disable 'a'",
        "Duplicate 'a'",
        'Wrap in a collection',
        "Give 'a' a new uid",
        "Set 'changed' to the time now",
      ],
    );
  });

  it('set the action with its icon', async () => {
    const document = await openPreferences([registryItem('a', '|')]);
    const text = await performed(document, /to Delete$/);
    assert.match(text, /image="8"/);
    assert.match(text, /<Properties action="D"/);
  });

  it('duplicate several items with uids of their own and the time now', async () => {
    const document = await openPreferences([registryItem('a', '|'), registryItem('b', '|')]);
    const text = await performed(document, /^Duplicate 2 selected items$/);
    const uids = [...text.matchAll(/uid="([^"]*)"/g)].map((match) => match[1]);
    assert.equal(uids.length, 4);
    assert.equal(new Set(uids.slice(1)).size, 3);
    assert.match(uids[3] ?? '', /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
    const [, , changed = ''] = [...text.matchAll(/changed="([^"]*)"/g)].map((match) => match[1]);
    assert.ok(Math.abs(Date.parse(`${changed.replace(' ', 'T')}Z`) - Date.now()) < 60_000, changed);
  });

  it('wrap items, sort attributes and switch items off', async () => {
    const document = await openPreferences([registryItem('a', '|')]);
    assert.match(
      await performed(document, /^Wrap/),
      /<Collection [^>]*>\r\n\t\t<Registry .*\r\n\t<\/Collection>/,
    );
    const other = await openPreferences([
      '<Registry name="a|" clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}"><Properties/></Registry>',
    ]);
    assert.match(await performed(other, /^Sort/), /<Registry clsid="[^"]*" name="a">/);
    const third = await openPreferences([registryItem('a', '|')]);
    assert.match(await performed(third, /^Disable/), / disabled="1">/);
  });

  it('are not made for other XML, nor as the cursor moves', async () => {
    const document = await openFile('other.xml', '<notes><note/></notes>');
    assert.deepEqual(await actionsAt(document, new vscode.Range(0, 9, 0, 9), REWRITE), []);
  });
});

describe("The command 'Add Targeting Condition…'", () => {
  afterEach(closeEditors);

  it('adds the picked condition to the item at the cursor', async () => {
    const document = await openPreferences([registryItem('a', '|')]);
    const done = vscode.commands.executeCommand('groupPolicy.addTargeting');
    const text = await untilPolled('the condition is added', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const now = document.getText();
      return now.includes('<Filter') ? now : undefined;
    });
    await done;
    // The first of the list is 'Apply once'.
    assert.match(
      text,
      /<\/?Properties[^>]*>\r\n\t\t<Filters>\r\n\t\t\t<FilterRunOnce hidden="1" not="0" bool="AND" id="\{[0-9A-F-]{36}\}"\/>\r\n\t\t<\/Filters>\r\n\t<\/Registry>/,
    );
  });

  it('is what the code action runs, and says so where there is no item', async () => {
    const document = await openPreferences([registryItem('a', '|')]);
    const action = actionNamed(await offered(document), /targeting/);
    assert.equal(action.command?.command, 'groupPolicy.addTargeting');
    const other = await openFile('other.xml', '<notes/>');
    const shown = vscode.commands.executeCommand('groupPolicy.addTargeting');
    await untilPolled('the message is closed', async () => {
      await vscode.commands.executeCommand('notifications.clearAll');
      const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 100, undefined));
      return Promise.race([shown.then(() => true), pause]);
    });
    assert.equal(other.getText(), '<notes/>');
  });
});
