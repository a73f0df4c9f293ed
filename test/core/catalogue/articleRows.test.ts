import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogueEntries, type ArtefactLanguage, type CatalogueEntry } from '../../../src/core';
import { ARTEFACTS, artefactById, writtenSample } from './sampleArtefacts';

/**
 * The rows of "Troubleshooting Skype for Business Online sign-in errors for administrators", in their
 * order: the table of common causes, the table of errors, and the section on collecting information.
 * Each with words of it, a part of what the article does about it, and the formats that it needs.
 */
const ROWS: readonly (readonly [
  CatalogueEntry['kind'],
  string,
  RegExp,
  readonly ArtefactLanguage[],
])[] = [
  [
    'cause',
    'cannot verify that the server is trusted for your sign-in address. Connect anyway?',
    /TrustModelData/,
    ['reg', 'xml', 'powershell'],
  ],
  [
    'cause',
    'Mistyped sign-in address, user name, or password',
    /userPrincipalName/,
    ['powershell'],
  ],
  ['cause', 'Forgotten password', /-Reset\b/, ['powershell']],
  [
    'cause',
    'Not licensed to use Skype for Business Online',
    /Get-MgUserLicenseDetail/,
    ['powershell'],
  ],
  [
    'cause',
    'the authentication service may be incompatible with this version of the program',
    /DisableServerCheck/,
    ['reg', 'xml'],
  ],
  [
    'cause',
    'Problem acquiring a personal certificate that is required to sign in',
    /sip_/,
    ['powershell'],
  ],
  [
    'cause',
    'You set up a custom domain name, and the changes may not have finished propagating through the system',
    /sipdir\.online\.lync\.com/,
    ['dns-zone', 'powershell', 'bat'],
  ],
  ['cause', 'System clock out of sync with server clock', /NtpServer/, ['reg', 'xml', 'bat']],
  [
    'error',
    'Sign-in address not found',
    /\[msoidsvc\]/,
    ['ini', 'reg', 'xml', 'bat', 'powershell'],
  ],
  ['error', 'Server is temporarily unavailable', /CNAME/, ['dns-zone', 'powershell', 'bat']],
  ['error', 'Server is temporarily unavailable', /Set-AdfsSslCertificate/, ['powershell']],
  [
    'error',
    'Problem acquiring a personal certificate that is required to sign in',
    /Crypto\\RSA/,
    ['powershell'],
  ],
  [
    'error',
    'A certificate trust dialog box appears when a user signs in for the first time',
    /TrustModelData/,
    ['reg', 'xml', 'powershell'],
  ],
  ['error', 'User is not SIP enabled', /msRTCSIP-UserEnabled: TRUE/, ['ldif', 'powershell']],
  ['more-information', 'Collect more information', /EnableTracing/, ['reg', 'xml']],
];

function textOf(entry: CatalogueEntry): string {
  const artefacts = entry.fixes.flatMap((fix) => fix.artefacts);
  return artefacts.map((artefact) => writtenSample(artefact).text).join('\n');
}

describe('the catalogue and the article', () => {
  test('have the same rows in the same order', () => {
    const entries = catalogueEntries();
    assert.equal(entries.length, ROWS.length);
    ROWS.forEach(([kind, words], index) => {
      const entry = entries[index];
      assert.ok(entry);
      assert.equal(entry.kind, kind, words);
      assert.ok(
        entry.words.some((each) => each.includes(words)),
        `${entry.id} has the words '${words}'`,
      );
    });
  });
  ROWS.forEach(([, words, wanted, languages], index) => {
    test(`row ${index + 1}, '${words}', has its artefacts`, () => {
      const entry = catalogueEntries()[index];
      assert.ok(entry);
      assert.match(textOf(entry), wanted);
      const written = entry.fixes.flatMap((fix) => fix.artefacts.map(({ language }) => language));
      for (const language of languages) assert.ok(written.includes(language), language);
    });
  });
  test('tell what is still of use since the online service ended', () => {
    for (const { stillApplies, id } of catalogueEntries()) {
      assert.match(stillApplies, /ended in July 2021\. .+/, id);
    }
  });
});

describe('what deletes', () => {
  const scripts = ARTEFACTS.filter(({ language }) => language === 'powershell');
  test('shows first what it would delete or rename', () => {
    const risky = scripts
      .map((artefact) => writtenSample(artefact).text)
      .filter((text) => /Remove-|Rename-|\/delete/.test(text));
    assert.ok(risky.length >= 4);
    for (const text of risky) {
      assert.match(text, /^\$whatIf = \$true\b/m);
      for (const line of text.split('\r\n').filter((each) => /Remove-|Rename-/.test(each))) {
        assert.match(line, /-WhatIf:\$whatIf/);
      }
      for (const line of text.split('\r\n').filter((each) => each.includes('/delete'))) {
        assert.match(line, /^else \{/, 'behind the question for $whatIf');
      }
    }
  });
  test('never deletes the folder of RSA keys', () => {
    const { text } = writtenSample(artefactById('rsa-folder-script'));
    assert.match(text, /Rename-Item/);
    assert.doesNotMatch(text, /Remove-Item|\brd\b|\brmdir\b|\bdel\b/i);
  });
});
