import * as vscode from 'vscode';
import type { Finding, Span } from '../core';
import { toSentence, toSeverity, toTag } from './convert';
import { MAX_TEXT_LENGTH } from './documents';
import { ruleDocumentationLink } from './ruleDocumentation';

/** The name that diagnostics carry: the tool's, which the suppression comments use as well. */
export const DIAGNOSTIC_SOURCE = 'gpolint';

/**
 * A finding as VS Code shows it.
 *
 * @param file - The file that it is in, whether it is open or not.
 * @param toRange - Gives the lines and characters of a span of the file's text.
 */
export function toDiagnostic(
  file: vscode.Uri,
  toRange: (span: Span) => vscode.Range,
  finding: Finding,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(finding.span),
    toSentence(finding.message),
    toSeverity(finding.severity),
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = { value: finding.rule, target: ruleDocumentationLink(finding.rule) };
  diagnostic.tags = finding.tags.map(toTag);
  diagnostic.relatedInformation = finding.related.map((place) => {
    const location = new vscode.Location(file, toRange(place.span));
    return new vscode.DiagnosticRelatedInformation(location, toSentence(place.message));
  });
  return diagnostic;
}

/** Says that a file is longer than what is checked. */
export function tooLarge(): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    vscode.l10n.t('This file is not checked because it is longer than {limit} million characters', {
      limit: MAX_TEXT_LENGTH / 1_000_000,
    }),
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  return diagnostic;
}
