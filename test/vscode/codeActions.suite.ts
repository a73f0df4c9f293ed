import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionNamed, actionsAt, perform } from './actions';
import { findingsOf, ruleOf, until, untilFinding, untilFixed } from './findings';
import { closeEditors, newFolder, openExample, openFile, replaceText } from './workspaceFiles';

const RULE = 'trust-model-data-replaced';
const DEFAULTS = 'lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com';
const DUPLICATES = [
  'Windows Registry Editor Version 5.00',
  '',
  ...['15.0', '16.0'].flatMap((version) => [
    `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\${version}\\Lync]`,
    `"TrustModelData"="${DEFAULTS}, contoso.com, contoso.com"`,
    '',
  ]),
].join('\r\n');

/** Whether an action is about the finding itself: a fix, not a comment, a page or a script. */
function isEditFix(action: vscode.CodeAction): boolean {
  return action.edit !== undefined && !insertedText(action).includes('gpolint-disable');
}

function insertedText(action: vscode.CodeAction): string {
  const edits = (action.edit?.entries() ?? []).flatMap(([, ofDocument]) => ofDocument);
  return edits.map((edit) => edit.newText).join('');
}

for (const example of ['trust-model-data.reg', 'Registry.xml']) {
  describe(`The quick fixes of ${example}`, () => {
    afterEach(closeEditors);

    it('put the finding right, each one', async () => {
      const first = await openExample(example);
      const finding = await untilFinding(first.uri, RULE);
      const titles = (await actionsAt(first, finding.range)).filter(isEditFix).map((a) => a.title);
      assert.ok(titles.length > 0);
      for (const title of titles) {
        const document = await openExample(example, await newFolder());
        const { range } = await untilFinding(document.uri, RULE);
        const actions = (await actionsAt(document, range)).filter((a) => a.title === title);
        assert.equal(actions.length, 1, `'${title}' is offered once`);
        for (const action of actions) await perform(action);
        const others = await untilFixed(document.uri, RULE);
        const worse = others.filter(
          ({ severity }) => severity <= vscode.DiagnosticSeverity.Warning,
        );
        assert.deepEqual(worse.map(ruleOf), [], `'${title}' brings no other warning`);
        assert.match(document.getText(), /contoso\.com/);
      }
    });

    it('begin with the preferred one, which keeps the defaults and changes nothing else', async () => {
      const document = await openExample(example);
      const before = document.getText();
      const { range } = await untilFinding(document.uri, RULE);
      const actions = await actionsAt(document, range);
      const [preferred, ...more] = actions.filter((action) => action.isPreferred);
      assert.ok(preferred);
      assert.equal(more.length, 0);
      assert.equal(actions[0]?.title, preferred.title);
      await perform(preferred);
      assert.equal(
        document.getText(),
        before.replace('"contoso.com"', `"${DEFAULTS}, contoso.com"`),
      );
    });

    it('can silence the finding by a comment', async () => {
      const first = await openExample(example);
      const { range } = await untilFinding(first.uri, RULE);
      const suppressions = (await actionsAt(first, range)).filter((action) => {
        return (
          insertedText(action).includes(`gpolint-disable`) && insertedText(action).includes(RULE)
        );
      });
      assert.ok(suppressions.length > 0);
      for (const { title } of suppressions) {
        const document = await openExample(example, await newFolder());
        const finding = await untilFinding(document.uri, RULE);
        const actions = await actionsAt(document, finding.range);
        const action = actions.find((candidate) => candidate.title === title);
        assert.ok(action);
        await perform(action);
        await untilFixed(document.uri, RULE);
        assert.match(document.getText(), /contoso\.com/);
      }
    });

    it('are for the text as it is now, even if the diagnostics lag behind', async () => {
      const document = await openExample(example);
      await untilFinding(document.uri, RULE);
      await replaceText(document, 'contoso.com"', 'fabrikam.example"');
      const start = document.getText().indexOf('fabrikam.example');
      const here = new vscode.Range(document.positionAt(start), document.positionAt(start));
      const preferred = (await actionsAt(document, here)).find((action) => action.isPreferred);
      assert.ok(preferred);
      await perform(preferred);
      assert.ok(document.getText().includes(`"${DEFAULTS}, fabrikam.example"`));
    });

    it('are not offered elsewhere in the file', async () => {
      const document = await openExample(example);
      await untilFinding(document.uri, RULE);
      const actions = await actionsAt(document, new vscode.Range(0, 0, 0, 0));
      assert.deepEqual(
        actions.filter((action) => insertedText(action).includes(DEFAULTS)),
        [],
      );
    });
  });
}

describe('The fix that is a script', () => {
  afterEach(closeEditors);

  it('opens in an untitled PowerShell editor and leaves the file alone', async () => {
    const document = await openExample('trust-model-data.reg');
    const before = document.getText();
    const { range } = await untilFinding(document.uri, RULE);
    const scripts = (await actionsAt(document, range)).filter((action) => {
      return action.command?.command !== undefined && action.title.includes('PowerShell');
    });
    await perform(actionNamed(scripts, /./));
    const shown = await until(
      'the script is shown',
      vscode.window.onDidChangeActiveTextEditor,
      () => {
        const active = vscode.window.activeTextEditor?.document;
        return active?.languageId === 'powershell' ? active : undefined;
      },
    );
    assert.equal(shown.isUntitled, true);
    assert.match(shown.getText(), /contoso\.com/);
    assert.match(shown.getText(), /TrustModelData/);
    assert.equal(document.getText(), before);
  });
});

describe('Fixing all problems', () => {
  afterEach(closeEditors);

  it('makes every safe fix as a source action', async () => {
    const document = await openFile('twice.reg', DUPLICATES);
    await untilFinding(document.uri, 'trust-model-data-syntax');
    const kind = vscode.CodeActionKind.SourceFixAll;
    const actions = await actionsAt(document, new vscode.Range(0, 0, 0, 0), kind);
    const action = actionNamed(actions, /safe problems/);
    assert.equal(action.kind?.value, 'source.fixAll.groupPolicy');
    await perform(action);
    await untilFixed(document.uri, 'trust-model-data-syntax');
    assert.equal(
      document.getText(),
      DUPLICATES.replaceAll('contoso.com, contoso.com', 'contoso.com'),
    );
  });

  it('runs on save when the user asks for that', async () => {
    const document = await openFile('twice.reg', DUPLICATES);
    await untilFinding(document.uri, 'trust-model-data-syntax');
    const settings = vscode.workspace.getConfiguration('editor', document);
    const { Workspace } = vscode.ConfigurationTarget;
    await settings.update('codeActionsOnSave', { 'source.fixAll': 'always' }, Workspace);
    try {
      await replaceText(document, '\r\n\r\n', '\r\n\r\n; saved\r\n');
      assert.ok(await document.save());
      await untilFixed(document.uri, 'trust-model-data-syntax');
    } finally {
      await settings.update('codeActionsOnSave', undefined, Workspace);
    }
  });

  it('of one rule is a quick fix where there are several', async () => {
    const document = await openFile('twice.reg', DUPLICATES);
    const { range } = await untilFinding(document.uri, 'trust-model-data-syntax');
    await perform(
      actionNamed(await actionsAt(document, range), /^Fix all 'trust-model-data-syntax'/),
    );
    await untilFixed(document.uri, 'trust-model-data-syntax');
    assert.deepEqual(
      findingsOf(document.uri).filter((finding) => ruleOf(finding) === 'trust-model-data-syntax'),
      [],
    );
  });

  it('is no source action where nothing can be fixed without asking', async () => {
    const document = await openExample('trust-model-data.reg');
    await untilFinding(document.uri, RULE);
    const kind = vscode.CodeActionKind.SourceFixAll;
    assert.deepEqual(await actionsAt(document, new vscode.Range(0, 0, 0, 0), kind), []);
  });
});
