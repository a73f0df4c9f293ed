import * as vscode from 'vscode';
import type { PreferenceDocument } from '../core';
import { preferenceDocumentOf } from './preferenceDocuments';

/**
 * Extensions that fold, select and link the tags of every XML document. Where one of them is
 * installed it goes on doing that for preference files too, and nothing is answered twice.
 */
const XML_EXTENSIONS: ReadonlySet<string> = new Set(['redhat.vscode-xml']);

/** Whether some extension takes care of the structure of all XML, by the ids of extensions. */
export function hasXmlExtension(ids: readonly string[]): boolean {
  return ids.some((id) => XML_EXTENSIONS.has(id.toLowerCase()));
}

/**
 * The tree of a preference file for completion, hover, hints and the outline, which tell what is in
 * the schemas of preference files and nowhere else; `undefined` for other documents and where the
 * user does not want them.
 */
export function assistedPreferences(document: vscode.TextDocument): PreferenceDocument | undefined {
  return isAssistanceWanted(document) ? preferenceDocumentOf(document) : undefined;
}

/** Whether the user wants to be helped in preference files beyond their diagnostics. */
export function isAssistanceWanted(document: vscode.TextDocument): boolean {
  return settingsFor(document).get('preferenceAssistance.enabled', true);
}

/**
 * The same for what any XML document has: folding, growing selections, tags that belong together.
 * `undefined` too where another extension does that already.
 */
export function structuredPreferences(
  document: vscode.TextDocument,
): PreferenceDocument | undefined {
  return isStructureWanted(document) ? preferenceDocumentOf(document) : undefined;
}

/** Whether the structure of preference files is for this extension to show. */
export function isStructureWanted(document: vscode.TextDocument): boolean {
  const setting = settingsFor(document).get<string>('preferenceStructure', 'auto');
  if (setting === 'auto') return !hasXmlExtension(vscode.extensions.all.map(({ id }) => id));
  return setting === 'on';
}

function settingsFor(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('groupPolicy', document);
}
