import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ARTEFACTS, artefactById, writtenSample } from './sampleArtefacts';

describe('the time settings as preference items', () => {
  test('are for PDC emulators alone, since all machines in reach of a policy get its items', () => {
    const { text } = writtenSample(artefactById('time-source-items'));
    const items = text.split('<Registry ').slice(1);
    assert.equal(items.length, 3);
    for (const item of items) {
      assert.match(
        item,
        /<Filters>\s*<FilterWmi bool="AND" not="0" query="SELECT \* FROM Win32_ComputerSystem WHERE DomainRole = 5" nameSpace="root\\cimv2" property="" variableName=""\/>\s*<\/Filters>/,
      );
    }
  });
  test('of members leave PDC emulators out', () => {
    const { text } = writtenSample(artefactById('time-client-items'));
    assert.match(text, /<FilterWmi bool="AND" not="1" query="[^"]* WHERE DomainRole = 5"/);
  });
});

describe('an alias of DNS', () => {
  test('is left out where the server has that name itself', () => {
    for (const artefact of ARTEFACTS.filter(({ id }) => id.startsWith('own-records-public'))) {
      const { text } = writtenSample(artefact, { accessEdge: 'SIP.contoso.com' });
      assert.doesNotMatch(text, /CNAME +\S*SIP\.contoso\.com|-Name 'sip'|com" sip /, artefact.id);
      assert.match(text, /_sip\._tls/, artefact.id);
      assert.match(text, /lyncdiscover/, artefact.id);
    }
  });
});

describe('a PowerShell script that appends', () => {
  test('uses nothing that PowerShell 2.0 of Windows 7 does not have', () => {
    for (const id of ['trusted-domains-append-script', 'trusted-domains-policy']) {
      const { text } = writtenSample(artefactById(id));
      assert.doesNotMatch(text, /-notin\b|-in\b|ForEach-Object \w/i, id);
    }
  });
});
