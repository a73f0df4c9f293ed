import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Finding } from '../../../src/core';
import { artefactFindings } from './artefactFindings';
import { INHERENT } from './inherentFindings';
import { ARTEFACTS, writtenSample } from './sampleArtefacts';

function rulesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map((finding) => finding.rule))].sort();
}

describe('an artefact with the sample answers', () => {
  for (const artefact of ARTEFACTS) {
    test(`${artefact.id} has nothing wrong in it`, () => {
      const written = writtenSample(artefact);
      const { text } = written;
      const findings = artefactFindings(written);
      const worse = findings.filter(({ severity }) => /^(?:error|warning)$/.test(severity));
      assert.deepEqual(worse, [], text);
      assert.deepEqual(rulesOf(findings), Object.keys(INHERENT[artefact.id] ?? {}).sort(), text);
    });
  }
  test('has its inherent findings listed for artefacts that exist', () => {
    const ids = ARTEFACTS.map(({ id }) => id);
    assert.deepEqual(
      Object.keys(INHERENT).filter((id) => !ids.includes(id)),
      [],
    );
  });
});
