import {
  DEFAULT_CONFIGURATION,
  lintDocument,
  parseDocument,
  type LintCache,
  type PolicyDocument,
  type PolicyLanguage,
} from '../../src/core';

/** Parses a text as a document of the language, which the samples are. */
export function parse(language: PolicyLanguage, text: string): PolicyDocument {
  const document = parseDocument(language, text);
  if (document === undefined) throw new Error('The sample is not recognised');
  return document;
}

/** Runs all rules with their default levels, and gives the number of findings. */
export function lint(document: PolicyDocument, cache?: LintCache): number {
  const findings = lintDocument(document, {
    configuration: DEFAULT_CONFIGURATION,
    surroundings: { newGuid: () => '{}', timestamp: () => '' },
    ...(cache === undefined ? {} : { cache }),
  });
  return findings?.length ?? 0;
}
