import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingsOf, untilChecked, untilFinding, untilFindings, untilFixed } from './findings';
import { closeEditors, openExample, openFile, openUntitled, replaceText } from './workspaceFiles';

const RULE = 'trust-model-data-replaced';
const ROOT = '<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">';

describe('Preference XML', () => {
  afterEach(closeEditors);

  it('stays in the language XML and shows that it replaces the trusted domains', async () => {
    const document = await openExample('Registry.xml');
    const finding = await untilFinding(document.uri, RULE);
    assert.equal(document.languageId, 'xml');
    assert.equal(document.getText(finding.range), 'contoso.com');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('is recognised whatever its file is called, and without a file', async () => {
    const text = (await openExample('Registry.xml')).getText();
    const renamed = await openFile('exported from the console.xml', text);
    await untilFinding(renamed.uri, RULE);
    const untitled = await openUntitled('xml', text);
    await untilFinding(untitled.uri, RULE);
  });

  it('is recognised behind a prolog of two thousand lines', async () => {
    const text = (await openExample('Registry.xml')).getText();
    const comment = `<!-- ${'a line of the comment\r\n'.repeat(2000)} -->\r\n`;
    const document = await openFile('long.xml', text.replace('<RegistrySettings', `${comment}$&`));
    await untilFinding(document.uri, RULE);
  });

  it('is recognised as soon as an edit makes it preference XML, and forgotten when one undoes that', async () => {
    const text = (await openExample('Registry.xml')).getText();
    const document = await openFile('new.xml', text.replace(ROOT, '<Something>'));
    await untilChecked();
    assert.deepEqual(findingsOf(document.uri), []);
    await replaceText(document, '<Something>', ROOT);
    await untilFinding(document.uri, RULE);
    await replaceText(document, ROOT, '<Something>');
    await untilFindings(document.uri, 'nothing is shown', (findings) => findings.length === 0);
  });

  it('keeps the findings of complete items while a further item is half typed', async () => {
    const document = await openExample('Registry.xml');
    await untilFinding(document.uri, RULE);
    await replaceText(document, '</RegistrySettings>', '<Registry clsid="{9CD4</RegistrySettings>');
    await untilChecked();
    await untilFinding(document.uri, RULE);
    await replaceText(document, '<Registry clsid="{9CD4</Reg', '</Reg');
    await untilChecked();
    await untilFinding(document.uri, RULE);
  });

  it('loses the finding when the list is completed', async () => {
    const document = await openExample('Registry.xml');
    await untilFinding(document.uri, RULE);
    await replaceText(
      document,
      'value="contoso.com"',
      'value="lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, contoso.com"',
    );
    await untilFixed(document.uri, RULE);
  });
});

describe('XML that is not preference XML', () => {
  afterEach(closeEditors);

  const unrelated = [
    ['a project file', '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup/></Project>'],
    ['a broken file', '<a b=c <<< & ]]> </d><RegistrySettings>'],
    [
      'a file that mentions preferences',
      '<notes><!-- <RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"> --><RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}"/></notes>',
    ],
    ['an empty file', ''],
    ['text that is no XML', 'contoso.com\r\nTrustModelData\r\n'],
  ] as const;

  for (const [what, text] of unrelated) {
    it(`gets nothing: ${what}`, async () => {
      const document = await openFile('unrelated.xml', text);
      await replaceText(document, text.slice(0, 1), text.slice(0, 1));
      await untilChecked();
      assert.deepEqual(findingsOf(document.uri), []);
      const whole = new vscode.Range(0, 0, document.lineCount, 0);
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        whole,
      );
      assert.deepEqual(actions, []);
    });
  }
});
