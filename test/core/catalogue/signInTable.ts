import { catalogueEntries, type ArtefactLanguage, type CatalogueEntry } from '../../../src/core';

const FORMATS: Readonly<Record<ArtefactLanguage, string>> = {
  reg: '`.reg`',
  xml: 'Registry.xml',
  powershell: 'PowerShell',
  bat: 'batch',
  ini: 'INI',
  ldif: 'LDIF',
  'dns-zone': 'zone file',
};

const KINDS: Readonly<Record<CatalogueEntry['kind'], string>> = {
  cause: 'Cause',
  error: 'Error',
  'more-information': 'Last step',
};

/** Each snippet prefix of a row with the languages in which it can be typed. */
function snippetsOf({ fixes }: CatalogueEntry): string {
  const formats = new Map<string, string[]>();
  for (const { prefix, language } of fixes.flatMap((fix) => fix.artefacts)) {
    const known = formats.get(prefix) ?? [];
    if (!known.includes(FORMATS[language])) known.push(FORMATS[language]);
    formats.set(prefix, known);
  }
  return [...formats].map(([prefix, names]) => `\`${prefix}\` (${names.join(', ')})`).join(', ');
}

/** The rows of the article on sign-in errors as a table in Markdown. */
export function signInTable(): string {
  const rows = catalogueEntries().map(
    (entry) => `| ${KINDS[entry.kind]}: ${entry.title} | ${entry.meaning} | ${snippetsOf(entry)} |`,
  );
  return ['| Row of the article | What it means | Snippets |', '|---|---|---|', ...rows].join('\n');
}
