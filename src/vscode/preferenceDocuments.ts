import type * as vscode from 'vscode';
import { parseDocument, policySideOf, type PreferenceDocument } from '../core';
import { MAX_TEXT_LENGTH, policyLanguageOf, textLength } from './documents';

interface Parsed {
  readonly version: number;
  readonly document: PreferenceDocument | undefined;
}

const PARSED = new WeakMap<vscode.TextDocument, Parsed>();

/**
 * The tree of a preference file as it is now, made at most once per version and only when somebody
 * asks. `undefined` for every other document, after a look at its beginning, and for one that shows
 * an older version or is too long.
 */
export function preferenceDocumentOf(
  document: vscode.TextDocument,
): PreferenceDocument | undefined {
  const known = PARSED.get(document);
  if (known?.version === document.version) return known.document;
  const parsed = parse(document);
  PARSED.set(document, { version: document.version, document: parsed });
  return parsed;
}

function parse(document: vscode.TextDocument): PreferenceDocument | undefined {
  if (policyLanguageOf(document) !== 'gpp') return undefined;
  if (textLength(document) > MAX_TEXT_LENGTH) return undefined;
  const policy = parseDocument(
    'gpp',
    document.getText(),
    undefined,
    policySideOf(document.uri.path),
  );
  return policy?.language === 'gpp' ? policy.preferences : undefined;
}
