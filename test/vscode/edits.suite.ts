import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { findingsOf, ruleOf, untilFindings } from './findings';
import { closeEditors, editorOf, openFile, openUntitled } from './workspaceFiles';

const HEADER = 'Windows Registry Editor Version 5.00\r\n';

function regText(keys: number): string {
  const sections = Array.from({ length: keys }, (_, key) => {
    return `\r\n[HKEY_LOCAL_MACHINE\\Software\\Contoso\\${key}]\r\n"name"=dword:0x1\r\n"b"="c"\r\n`;
  });
  return HEADER + sections.join('');
}

function registryXml(items: number): string {
  const lines = Array.from({ length: items }, (_, item) => {
    return `<Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="v${item}" status="v${item}" image="12"><Properties action="X" displayDecimal="0" default="0" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Contoso" name="v${item}" type="REG_SZ" value="a"/></Registry>\r\n`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\r\n<RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">\r\n${lines.join('')}</RegistrySettings>\r\n`;
}

/** The findings in a form that two documents with the same text share. */
function shown(document: vscode.TextDocument): readonly string[] {
  return findingsOf(document.uri).map((finding) => {
    const { start, end } = finding.range;
    const place = `${start.line}:${start.character}-${end.line}:${end.character}`;
    return `${place} ${String(ruleOf(finding))} ${finding.message}`;
  });
}

/** Waits for the findings that a document which is opened with this text has. */
async function untilLikeNew(document: vscode.TextDocument, language: string): Promise<void> {
  const fresh = await openUntitled(language, document.getText());
  await untilFindings(fresh.uri, 'the new document is checked', (found) => found.length > 0);
  const expected = shown(fresh);
  await untilFindings(document.uri, 'the findings are those of the text', () => {
    return JSON.stringify(shown(document)) === JSON.stringify(expected);
  });
  assert.deepEqual(shown(document), expected);
}

async function edit(
  document: vscode.TextDocument,
  ...edits: readonly (readonly [searched: string, newText: string])[]
): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  for (const [searched, newText] of edits) {
    const start = document.getText().indexOf(searched);
    assert.ok(start >= 0, searched);
    const range = new vscode.Range(
      document.positionAt(start),
      document.positionAt(start + searched.length),
    );
    change.replace(document.uri, range, newText);
  }
  assert.ok(await vscode.workspace.applyEdit(change));
}

describe('Findings after edits', () => {
  afterEach(closeEditors);

  it('of a registry file are those of its text, wherever it is edited', async () => {
    const document = await openFile('edited.reg', regText(30));
    await untilFindings(document.uri, 'the file is checked', (found) => found.length > 0);
    await edit(document, ['\\15]\r\n', '\\15]\r\n"more"=dword:zz\r\n']);
    await edit(document, ['\\3]\r\n"name"=dword:0x1', '\\3]\r\n"name"=dword:1'], ['\\20]', '\\20']);
    await untilLikeNew(document, 'reg');
    await edit(document, [HEADER, 'REGEDIT4\r\n']);
    await untilLikeNew(document, 'reg');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await untilLikeNew(document, 'reg');
  });

  it('of a preference file are those of its text, wherever it is edited', async () => {
    const document = await openFile('edited.xml', registryXml(30));
    await untilFindings(document.uri, 'the file is checked', (found) => found.length > 0);
    await edit(document, ['name="v15" type="REG_SZ"', 'name="longer15" type="REG_SZX"']);
    await untilLikeNew(document, 'xml');
    await edit(
      document,
      ['name="v3" status', 'nme="v3" status'],
      ['name="v9" type', 'nam="v9" type'],
    );
    await untilLikeNew(document, 'xml');
    await edit(document, ['</Registry>', '']);
    await untilLikeNew(document, 'xml');
  });

  it('are right after a change of the line ends', async () => {
    const document = await openFile('lines.reg', regText(10));
    await untilFindings(document.uri, 'the file is checked', (found) => found.length > 0);
    await vscode.window.showTextDocument(document);
    await editorOf(document).edit((builder) => builder.setEndOfLine(vscode.EndOfLine.LF));
    await edit(document, ['\\5]\n', '\\5]\n"more"=dword:zz\n']);
    await untilLikeNew(document, 'reg');
  });
});
