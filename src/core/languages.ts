import { holdsIniConcern, holdsLdifConcern, holdsScriptConcern, holdsZoneConcern } from './concern';
import type { PolicyLanguage } from './policyLanguage';

/** What is to know of a language in order to find its documents and to comment in them. */
export interface LanguageEntry {
  /** The endings of its files, without the dot, in lower case. */
  readonly extensions: readonly string[];
  /** The language ids of VS Code for it: its own ones and those that other extensions register. */
  readonly editorIds: readonly string[];
  /** A first look, which decides whether the text is parsed at all. */
  readonly isConcerned: (text: string) => boolean;
  /** A comment with this content, on a line of its own. */
  readonly comment: (content: string) => string;
}

const withSign = (sign: string) => (content: string) => `${sign} ${content}`;

/**
 * The languages that are recognised by their names; preference XML, which is known by its root
 * element alone, has an entry for its comments.
 */
export const LANGUAGES: Readonly<Record<PolicyLanguage, LanguageEntry>> = {
  reg: {
    extensions: ['reg'],
    editorIds: ['reg'],
    isConcerned: () => true,
    comment: withSign(';'),
  },
  gpp: {
    extensions: [],
    editorIds: ['xml'],
    isConcerned: () => true,
    comment: (content) => `<!-- ${content} -->`,
  },
  ldif: {
    extensions: ['ldif', 'ldf'],
    editorIds: ['ldif'],
    isConcerned: holdsLdifConcern,
    comment: withSign('#'),
  },
  zone: {
    extensions: ['zone'],
    editorIds: ['dns-zone', 'bind-zone', 'zone'],
    isConcerned: holdsZoneConcern,
    comment: withSign(';'),
  },
  ini: {
    extensions: ['ini'],
    editorIds: ['ini'],
    isConcerned: holdsIniConcern,
    comment: withSign(';'),
  },
  powershell: {
    extensions: ['ps1', 'psm1'],
    editorIds: ['powershell'],
    isConcerned: holdsScriptConcern,
    comment: withSign('#'),
  },
  batch: {
    extensions: ['bat', 'cmd'],
    editorIds: ['bat'],
    isConcerned: holdsScriptConcern,
    comment: withSign('rem'),
  },
};

const ENTRIES = Object.entries(LANGUAGES) as readonly [PolicyLanguage, LanguageEntry][];

/** Every language id of VS Code whose documents are worth a look. */
export const EDITOR_IDS: readonly string[] = ENTRIES.flatMap(([, { editorIds }]) => editorIds);

/** The language that a file name's ending stands for; `undefined` for all others, `.xml` among them. */
export function languageOfName(fileName: string): PolicyLanguage | undefined {
  const ending = /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return ENTRIES.find(([, { extensions }]) => extensions.includes(ending))?.[0];
}

/**
 * Whether a text of a language can have something in it that a rule is about; for preference XML
 * `recognizeLanguage` says more.
 */
export function isConcernedBy(language: PolicyLanguage, text: string): boolean {
  return LANGUAGES[language].isConcerned(text);
}

/** The language that a language id of VS Code stands for. */
export function languageOfEditorId(id: string): PolicyLanguage | undefined {
  return ENTRIES.find(([, { editorIds }]) => editorIds.includes(id))?.[0];
}

/**
 * Every language id of VS Code for the same language as this id, ours first; only the id itself when
 * it stands for none of ours.
 */
export function editorIdsLike(id: string): readonly string[] {
  const language = languageOfEditorId(id);
  return language === undefined ? [id] : LANGUAGES[language].editorIds;
}
