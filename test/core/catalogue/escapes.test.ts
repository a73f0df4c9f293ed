import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixedSurroundings } from '../testing/lintText';
import { artefactById, sampleAnswers, writtenSample } from './sampleArtefacts';
import { writeArtefact } from '../../../src/core';

function textOf(id: string, answers: Readonly<Record<string, string>>): string {
  return writtenSample(artefactById(id), answers).text;
}

function isWritable(id: string, answers: Readonly<Record<string, string>>): boolean {
  const artefact = artefactById(id);
  const all = { ...sampleAnswers(artefact), ...answers };
  return writeArtefact(artefact, all, fixedSurroundings()) !== undefined;
}

describe('an answer is escaped', () => {
  test('in PowerShell: every kind of single quote is written twice', () => {
    const text = textOf('sip-enabled-script', { accountName: 'o\'brien \u2018x\u2019 $y "z" `n' });
    assert.match(text, /^\$account = 'o''brien \u2018\u2018x\u2019\u2019 \$y "z" `n'\r$/m);
  });
  test('in a batch file: a percent sign is written twice, a backslash at the end too', () => {
    const text = textOf('winhttp-proxy-netsh', { proxyServer: '100%PATH%', proxyBypass: 'a\\' });
    assert.match(text, /proxy-server="100%%PATH%%" bypass-list="<local>;a\\\\"/);
  });
  test('in a registry file: backslashes and quotation marks get a backslash', () => {
    const text = textOf('accepted-versions-reg', { serverVersions: 'a\\b"c' });
    assert.match(text, /"ConfiguredServerCheckValues"="a\\\\b\\"c"/);
  });
  test('in preference items: the signs of XML become references', () => {
    const text = textOf('accepted-versions-items', { serverVersions: 'a&b<c"d' });
    assert.match(text, /value="a&amp;b&lt;c&quot;d"/);
  });
  test('in LDIF: a name outside ASCII, or with a blank at an end, is written in base64', () => {
    const name = 'CN=Jörg Groß \u{1f600},DC=contoso,DC=com';
    const text = textOf('sip-enabled-ldif', { distinguishedName: name });
    const encoded = /^dn:: ([A-Za-z0-9+/=]+)\r$/m.exec(text)?.[1] ?? '';
    assert.equal(Buffer.from(encoded, 'base64').toString('utf8'), name);
  });
  test('in a zone file: a sign that is none of a host name gets a backslash', () => {
    assert.match(textOf('online-records-zone', { domain: 'a;b.com' }), /^sip\.a\\;b\.com\. /m);
  });
});

describe('an answer is refused', () => {
  const refused = (id: string, question: string, answer: string): void => {
    assert.equal(isWritable(id, { [question]: answer }), false, JSON.stringify(answer));
  };
  test('with a line end or another control character in any language', () => {
    for (const sign of ['\n', '\r', '\0', '\u0085', '\u001b']) {
      refused('sip-enabled-script', 'accountName', `a${sign}b`);
      refused('sip-enabled-ldif', 'distinguishedName', `a${sign}b`);
      refused('proxy-script-reg', 'proxyScript', `a${sign}b`);
      refused('proxy-script-items', 'proxyScript', `a${sign}b`);
      refused('winhttp-proxy-netsh', 'proxyServer', `a${sign}b`);
      refused('online-records-zone', 'domain', `a${sign}b`);
    }
  });
  test('with a quotation mark in a batch file, where it would end the argument', () => {
    refused('winhttp-proxy-netsh', 'proxyServer', 'a"&calc&"');
  });
  test('with letters outside ASCII or blanks in a zone file', () => {
    refused('online-records-zone', 'domain', 'münchen.de');
    refused('online-records-zone', 'domain', 'a b.de');
  });
  test('that is empty or missing', () => {
    refused('sip-enabled-script', 'accountName', '  ');
    refused('trusted-domains-list-reg', 'domains', ' , ; ');
    refused('trusted-domains-append-items', 'domains', '');
    const artefact = artefactById('sip-enabled-script');
    assert.equal(writeArtefact(artefact, {}, fixedSurroundings()), undefined);
  });
});

describe('an answer is tidied', () => {
  test('of blanks and invisible signs in a thumbprint', () => {
    const copied = '\u200ea9 4a 8f e5 cc b1 9b a6 1c 4c 08 73 d3 91 e9 87 98 2f bb d3';
    const text = textOf('ad-fs-certificate-script', { thumbprint: copied });
    assert.match(text, /-Thumbprint 'A94A8FE5CCB19BA61C4C0873D391E987982FBBD3'/);
  });
  test('of the dot at the end of a domain', () => {
    assert.match(
      textOf('online-records-zone', { domain: ' contoso.com. ' }),
      /^sip\.contoso\.com\. /m,
    );
  });
  test('into the members of a list, whatever stands between them', () => {
    const list = /"lync\.com, [^"]*microsoftonline\.com, a\.com, b\.com, c\.com, d\.com"/;
    const answers = { domains: ' a.com, b.com;c.com\n d.com ' };
    assert.match(textOf('trusted-domains-list-reg', answers), list);
    assert.match(
      textOf('trusted-domains-append-script', answers),
      /^\$add = @\('a\.com', 'b\.com', 'c\.com', 'd\.com'\)\r$/m,
    );
    const items = textOf('trusted-domains-append-items', answers);
    assert.equal(items.match(/action="C"/g)?.length, 2);
    assert.equal(items.match(/action="U"/g)?.length, 8);
  });
  test('into time servers, each with its flags and blanks between them', () => {
    const answers = { timeServers: 'a.contoso.com, b.contoso.com' };
    const list = '"a.contoso.com,0x8 b.contoso.com,0x8"';
    assert.ok(textOf('time-source-reg', answers).includes(`"NtpServer"=${list}`));
    assert.ok(textOf('time-source-items', answers).includes(`value=${list}`));
    assert.ok(textOf('time-source-w32tm', answers).includes(`/manualpeerlist:${list}`));
  });
});

describe('an artefact as a file', () => {
  test('has the line ends of the tools that read it', () => {
    for (const [id, pattern] of [
      ['trusted-domains-list-reg', /^Windows Registry Editor Version 5\.00\r\n\r\n\[.*\r\n$/s],
      ['winhttp-proxy-netsh', /^@echo off\r\n.*\r\n$/s],
      [
        'trusted-domains-list-items',
        /^<\?xml [^\r]*\r\n<RegistrySettings .*<\/RegistrySettings>\r\n$/s,
      ],
      ['sip-enabled-ldif', /\r\n-\r\n\r\n$/],
    ] as const) {
      const text = textOf(id, {});
      assert.match(text, pattern);
      assert.doesNotMatch(text, /[^\r]\n/, id);
    }
    assert.doesNotMatch(textOf('online-records-zone', {}), /\r/);
  });
});

describe('a PowerShell file', () => {
  test('says how to save it when an answer has letters outside ASCII, and only then', () => {
    const advice = /^# Save this file as UTF-8 with a byte order mark/;
    assert.match(textOf('sip-enabled-script', { accountName: 'j\u00f6rg' }), advice);
    assert.doesNotMatch(textOf('sip-enabled-script', { accountName: 'jorg' }), advice);
    const { text } = writtenSample(
      artefactById('sip-enabled-script'),
      { accountName: 'j\u00f6rg' },
      'fragment',
    );
    assert.doesNotMatch(text, advice);
  });
});

describe('an artefact as a fragment', () => {
  test('has neither header nor root element nor last line end', () => {
    const fragment = (id: string) => writtenSample(artefactById(id), {}, 'fragment').text;
    assert.match(fragment('trusted-domains-list-reg'), /^\[HKEY_.*[^\r\n]$/s);
    assert.match(fragment('trusted-domains-list-items'), /^<Registry .*<\/Registry>$/s);
    assert.match(fragment('winhttp-proxy-netsh'), /^rem .*[^\r\n]$/s);
  });
});
