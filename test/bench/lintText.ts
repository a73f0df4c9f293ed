import {
  DEFAULT_CONFIGURATION,
  lintDocument,
  parseDocument,
  type LintCache,
  type PolicyDocument,
  type PolicyLanguage,
  type TextEdit,
  updateDocument,
} from '../../src/core';

/** Parses a text as a document of the language, which the samples are. */
export function parse(language: PolicyLanguage, text: string): PolicyDocument {
  const document = parseDocument(language, text);
  if (document === undefined) throw new Error('The sample is not recognised');
  return document;
}

/** What an edit makes of a document, which stays one of its language. */
export function update(document: PolicyDocument, text: string, edit: TextEdit): PolicyDocument {
  const updated = updateDocument(document, text, [edit]);
  if (updated === undefined) throw new Error('The sample is no longer recognised');
  return updated;
}

/** The text as an editor gives it, and not as two that are only noted to belong together. */
export function inOnePiece(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
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
