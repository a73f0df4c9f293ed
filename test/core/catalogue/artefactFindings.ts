import assert from 'node:assert/strict';
import {
  DEFAULT_CONFIGURATION,
  languageOfEditorId,
  lintDocument,
  parseDocument,
  type Finding,
  type WrittenArtefact,
} from '../../../src/core';
import { fixedSurroundings } from '../testing/lintText';

/**
 * All findings of an artefact, by the language itself, so that rules also see a script in which
 * nothing seems to concern them.
 */
export function artefactFindings({ language, text }: WrittenArtefact): readonly Finding[] {
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
