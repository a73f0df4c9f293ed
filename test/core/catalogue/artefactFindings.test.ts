import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DEFAULT_CONFIGURATION,
  languageOfEditorId,
  lintDocument,
  parseDocument,
  type Finding,
  type WrittenArtefact,
} from '../../../src/core';
import { fixedSurroundings } from '../testing/lintText';
import { INHERENT } from './inherentFindings';
import { ARTEFACTS, writtenSample } from './sampleArtefacts';

function rulesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.map((finding) => finding.rule))].sort();
}

/** By the language itself, so that rules also see a script in which nothing seems to concern them. */
function findingsIn({ language, text }: WrittenArtefact): readonly Finding[] {
  const policyLanguage = languageOfEditorId(language);
  const document = policyLanguage && parseDocument(policyLanguage, text);
  assert.ok(document, language);
  const findings = lintDocument(document, {
    configuration: DEFAULT_CONFIGURATION,
    surroundings: fixedSurroundings(),
  });
  assert.ok(findings);
  return findings;
}

describe('an artefact with the sample answers', () => {
  for (const artefact of ARTEFACTS) {
    test(`${artefact.id} has nothing wrong in it`, () => {
      const written = writtenSample(artefact);
      const { text } = written;
      const findings = findingsIn(written);
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
