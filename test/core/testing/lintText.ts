import assert from 'node:assert/strict';
import path from 'node:path';
import {
  DEFAULT_CONFIGURATION,
  lintDocument,
  mergeConfiguration,
  parseDocument,
  recognizeLanguage,
  ruleById,
  type Finding,
  type PartialConfiguration,
  type PolicyDocument,
  type PolicyObjectView,
  type PolicySide,
  type StoredText,
  type Surroundings,
} from '../../../src/core';
import type { Fixture } from './fixtures';
import { policyObjectBeside } from './policyObject';

/** Surroundings that give the same GUIDs in the same order and always the same time. */
export function fixedSurroundings(): Surroundings {
  let count = 0;
  return {
    newGuid: () => `{00000000-0000-4000-8000-${String(++count).padStart(12, '0')}}`,
    timestamp: () => '2026-01-02 03:04:05',
  };
}

/** Parses a text that the test knows to be a policy document, by the name of its file. */
export function documentOf(text: string, fileName: string, storage?: StoredText): PolicyDocument {
  const language = recognizeLanguage(text, fileName);
  assert.ok(language, `${path.basename(fileName)} is not recognised`);
  const document = parseDocument(language, text, storage, sideOfSample(fileName));
  assert.ok(document);
  return document;
}

/** A sample whose name ends in `.machine.xml` or `.user.xml` is of that half of a policy. */
function sideOfSample(fileName: string): PolicySide | undefined {
  const side = /\.(machine|user)\.xml$/.exec(fileName)?.[1];
  return side === 'machine' || side === 'user' ? side : undefined;
}

/** What a text is linted with, besides the default configuration. */
export interface LintedWith {
  readonly storage?: StoredText | undefined;
  readonly policyObject?: PolicyObjectView | undefined;
}

/** All findings of a text, linted with the default configuration or one that differs from it. */
export function lintText(
  text: string,
  fileName: string,
  configuration: PartialConfiguration = {},
  { storage, policyObject }: LintedWith = {},
): readonly Finding[] {
  const findings = lintDocument(documentOf(text, fileName, storage), {
    configuration: mergeConfiguration(DEFAULT_CONFIGURATION, configuration),
    surroundings: fixedSurroundings(),
    policyObject,
  });
  assert.ok(findings);
  return findings;
}

/**
 * All findings of a fixture, or of another text in its place. A rule that is off by default is on for
 * its own fixtures.
 */
export function lintFixture(fixture: Fixture, text = fixture.text): readonly Finding[] {
  return lintText(text, fixture.file, configurationFor(fixture.rule), {
    storage: fixture.storage,
    policyObject: policyObjectBeside(fixture.file),
  });
}

/** The configuration in which a rule is on. */
export function configurationFor(rule: string): PartialConfiguration {
  const meta = ruleById(rule)?.meta;
  return meta?.defaultLevel === 'off' ? { rules: { [rule]: meta.severity } } : {};
}
