import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { untilFinding, untilFindings, untilFixed, ruleOf, findingsOf } from './findings';
import {
  closeEditors,
  editorOf,
  newFolder,
  openFile,
  openExample,
  openUntitled,
  replaceText,
  writeFile,
} from './workspaceFiles';

const RULE = 'trust-model-data-replaced';

describe('A registry file', () => {
  afterEach(closeEditors);

  it('has its own language id', async () => {
    const document = await openExample('trust-model-data.reg');
    assert.equal(document.languageId, 'reg');
  });

  it('shows at once that it replaces the trusted domains, exactly at the data', async () => {
    const document = await openExample('trust-model-data.reg');
    const finding = await untilFinding(document.uri, RULE);
    assert.equal(document.getText(finding.range), 'contoso.com');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    for (const domain of ['lync.com', 'outlook.com', 'microsoftonline.com']) {
      assert.ok(finding.message.includes(domain), finding.message);
    }
    assert.doesNotMatch(finding.message, /\{\w+\}/, 'every placeholder is filled in');
  });

  it('is checked without a name and a folder', async () => {
    const source = await openExample('trust-model-data.reg');
    const document = await openUntitled('reg', source.getText());
    await untilFinding(document.uri, RULE);
  });

  it('may be in UTF-16, as the registry editor writes it', async () => {
    const text = (await openExample('trust-model-data.reg')).getText();
    const document = await openFile('utf16.reg', Buffer.from(`\ufeff${text}`, 'utf16le'));
    const finding = await untilFinding(document.uri, RULE);
    assert.equal(document.getText(finding.range), 'contoso.com');
  });

  it('loses the finding when the text is put right by hand, and gets it back when undone', async () => {
    const document = await openExample('trust-model-data.reg');
    await untilFinding(document.uri, RULE);
    await replaceText(
      document,
      '"contoso.com"',
      '"lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, contoso.com"',
    );
    await untilFixed(document.uri, RULE);
    await vscode.commands.executeCommand('undo');
    await untilFinding(document.uri, RULE);
  });

  it('keeps its findings while a later line is half typed', async () => {
    const document = await openExample('trust-model-data.reg');
    await untilFinding(document.uri, RULE);
    const editor = editorOf(document);
    const typed = '\r\n[HKEY_CURRENT_USER\\Soft';
    const losses: string[] = [];
    const watch = vscode.languages.onDidChangeDiagnostics(() => {
      if (!findingsOf(document.uri).some((finding) => ruleOf(finding) === RULE)) {
        losses.push(document.getText());
      }
    });
    const changed = new Promise<void>((resolve) => {
      const once = vscode.languages.onDidChangeDiagnostics(() => {
        once.dispose();
        resolve();
      });
    });
    assert.ok(
      await editor.edit((edit) =>
        edit.insert(document.lineAt(document.lineCount - 1).range.end, typed),
      ),
    );
    await changed;
    await untilFinding(document.uri, RULE);
    watch.dispose();
    assert.deepEqual(losses, []);
  });

  it('moves its finding along with the text above it', async () => {
    const document = await openExample('trust-model-data.reg');
    const before = await untilFinding(document.uri, RULE);
    await replaceText(document, '; Trusts', '; One line more.\r\n; Trusts');
    await untilFindings(document.uri, 'the finding has moved down', (findings) => {
      return findings.some((finding) => finding.range.start.line === before.range.start.line + 1);
    });
  });

  it('has no diagnostics any more once it is closed', async () => {
    const text = (await openExample('trust-model-data.reg')).getText();
    await closeEditors();
    const uri = await writeFile(await newFolder(), 'closing.reg', text);
    // VS Code keeps a document that an extension asked for; one that only an editor shows is let go.
    await vscode.commands.executeCommand('vscode.open', uri);
    await untilFinding(uri, RULE);
    await closeEditors();
    await untilFindings(uri, 'the diagnostics are cleared', (shown) => shown.length === 0);
  });

  it('loses its findings when it is given another language', async () => {
    const document = await openExample('trust-model-data.reg');
    await untilFinding(document.uri, RULE);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await untilFindings(document.uri, 'the diagnostics are cleared', (shown) => shown.length === 0);
  });

  it('may be empty, binary or one very long line without any harm', async () => {
    const long = `Windows Registry Editor Version 5.00\r\n"${'x'.repeat(2_000_000)}`;
    for (const text of ['', '\0\u0001\ufffd', long]) {
      const document = await openUntitled('reg', text);
      await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, 0, 0),
      );
      assert.equal(document.getText(), text);
    }
    const document = await openExample('trust-model-data.reg');
    await untilFinding(document.uri, RULE);
  });
});
