import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { INHERENT } from '../core/catalogue/inherentFindings';
import { ARTEFACTS, writtenSample } from '../core/catalogue/sampleArtefacts';
import { filesOf, runGpolint } from './runGpolint';
import { temporaryFolder, type Files } from './temporaryFolder';

/** Every artefact with the sample answers, in a folder of its own. */
const FILES: Files = Object.fromEntries(
  ARTEFACTS.map((artefact) => {
    const { fileName, text } = writtenSample(artefact);
    return [`${artefact.id}/${fileName}`, text];
  }),
);

describe('gpolint', () => {
  test('finds nothing in the artefacts of the catalogue but what is inherent', async (t) => {
    const folder = temporaryFolder(t, FILES);
    const run = await runGpolint(folder, ['--format', 'json', '--fail-on', 'warning', '.']);
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(run.problems, []);
    const files = filesOf(run);
    for (const { file, findings } of files) {
      const id = file.split(/[\\/]/).at(-2) ?? '';
      const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
      assert.deepEqual(rules, Object.keys(INHERENT[id] ?? {}).sort(), file);
    }
    const told = files.filter(({ findings }) => findings.length > 0).length;
    assert.equal(told, Object.keys(INHERENT).length);
  });
  test('checks the artefacts that it is given by name, in each format that it knows', async (t) => {
    const folder = temporaryFolder(t, FILES);
    const ids = ['proxy-script-reg', 'proxy-script-items', 'online-records-zone'];
    const names = Object.keys(FILES).filter(
      (name) => ids.includes(name.split('/')[0] ?? '') || /\.(?:ldf|ini)$/.test(name),
    );
    assert.ok(names.length >= 5);
    const run = await runGpolint(folder, ['--fail-on', 'hint', ...names]);
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(run.problems, [], 'none is skipped');
  });
  test('finds what somebody has broken in an artefact', async (t) => {
    const broken: Files = {
      'a.ldf': String(FILES['sip-enabled-ldif/sip-enabled.ldf']).replace('TRUE', 'True'),
      'a.zone': String(FILES['online-records-zone/skype-for-business.zone']).replace(
        'sipdir.online.lync.com.\n',
        'sipdir.online.lync.com\n',
      ),
      'a.ini': String(FILES['tmg-client-section-ini/Application.ini']).replace('Ex=0', 'Ex=no'),
      'a.reg': String(FILES['time-source-reg/TimeSource.reg']).replace(',0x8', ',0×8'),
      'a.ps1': String(FILES['ad-fs-certificate-script/Set-FederationCertificate.ps1']).replace(
        /-Thumbprint 'A/,
        "-Thumbprint '",
      ),
    };
    const folder = temporaryFolder(t, broken);
    for (const name of Object.keys(broken)) {
      const run = await runGpolint(folder, ['--fail-on', 'warning', name]);
      assert.equal(run.code, 1, `${name}: ${run.stdout}`);
    }
  });
});
