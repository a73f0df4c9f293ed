import entriesData from './data/entries.json';
import accounts from './data/fixes/accounts.json';
import adfs from './data/fixes/adfs.json';
import clientVersion from './data/fixes/clientVersion.json';
import clock from './data/fixes/clock.json';
import credentials from './data/fixes/credentials.json';
import dns from './data/fixes/dns.json';
import firewall from './data/fixes/firewall.json';
import logging from './data/fixes/logging.json';
import serverAddresses from './data/fixes/serverAddresses.json';
import sipEnabled from './data/fixes/sipEnabled.json';
import trustedDomains from './data/fixes/trustedDomains.json';
import questionsData from './data/questions.json';
import type {
  Artefact,
  ArtefactContent,
  CatalogueEntry,
  CatalogueSetting,
  Fix,
  ListFormats,
  Question,
} from './catalogueTypes';

/** Registry values as a fix has them, under a name, so that all its formats use the same. */
interface RegistrySource {
  readonly lists?: ListFormats;
  readonly settings: readonly CatalogueSetting[];
}

type ContentSource =
  | Exclude<ArtefactContent, { readonly kind: 'registry' }>
  | { readonly kind: 'registry'; readonly of: string };

interface FixSource extends Omit<Fix, 'artefacts'> {
  readonly registry?: Readonly<Record<string, RegistrySource>>;
  readonly artefacts: readonly (Omit<Artefact, 'content'> & { readonly content: ContentSource })[];
}

interface EntrySource extends Omit<CatalogueEntry, 'fixes'> {
  readonly fixes: readonly string[];
}

// What the data looks like is checked by its JSON Schema, when it is built.
const FIX_SOURCES = [
  trustedDomains,
  accounts,
  clientVersion,
  credentials,
  dns,
  serverAddresses,
  clock,
  firewall,
  adfs,
  sipEnabled,
  logging,
].flat() as unknown as readonly FixSource[];
const ENTRY_SOURCES = entriesData as readonly EntrySource[];
const QUESTIONS = new Map((questionsData as readonly Question[]).map((each) => [each.id, each]));

let fixes: ReadonlyMap<string, Fix> | undefined;
let entries: readonly CatalogueEntry[] | undefined;

/**
 * Every row of the article on sign-in errors of Skype for Business, in its order: the common causes,
 * the errors, and what to collect when nothing helps.
 */
export function catalogueEntries(): readonly CatalogueEntry[] {
  entries ??= ENTRY_SOURCES.map((source) => ({
    ...source,
    fixes: source.fixes.flatMap((id) => allFixes().get(id) ?? []),
  }));
  return entries;
}

/** Every fix of the catalogue, each once, in the order of the data. */
export function catalogueFixes(): readonly Fix[] {
  return [...allFixes().values()];
}

/** The question with this id; `undefined` when there is none. */
export function question(id: string): Question | undefined {
  return QUESTIONS.get(id);
}

function allFixes(): ReadonlyMap<string, Fix> {
  fixes ??= new Map(FIX_SOURCES.map((source) => [source.id, resolveFix(source)]));
  return fixes;
}

function resolveFix({ registry = {}, ...fix }: FixSource): Fix {
  const artefacts = fix.artefacts.map((artefact): Artefact => {
    const { content } = artefact;
    if (content.kind !== 'registry') return { ...artefact, content };
    const shared = registry[content.of] ?? { settings: [] };
    return { ...artefact, content: { kind: 'registry', ...shared } };
  });
  return { ...fix, artefacts };
}
