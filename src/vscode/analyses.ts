import type * as vscode from 'vscode';
import { lintSteps, type Finding, type PolicyDocument } from '../core';
import type { Configurations } from './configuration';
import { createDocumentHistories, type DocumentHistories } from './documentHistories';
import { MAX_TEXT_LENGTH, policyLanguageOf, textLength } from './documents';
import { resultInSlices } from './inSlices';
import type { StoredPolicyObjects } from './policyObjects';
import { encodingOf } from './storedText';
import { surroundings } from './surroundings';

/** What is known about one version of a document. */
export type Analysis =
  /** Not a document of ours, or the user does not want it checked. */
  | { readonly kind: 'foreign' }
  /** Ours, but too long to be parsed. */
  | { readonly kind: 'too-large' }
  | {
      readonly kind: 'linted';
      readonly policy: PolicyDocument;
      readonly findings: readonly Finding[];
    };

/** The parsed and linted documents, each only in its newest version. */
export interface Analyses {
  /**
   * The analysis of the document as it is now, made at most once per version; `undefined` when the
   * document was edited or closed, or the configuration changed, before it was ready.
   */
  of(document: vscode.TextDocument): Promise<Analysis | undefined>;
  /** Drops what is known about a document that was closed. */
  forget(document: vscode.TextDocument): void;
  /**
   * Drops what is known of the concerned documents, or of all, because something around them changed
   * that counts: the configuration, or another file of the same policy.
   */
  clear(isConcerned?: (document: vscode.Uri) => boolean): void;
  dispose(): void;
}

interface Entry {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** Saving a document in another encoding makes no new version. */
  readonly encoding: string | undefined;
  readonly analysis: Promise<Analysis | undefined>;
}

/** Creates an empty cache of analyses. */
export function createAnalyses(
  configurations: Configurations,
  policyObjects: StoredPolicyObjects,
): Analyses {
  const entries = new Map<string, Entry>();
  const histories = createDocumentHistories();
  return {
    of(document) {
      const key = document.uri.toString();
      const known = entries.get(key);
      const encoding = encodingOf(document);
      if (known?.version === document.version && known.encoding === encoding) {
        return known.analysis;
      }
      const entry: Entry = {
        uri: document.uri,
        version: document.version,
        encoding,
        analysis: analyze(document, { configurations, policyObjects, histories }).then((result) => {
          // Without its entry it is of an older text or configuration, or of a closed document.
          return entries.get(key) === entry ? result : undefined;
        }),
      };
      entries.set(key, entry);
      return entry.analysis;
    },
    forget(document) {
      entries.delete(document.uri.toString());
      histories.forget(document);
    },
    clear(isConcerned = () => true) {
      for (const [key, { uri }] of entries) if (isConcerned(uri)) entries.delete(key);
    },
    dispose: () => histories.dispose(),
  };
}

/** What an analysis is made from, besides the document. */
interface Sources {
  readonly configurations: Configurations;
  readonly policyObjects: StoredPolicyObjects;
  readonly histories: DocumentHistories;
}

async function analyze(
  document: vscode.TextDocument,
  { configurations, policyObjects, histories }: Sources,
): Promise<Analysis | undefined> {
  const version = document.version;
  const isOutdated = () => document.isClosed || document.version !== version;

  if (!configurations.isEnabled(document)) return { kind: 'foreign' };
  const language = policyLanguageOf(document);
  if (language === undefined) return { kind: 'foreign' };
  if (textLength(document) > MAX_TEXT_LENGTH) return { kind: 'too-large' };

  const configuration = await configurations.of(document);
  const policyObject =
    language === 'gpp' ? await policyObjects.ofWhenSoon(document.uri) : undefined;
  if (isOutdated()) return undefined;
  const current = histories.parse(document, language);
  if (current === undefined) return { kind: 'foreign' };
  const { policy, cache } = current;

  const steps = lintSteps(policy, { configuration, surroundings, policyObject, cache });
  const findings = await resultInSlices(steps, isOutdated);
  return findings && { kind: 'linted', policy, findings };
}
