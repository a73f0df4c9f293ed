import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { filesOf, runGpolint } from './runGpolint';
import { temporaryFolder } from './temporaryFolder';

const KEY = 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Office\\16.0\\Lync';
const FILES: Readonly<Record<string, string>> = {
  'user.ldif':
    'dn: CN=A\nchangetype: modify\nreplace: msRTCSIP-UserEnabled\nmsRTCSIP-UserEnabled: true\n-\n',
  'contoso.zone': 'lyncdiscover IN CNAME webdir.online.lync.com\n',
  'application.ini': '[msoidsvc.exe]\nDisable=0\n',
  'fix.ps1': `reg add ${KEY} /v TrustModelData /d contoso.com /f\n`,
  'fix.cmd': `reg add ${KEY} /v TrustModelData /d contoso.com /f\n`,
  'other.ps1': 'Get-ChildItem\n',
  'other.ini': '[a]\nb=c\n',
};

function folderWithFiles(t: Parameters<typeof temporaryFolder>[0]): string {
  const folder = temporaryFolder(t);
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
  return folder;
}

test('a folder stands for its LDIF and zone files, but not for scripts and INI files', async (t) => {
  const run = await runGpolint(folderWithFiles(t), ['--format', 'json', '.']);
  assert.deepEqual(
    filesOf(run).map((file) => path.basename(file.file)),
    ['contoso.zone', 'user.ldif'],
  );
});

test('files of every format are checked when they are named, and those without anything of ours are no problem', async (t) => {
  const run = await runGpolint(folderWithFiles(t), ['--format', 'json', ...Object.keys(FILES)]);
  assert.deepEqual(run.problems, []);
  assert.deepEqual(
    filesOf(run).map(({ file: name, findings }) => [path.basename(name), findings[0]?.rule]),
    [
      ['application.ini', 'tmg-client-section'],
      ['contoso.zone', 'zone-records-missing'],
      ['fix.cmd', 'trust-model-data-replaced'],
      ['fix.ps1', 'trust-model-data-replaced'],
      ['user.ldif', 'ldif-boolean'],
    ],
  );
});

test('--fix makes the safe fixes of the other formats', async (t) => {
  const folder = folderWithFiles(t);
  await runGpolint(folder, ['--fix', 'user.ldif', 'contoso.zone']);
  assert.match(readFileSync(path.join(folder, 'user.ldif'), 'utf8'), /UserEnabled: TRUE\n/);
  assert.match(readFileSync(path.join(folder, 'contoso.zone'), 'utf8'), /lync\.com\.\n/);
});
