import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { artefactById, writtenSample } from '../sampleArtefacts';

const PROGRAM = 'named-checkzone';
const isMissing = spawnSync(PROGRAM, ['-v']).error !== undefined;
const skip = isMissing && `${PROGRAM} (Debian package bind9-utils) is not installed`;

/** What a zone has besides; the lines stand behind another `$ORIGIN`, as they may in a real file. */
const beginningOf = (domain: string): string => `$TTL 3600
@ IN SOA ns.example.net. hostmaster.example.net. 1 3600 600 86400 3600
@ IN NS ns.example.net.
$ORIGIN sub.${domain}.
host IN A 192.0.2.1
`;

interface CheckedZone {
  readonly isValid: boolean;
  /** The zone as the program understands it, one record a line. */
  readonly records: readonly string[];
  readonly output: string;
}

function checkZone(domain: string, lines: string): CheckedZone {
  const folder = mkdtempSync(path.join(tmpdir(), 'zone-'));
  try {
    const file = path.join(folder, 'zone');
    writeFileSync(file, beginningOf(domain) + lines);
    const run = spawnSync(PROGRAM, ['-D', domain, file], { encoding: 'utf8' });
    const output = run.stdout + run.stderr;
    const records = run.stdout.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
    return { isValid: run.status === 0 && !/ignoring|error/i.test(output), records, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the zone lines', { skip }, () => {
  for (const domain of ['contoso.com', 'a-b.co.uk', 'xn--mnchen-3ya.de', '_x.example']) {
    test(`are four records of the zone ${domain}`, () => {
      const { text } = writtenSample(artefactById('online-records-zone'), { domain });
      const zone = checkZone(domain, text);
      assert.ok(zone.isValid, zone.output);
      for (const record of [
        `sip.${domain}. 3600 IN CNAME sipdir.online.lync.com.`,
        `lyncdiscover.${domain}. 3600 IN CNAME webdir.online.lync.com.`,
        `_sip._tls.${domain}. 3600 IN SRV 100 1 443 sipdir.online.lync.com.`,
        `_sipfederationtls._tcp.${domain}. 3600 IN SRV 100 1 5061 sipfed.online.lync.com.`,
      ]) {
        assert.ok(zone.records.includes(record), `${record}\n${zone.output}`);
      }
    });
  }
  for (const [id, records] of [
    [
      'own-records-public-zone',
      [
        'sip.contoso.com. 3600 IN CNAME access1.contoso.com.',
        'lyncdiscover.contoso.com. 3600 IN CNAME web-ext.contoso.com.',
        '_sip._tls.contoso.com. 3600 IN SRV 0 0 443 access1.contoso.com.',
        '_sipfederationtls._tcp.contoso.com. 3600 IN SRV 0 0 5061 access1.contoso.com.',
      ],
    ],
    [
      'own-records-internal-zone',
      [
        'lyncdiscoverinternal.contoso.com. 3600 IN CNAME web-int.contoso.com.',
        '_sipinternaltls._tcp.contoso.com. 3600 IN SRV 0 0 5061 pool.contoso.com.',
      ],
    ],
  ] as const) {
    test(`are those of one's own servers: ${id}`, () => {
      const hosts = ['access1', 'web-ext', 'web-int', 'pool'].map(
        (host) => `${host}.contoso.com. IN A 192.0.2.2\n`,
      );
      const { text } = writtenSample(artefactById(id));
      const zone = checkZone('contoso.com', hosts.join('') + text);
      assert.ok(zone.isValid, zone.output);
      for (const record of records) assert.ok(zone.records.includes(record), zone.output);
    });
  }
  test('are refused when a number of a service record is missing', () => {
    const { text } = writtenSample(artefactById('online-records-zone'));
    assert.equal(checkZone('contoso.com', text.replace('100 1 443', '100 443')).isValid, false);
  });
});
