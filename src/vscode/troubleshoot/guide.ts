import * as vscode from 'vscode';
import { catalogueEntries, type CatalogueEntry, type CatalogueFix } from '../../core';

/** Of the pages about the rows of the catalogue. */
const SCHEME = 'group-policy-guide';

/** Registers the pages that say what an error means and what is to be done about it. */
export function registerGuides(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent(uri) {
      const entry = catalogueEntries().find(({ id }) => id === uri.query);
      return entry === undefined ? '' : guide(entry);
    },
  });
}

/** The address of the page about a row; its name is what the tab shows. */
function guideUri(entry: CatalogueEntry): vscode.Uri {
  const name = vscode.l10n.t(entry.title).replace(/[\\/:*?"<>|]/g, ' ');
  return vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md`, query: entry.id });
}

/**
 * Shows the page about a row, rendered, without taking the focus away; as text where the built-in
 * Markdown extension is disabled.
 */
export async function showGuide(entry: CatalogueEntry): Promise<void> {
  const uri = guideUri(entry);
  const options = { preserveFocus: true, preview: true };
  try {
    await vscode.commands.executeCommand(
      'vscode.openWith',
      uri,
      'vscode.markdown.preview.editor',
      options,
    );
  } catch {
    await vscode.window.showTextDocument(uri, options);
  }
}

function guide(entry: CatalogueEntry): string {
  const t = (text: string): string => escapeMarkdown(vscode.l10n.t(text));
  const sources = entry.sources.map(({ title, url }) => {
    return url === undefined ? `- ${t(title)}` : `- [${t(title)}](${url})`;
  });
  return [
    `# ${t(entry.title)}`,
    ...entry.words.map((words) => `> ${escapeMarkdown(words)}`),
    t(entry.meaning),
    `**${vscode.l10n.t('Does it still apply?')}** ${t(entry.stillApplies)}`,
    ...entry.fixes.flatMap((fix, index) => fixParts(fix, index + 1, t)),
    `## ${vscode.l10n.t('Sources')}`,
    sources.join('\n'),
    '',
  ].join('\n\n');
}

function fixParts(
  fix: CatalogueFix,
  number: number,
  t: (text: string) => string,
): readonly string[] {
  const list = (heading: string, sentences: readonly string[], sign: string) =>
    sentences.length === 0
      ? []
      : [`### ${heading}`, sentences.map((sentence) => `${sign} ${t(sentence)}`).join('\n')];
  return [
    `## ${String(number)}. ${t(fix.title)}`,
    t(fix.explanation),
    ...list(vscode.l10n.t('Before'), fix.prerequisites, '-'),
    ...list(
      vscode.l10n.t('Artefacts'),
      fix.artefacts.map(({ title }) => title),
      '-',
    ),
    ...list(vscode.l10n.t('Next'), fix.next, '1.'),
    ...list(vscode.l10n.t('Undo'), fix.undo, '-'),
  ];
}

/** What Markdown would take for its own signs. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
