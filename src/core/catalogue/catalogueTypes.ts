/** What is asked for, which decides how an answer is checked and tidied before it is written. */
export type QuestionKind =
  | 'domain'
  | 'host'
  | 'hostAndPort'
  | 'hostPattern'
  | 'url'
  | 'signInAddress'
  | 'accountName'
  | 'distinguishedName'
  | 'thumbprint'
  | 'programPath'
  | 'text'
  | 'choice';

/** One of the answers to a question of kind `choice`. */
export interface QuestionChoice {
  readonly value: string;
  readonly label: string;
}

/** Something that an artefact needs to know before it can be written. */
export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  /** A whole sentence for the user. */
  readonly prompt: string;
  /** A valid answer, shown as an example and used as the text of a tab stop. */
  readonly sample: string;
  /** For kind `choice` only. */
  readonly choices?: readonly QuestionChoice[];
  /** Whether several may be given, with commas, semicolons, blanks or line ends between them. */
  readonly isList?: boolean;
}

/** The language of an artefact, by the language id of VS Code. */
export type ArtefactLanguage = 'reg' | 'xml' | 'powershell' | 'bat' | 'ini' | 'ldif' | 'dns-zone';

/** How the members of a list are written one after the other. */
export interface ListFormat {
  /** What stands between two members. */
  readonly joiner: string;
  /** What each member ends with. */
  readonly suffix?: string;
}

/** How each list that stands in a template is written, by the id of its question. */
export type ListFormats = Readonly<Record<string, ListFormat>>;

/** A value to write, once for all formats. */
export interface CatalogueValue {
  readonly name: string;
  readonly type: 'REG_SZ' | 'REG_DWORD';
  /** A template for a text, a number for a REG_DWORD. */
  readonly data: string | number;
}

/** The machines of a domain with the role of a PDC emulator, or all the others. */
export type MachineRole = 'pdcEmulators' | 'others';

/** Values of the registry below keys of one hive, once for all formats. */
export interface CatalogueSetting {
  /**
   * The machines that preference items are for; all in reach of the policy when it is left out. A file
   * that somebody imports goes to one machine anyway.
   */
  readonly machines?: MachineRole;
  /** A hive, or the question that asks for it, as `{{hive}}`. */
  readonly hive: string;
  /** Each of these keys gets all the values. */
  readonly keys: readonly string[];
  readonly values: readonly CatalogueValue[];
}

/** A DNS record, once for all formats. */
export interface DnsRecord {
  /** Relative to the zone. */
  readonly owner: string;
  readonly type: string;
  /** A host, without the dot at its end; a template in the catalogue. */
  readonly target: string;
  /** For SRV only. */
  readonly port?: number;
}

/**
 * What an artefact consists of. `{{id}}` in a template stands for the answer to that question, and
 * `{{builtInDomains}}` for the domains that the client trusts by itself.
 */
export type ArtefactContent =
  /** A text. In PowerShell a placeholder stands between single quotes, in batch between double ones. */
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly lists?: ListFormats }
  /** Registry values, as the language of the artefact sets them. */
  | {
      readonly kind: 'registry';
      readonly settings: readonly CatalogueSetting[];
      readonly lists?: ListFormats;
    }
  /** Preference items that add domains to TrustModelData, for each of its keys. */
  | { readonly kind: 'append'; readonly hive: string; readonly keys: readonly string[] }
  /** DNS records as the language makes them: these, or without any those of the online service. */
  | { readonly kind: 'records'; readonly records?: readonly DnsRecord[] };

/** A text that mends something, in one language. */
export interface Artefact {
  readonly id: string;
  readonly title: string;
  /** One sentence: what it does. */
  readonly description: string;
  readonly language: ArtefactLanguage;
  /** The prefix of its snippet, `sfb-…`. */
  readonly prefix: string;
  /** A name for the file, without a folder. */
  readonly fileName: string;
  /** The ids of the questions that it asks, in the order of asking. */
  readonly questions: readonly string[];
  readonly content: ArtefactContent;
}

/** One way to mend a row of the article. */
export interface Fix {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  /** What has to be so before. */
  readonly prerequisites: readonly string[];
  /** What to do with the artefact and after it. */
  readonly next: readonly string[];
  readonly undo: readonly string[];
  readonly artefacts: readonly Artefact[];
}

/** Where something was read. */
export interface CatalogueSource {
  readonly title: string;
  readonly url?: string;
}

/** A row of the article on sign-in errors of Skype for Business. */
export interface CatalogueEntry {
  readonly id: string;
  /** In which part of the article it stands. */
  readonly kind: 'cause' | 'error' | 'more-information';
  readonly title: string;
  /** The words of the messages that users see, as they are. */
  readonly words: readonly string[];
  readonly meaning: string;
  /** What of it is still of use since the online service ended in July 2021. */
  readonly stillApplies: string;
  readonly fixes: readonly Fix[];
  /** The ids of the rules that find this mistake. */
  readonly relatedRules: readonly string[];
  readonly sources: readonly CatalogueSource[];
}
