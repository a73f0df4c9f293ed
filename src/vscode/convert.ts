import * as vscode from 'vscode';
import {
  createLineIndex,
  positionAt,
  type Finding,
  type Message,
  type Severity,
  type Span,
  type TextEdit,
} from '../core';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

type FindingTag = Finding['tags'][number];

const TAGS: Readonly<Record<FindingTag, vscode.DiagnosticTag>> = {
  unnecessary: vscode.DiagnosticTag.Unnecessary,
  deprecated: vscode.DiagnosticTag.Deprecated,
};

/** The lines and characters of a span of the document's text. */
export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** Gives the lines and characters of spans of a text that no document need show. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const index = createLineIndex(text);
  const toPosition = (offset: number): vscode.Position => {
    const { line, character } = positionAt(index, offset);
    return new vscode.Position(line, character);
  };
  return ({ start, end }) => new vscode.Range(toPosition(start), toPosition(end));
}

/** The span of the document's text that a range covers. */
export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** VS Code's word for a severity of the core. */
export function toSeverity(severity: Severity): vscode.DiagnosticSeverity {
  return SEVERITIES[severity];
}

/** VS Code's word for a tag of a finding. */
export function toTag(tag: FindingTag): vscode.DiagnosticTag {
  return TAGS[tag];
}

/** The sentence of a message in the language of the user, or in English where it is not translated. */
export function toSentence(message: Message): string {
  return vscode.l10n.t(message.template, { ...message.values });
}

/** Edits of one document as VS Code applies them. */
export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const result = new vscode.WorkspaceEdit();
  result.set(
    document.uri,
    edits.map((edit) => vscode.TextEdit.replace(toRange(document, edit.span), edit.newText)),
  );
  return result;
}
