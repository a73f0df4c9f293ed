import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { actionNamed, actionsAt, perform } from './actions';
import { findingsOf, untilFinding } from './findings';
import { closeEditors, openUntitled } from './workspaceFiles';

const LYNC = 'SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync';

interface Case {
  readonly language: string;
  readonly text: string;
  readonly rule: string;
  readonly action: RegExp;
  readonly fixed: string;
}

const CASES: readonly Case[] = [
  {
    language: 'ldif',
    text: 'dn: CN=A,DC=contoso,DC=com\nchangetype: modify\nreplace: msRTCSIP-UserEnabled\nmsRTCSIP-UserEnabled: true\n-\n',
    rule: 'ldif-boolean',
    action: /^Write 'TRUE'$/,
    fixed:
      'dn: CN=A,DC=contoso,DC=com\nchangetype: modify\nreplace: msRTCSIP-UserEnabled\nmsRTCSIP-UserEnabled: TRUE\n-\n',
  },
  {
    language: 'dns-zone',
    text: 'sip 3600 IN CNAME sipdir.online.lync.com\n',
    rule: 'zone-trailing-dot',
    action: /^Add the dot$/,
    fixed: 'sip 3600 IN CNAME sipdir.online.lync.com.\n',
  },
  {
    language: 'ini',
    text: '[msoidsvc.exe]\nDisable=0\n',
    rule: 'tmg-client-section',
    action: /^Write 'msoidsvc'$/,
    fixed: '[msoidsvc]\nDisable=0\n',
  },
  {
    language: 'powershell',
    text: `sp HKLM:\\${LYNC} DisableHttpConect 1 -Type DWord\n`,
    rule: 'client-policy-name',
    action: /^Rename it to 'DisableHttpConnect'$/,
    fixed: `sp HKLM:\\${LYNC} DisableHttpConnect 1 -Type DWord\n`,
  },
  {
    language: 'bat',
    text: `reg add HKLM\\${LYNC} /v TrustModelData /d contoso.com /f\n`,
    rule: 'trust-model-data-replaced',
    action: /^Keep the client's own domains and add 'contoso\.com'$/,
    fixed: `reg add HKLM\\${LYNC} /v TrustModelData /d "lync.com, outlook.com, lync.glbdns.microsoft.com, microsoftonline.com, contoso.com" /f\n`,
  },
];

describe('Files of the other formats', () => {
  afterEach(closeEditors);

  for (const { language, text, rule, action, fixed } of CASES) {
    it(`of the language '${language}' have findings of '${rule}' and their fixes`, async () => {
      const document = await openUntitled(language, text);
      const finding = await untilFinding(document.uri, rule);
      await perform(actionNamed(await actionsAt(document, finding.range), action));
      assert.equal(document.getText().replace(/\r\n/g, '\n'), fixed);
    });
  }

  it('without anything of ours have no findings', async () => {
    const zone = await openUntitled('dns-zone', 'www IN CNAME web.contoso.com\n');
    const script = await openUntitled('powershell', 'Get-ChildItem | Out-Null\n');
    const last = await openUntitled('powershell', `sp HKLM:\\${LYNC} TrustModelData contoso.com\n`);
    await untilFinding(last.uri, 'trust-model-data-replaced');
    assert.deepEqual([...findingsOf(zone.uri), ...findingsOf(script.uri)], []);
  });

  it('have ids of their own for LDIF and zone files', async () => {
    const ids = await vscode.languages.getLanguages();
    assert.ok(ids.includes('ldif') && ids.includes('dns-zone'));
  });
});
