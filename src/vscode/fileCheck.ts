import * as vscode from 'vscode';
import {
  languageOfName,
  lintDocument,
  parseDocument,
  policySideOf,
  recognizeLanguage,
  type Finding,
  type PolicyDocument,
} from '../core';
import type { Configurations } from './configuration';
import { rangesIn } from './convert';
import { decodeText } from './decodeText';
import { MAX_TEXT_LENGTH } from './documents';
import { toDiagnostic, tooLarge } from './findingDiagnostics';
import type { StoredPolicyObjects } from './policyObjects';
import { surroundings } from './surroundings';

/** What checking a file that is not open gives. */
export interface FileCheck {
  /** None for a file that is too large. */
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly vscode.Diagnostic[];
}

/** What a check depends on besides the file. */
export interface CheckSources {
  readonly configurations: Configurations;
  readonly policyObjects: StoredPolicyObjects;
}

/**
 * Reads a file and checks it as if it were open.
 *
 * @returns `undefined` for a file that is none of ours, or that the user does not want checked, and
 * when it was cancelled.
 * @throws vscode.FileSystemError when the file cannot be read.
 */
export async function checkFile(
  file: vscode.Uri,
  { configurations, policyObjects }: CheckSources,
  token: vscode.CancellationToken,
): Promise<FileCheck | undefined> {
  const named = languageOfName(file.path);
  const languageId = named === undefined ? 'xml' : named === 'zone' ? 'dns-zone' : named;
  const configured = { uri: file, languageId };
  if (!configurations.isEnabled(configured)) return undefined;
  const { text, storage } = decodeText(await vscode.workspace.fs.readFile(file));
  const language = recognizeLanguage(text, file.path);
  if (language === undefined) return undefined;
  if (text.length > MAX_TEXT_LENGTH) return { findings: [], diagnostics: [tooLarge()] };

  const configuration = await configurations.of(configured);
  const policyObject = language === 'gpp' ? await policyObjects.of(file) : undefined;
  const policy = parseDocument(language, text, storage, policySideOf(file.path));
  if (policy === undefined || token.isCancellationRequested) return undefined;
  const isCancelled = (): boolean => token.isCancellationRequested;
  const lint = { configuration, surroundings, policyObject, isCancelled };
  const findings = lintDocument(policy, lint);
  return findings && { findings, diagnostics: toDiagnostics(file, policy, findings) };
}

function toDiagnostics(
  file: vscode.Uri,
  policy: PolicyDocument,
  findings: readonly Finding[],
): readonly vscode.Diagnostic[] {
  if (findings.length === 0) return [];
  const toRange = rangesIn(policy.text);
  return findings.map((finding) => toDiagnostic(file, toRange, finding));
}
