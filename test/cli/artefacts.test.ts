import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recognizeLanguage, type ArtefactLanguage } from '../../src/core';
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

/** The files in which a rule can find something; gpolint says of the others that it skips them. */
const CONCERNED = Object.keys(FILES).filter(
  (name) => recognizeLanguage(String(FILES[name]), name) !== undefined,
);

const ALL_LANGUAGES: readonly ArtefactLanguage[] = [
  'reg',
  'xml',
  'powershell',
  'bat',
  'ini',
  'ldif',
  'dns-zone',
];

describe('gpolint', () => {
  test('finds nothing in the artefacts of the catalogue but what is inherent', async (t) => {
    const folder = temporaryFolder(t, FILES);
    const args = ['--format', 'json', '--fail-on', 'warning'];
    const run = await runGpolint(folder, [...args, ...CONCERNED]);
    assert.equal(run.code, 0, run.stdout);
    assert.deepEqual(run.problems, [], 'none is skipped');
    const found = filesOf(run).map(({ file, findings }) => {
      return [file.split(/[\\/]/).at(-2) ?? '', [...new Set(findings.map(({ rule }) => rule))]];
    });
    const wanted = Object.entries(INHERENT).map(([id, rules]) => [id, Object.keys(rules)]);
    assert.deepEqual(
      Object.fromEntries(found.filter(([, rules]) => rules?.length !== 0)),
      Object.fromEntries(wanted),
    );
  });
  test('checks artefacts of every language that it knows', () => {
    const languages = ARTEFACTS.filter(({ id, fileName }) =>
      CONCERNED.includes(`${id}/${fileName}`),
    ).map(({ language }) => language);
    assert.deepEqual([...new Set(languages)].sort(), [...ALL_LANGUAGES].sort());
    for (const language of ['reg', 'xml', 'ldif', 'dns-zone', 'ini'] as const) {
      const all = ARTEFACTS.filter((artefact) => artefact.language === language);
      assert.equal(languages.filter((each) => each === language).length, all.length, language);
    }
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
