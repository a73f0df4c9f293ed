import { catalogueFixes } from '../catalogue/catalogue';
import type { ArtefactLanguage } from '../catalogue/catalogueTypes';
import type { Surroundings } from '../surroundings';
import type { PolicySnippet } from './policySnippet';
import regSnippets from './regSnippets.json';
import { snippetBody } from './snippetBody';

/** A snippet file of VS Code: snippets by their titles. */
export type SnippetFile = Readonly<
  Record<
    string,
    { readonly prefix: string; readonly description: string; readonly body: readonly string[] }
  >
>;

/**
 * The snippet files that the build writes, by the language id of VS Code. Preference items are not
 * among them, because each insertion needs new GUIDs and the time: see `preferenceSnippets`.
 */
export function snippetFiles(): ReadonlyMap<ArtefactLanguage, SnippetFile> {
  const languages: readonly ArtefactLanguage[] = [
    'reg',
    'powershell',
    'bat',
    'ini',
    'ldif',
    'dns-zone',
  ];
  return new Map(languages.map((language) => [language, snippetFile(language)]));
}

function snippetFile(language: ArtefactLanguage): SnippetFile {
  const general: readonly PolicySnippet[] = language === 'reg' ? regSnippets : [];
  const snippets = [...general, ...catalogueSnippets(language, NOTHING_NEW)];
  return Object.fromEntries(
    snippets.map(({ title, prefix, description, body }) => [
      title,
      { prefix, description, body: `${body.replace(/\n?\$0$/, '')}\n$0`.split('\n') },
    ]),
  );
}

/** No language but that of preference items asks for these. */
const NOTHING_NEW: Surroundings = { newGuid: () => '', timestamp: () => '' };

/** The artefacts of the catalogue in a language, as snippets. */
export function catalogueSnippets(
  language: ArtefactLanguage,
  surroundings: Surroundings,
): readonly PolicySnippet[] {
  return catalogueFixes()
    .flatMap((fix) => fix.artefacts)
    .filter((artefact) => artefact.language === language)
    .flatMap((artefact) => {
      const { prefix, title, description } = artefact;
      const body = snippetBody(artefact, surroundings);
      return body === undefined ? [] : [{ prefix, title, description, body }];
    });
}
