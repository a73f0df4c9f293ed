import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  catalogueEntries,
  matchWords,
  question,
  writeArtefact,
  type Artefact,
  type CatalogueEntry,
  type CatalogueFix,
} from '../../src/core';
import { actionNamed, actionsAt, perform } from './actions';
import { untilFinding, untilPolled } from './findings';
import { openMarked, REG_HEAD } from './markedEditor';
import { openPreferences, registryItem } from './preferenceFiles';
import { closeEditors, editorOf, openFile } from './workspaceFiles';

const COMMAND = 'groupPolicy.troubleshoot';

/** What is given to the command, apart from the ids. */
type Given = Readonly<Record<string, unknown>>;

function samplesFor({ questions }: Artefact): Record<string, string> {
  return Object.fromEntries(questions.map((id) => [id, question(id)?.sample ?? '']));
}

/** The text without what is new each time, and with one kind of line ends. */
function comparable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}/g, '{GUID}')
    .replace(/changed="[^"]*"/g, 'changed="TIME"');
}

/** What the core writes for an artefact with the sample answers. */
function expectedText(artefact: Artefact): string {
  const surroundings = { newGuid: () => '{GUID}', timestamp: () => 'TIME' };
  const written = writeArtefact(artefact, samplesFor(artefact), surroundings);
  assert.ok(written, artefact.id);
  return comparable(written.text);
}

/** The document of the active editor once the command has made one. */
async function made(given: Given): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand(COMMAND, given);
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document?.isUntitled, 'a new editor is shown');
  return document;
}

/** Presses Enter in whatever quick input is shown until the command ends. */
async function acceptAll(given: Given): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(vscode.commands.executeCommand(COMMAND, given)).then(() => {
    isDone = true;
  });
  await untilPolled('the command has ended', async () => {
    if (isDone) return true;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return undefined;
  });
  await done;
}

/** Presses Enter for a second, then closes the input; gives whether the command had ended before. */
async function acceptedInVain(
  given: Given,
): Promise<readonly [isDone: boolean, tabs: readonly string[]]> {
  let isDone = false;
  const done = Promise.resolve(vscode.commands.executeCommand(COMMAND, given)).then(() => {
    isDone = true;
  });
  for (let count = 0; count < 5; count++) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  const wasDone = isDone;
  await untilPolled('the command has ended', async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    return isDone ? true : undefined;
  });
  await done;
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return [wasDone, tabs.map(({ label }) => label)];
}

/** Each artefact once, with the first row and fix that it stands in. */
function everyArtefact(): readonly {
  readonly entry: CatalogueEntry;
  readonly fix: CatalogueFix;
  readonly artefact: Artefact;
}[] {
  const seen = new Set<string>();
  return catalogueEntries().flatMap((entry) =>
    entry.fixes.flatMap((fix) =>
      fix.artefacts.flatMap((artefact) => {
        if (seen.has(artefact.id)) return [];
        seen.add(artefact.id);
        return [{ entry, fix, artefact }];
      }),
    ),
  );
}

describe("The command 'Troubleshoot a Sign-in Error…'", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('notifications.clearAll');
    await closeEditors();
  });

  for (const entry of catalogueEntries()) {
    it(`leads from the words of '${entry.id}' to an artefact, by Enter alone`, async () => {
      // A row that shares its words with another is told apart by what else the user knows.
      const text = `10:15:02 ERROR ${entry.words[0] ?? ''}\r\n${entry.meaning}`;
      assert.equal(matchWords(text, catalogueEntries())[0]?.entry.id, entry.id);
      const artefact = entry.fixes[0]?.artefacts[0];
      assert.ok(artefact, 'the row has a fix with an artefact');
      await acceptAll({ text, suggestions: samplesFor(artefact) });
      const document = vscode.window.activeTextEditor?.document;
      assert.ok(document?.isUntitled);
      assert.equal(comparable(document.getText()), expectedText(artefact));
      assert.equal(document.languageId, artefact.language);
    });
  }

  for (const { entry, fix, artefact } of everyArtefact()) {
    it(`writes '${artefact.id}' without a question when all is given`, async () => {
      const document = await made({
        entry: entry.id,
        fix: fix.id,
        artefact: artefact.id,
        answers: samplesFor(artefact),
      });
      assert.equal(comparable(document.getText()), expectedText(artefact));
      assert.equal(document.languageId, artefact.language);
    });
  }

  it('goes back a step, where another row can be picked', async () => {
    const text = 'Server is temporarily unavailable';
    const [first, second] = matchWords(text, catalogueEntries()).map(({ entry }) => entry.title);
    assert.ok(first !== undefined && second !== undefined);
    let isDone = false;
    const done = Promise.resolve(vscode.commands.executeCommand(COMMAND, { text })).then(() => {
      isDone = true;
    });
    const press = async (command: string) => {
      await vscode.commands.executeCommand(`workbench.action.${command}`);
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    const shown = (title: string) => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      return tabs.some(({ label }) => label.includes(title));
    };
    await untilPolled(`'${first}' is explained`, async () => {
      await press('acceptSelectedQuickOpenItem');
      return shown(first) ? true : undefined;
    });
    await press('quickInputBack');
    // At the first step there is nothing to go back to.
    await press('quickInputBack');
    await press('quickOpenSelectNext');
    await press('acceptSelectedQuickOpenItem');
    await untilPolled(`'${second}' is explained`, () => {
      return Promise.resolve(shown(second) ? true : undefined);
    });
    await untilPolled('the command has ended', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isDone ? true : undefined;
    });
    await done;
  });

  it('does not take a wrong answer, and makes nothing when it is closed', async () => {
    const [isDone, tabs] = await acceptedInVain({
      entry: 'not-sip-enabled',
      fix: 'sip-enabled',
      artefact: 'sip-enabled-ldif',
      answers: { distinguishedName: 'Bob Kelly' },
      suggestions: { distinguishedName: 'Bob Kelly' },
    });
    assert.equal(isDone, false);
    assert.deepEqual(tabs, []);
  });

  it('says that nothing is known of other words, and chooses nothing', async () => {
    const [isDone, tabs] = await acceptedInVain({ text: 'The printer is out of paper' });
    assert.equal(isDone, false);
    assert.deepEqual(tabs, []);
  });

  it('begins with the words that are selected in a log', async () => {
    const log = await openFile('log.txt', '10:15\tERROR\tUser is not SIP enabled\n10:16\tmore');
    editorOf(log).selection = new vscode.Selection(0, 0, 0, 40);
    const entry = catalogueEntries().find(({ id }) => id === 'not-sip-enabled');
    const artefact = entry?.fixes[0]?.artefacts[0];
    assert.ok(artefact);
    await acceptAll({ suggestions: samplesFor(artefact) });
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(comparable(document?.getText() ?? ''), expectedText(artefact));
  });

  it('writes into the open registry file at the cursor, below its section', async () => {
    const document = await openMarked(
      `${REG_HEAD}"a"="|1"\r\n\r\n[HKEY_CURRENT_USER\\Software\\U]\r\n`,
    );
    await vscode.commands.executeCommand(COMMAND, {
      entry: 'trust-dialog',
      fix: 'trusted-domains',
      artefact: 'trusted-domains-list-reg',
      answers: { domains: 'contoso.com', hive: 'HKEY_LOCAL_MACHINE' },
      place: 'cursor',
    });
    const text = document.getText();
    assert.equal(text.split('Windows Registry Editor').length, 2);
    assert.match(text, /"a"="1"\r\n\r\n\[HKEY_LOCAL_MACHINE\\.*\r\n"TrustModelData"=/);
    assert.match(text, /contoso\.com"\r\n\r\n\[HKEY_CURRENT_USER\\Software\\U\]\r\n$/);
  });

  it('offers the cursor of an open preference file, and keeps its one root', async () => {
    const document = await openPreferences([registryItem('a', '|'), registryItem('b')]);
    await vscode.commands.executeCommand(COMMAND, {
      entry: 'trust-dialog',
      fix: 'trusted-domains',
      artefact: 'trusted-domains-append-items',
      answers: { domains: 'contoso.com', hive: 'HKEY_LOCAL_MACHINE' },
      place: 'cursor',
    });
    const text = document.getText();
    assert.equal(text.split('<RegistrySettings').length, 2);
    const order = [...text.matchAll(/<Registry [^>]*name="([^"]*)"/g)].map((match) => match[1]);
    assert.equal(order[0], 'a');
    assert.equal(order.at(-1), 'b');
    assert.ok(order.filter((name) => name === 'TrustModelData').length >= 2, order.join());
  });

  it('shows what the error means, whether it still applies, and how to undo it', async () => {
    const uri = vscode.Uri.from({
      scheme: 'group-policy-guide',
      path: '/x.md',
      query: 'not-sip-enabled',
    });
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(text, /^# User is not SIP enabled/);
    assert.match(text, /July 2021/);
    for (const heading of ['### Next', '### Undo', '## Sources']) assert.ok(text.includes(heading));
  });
});

describe('The code action of a finding', () => {
  afterEach(closeEditors);

  it('leads to the row that is about it', async () => {
    const document = await openFile(
      'trust.reg',
      `Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync]\r\n"TrustModelData"="contoso.com"\r\n`,
    );
    const { range } = await untilFinding(document.uri, 'trust-model-data-replaced');
    const action = actionNamed(await actionsAt(document, range), /^Troubleshoot: /);
    assert.equal(action.command?.command, COMMAND);
    assert.deepEqual(action.command.arguments, [{ entry: 'trust-dialog' }]);
    const done = perform(action);
    await untilPolled('the steps are closed', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      const pause = new Promise<undefined>((resolve) => setTimeout(resolve, 100, undefined));
      return Promise.race([done.then(() => true), pause]);
    });
  });

  it('is not there where no row is about the finding', async () => {
    const document = await openFile('other.reg', `${REG_HEAD}"a"=dword:1\r\n"b"=x\r\n`);
    const { range } = await untilFinding(document.uri, 'reg-data-unknown');
    const titles = (await actionsAt(document, range)).map(({ title }) => title);
    assert.ok(titles.length > 0 && titles.every((title) => !title.startsWith('Troubleshoot')));
  });
});
