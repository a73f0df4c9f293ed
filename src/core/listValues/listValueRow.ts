import type { Certainty } from '../certainty';

/**
 * What is to know of a list before something is said about writing it:
 * - `exclusive-defaults`: the reader has a list built in, which counts only until the value is set
 * - `machine-list`: each machine has its own, to which Windows, installers and people have added
 * - `set-whole`: whoever configures it sets all of it, so writing it takes nothing away
 * - `additive`: what is written is added to what is built in, so nothing is ever wrong with it
 * - `never-author`: Windows alone writes it
 */
export type ListValueMode =
  'exclusive-defaults' | 'machine-list' | 'set-whole' | 'additive' | 'never-author';

/** The types that can hold a list. */
export type ListValueType = 'REG_SZ' | 'REG_EXPAND_SZ' | 'REG_MULTI_SZ';

/** What is at stake: Windows starting and people logging on, security, or some function. */
export type ListValueRisk = 'boot' | 'sec' | 'func';

/**
 * A member that a list is known to have. `member` is how it is written; `alsoAs` are patterns of
 * what stands for the same, in which `*` is any text and `?` any character.
 */
export type KnownMember = string | { readonly member: string; readonly alsoAs?: readonly string[] };

/** A sign that people take for the separator; with the flag it is right in front of a number. */
export type WrongSeparator =
  string | { readonly sign: string; readonly unlessNumberFollows: boolean };

/** What the user can say of a list of their own, in `.gpolint.json`. */
export interface ListValueRow {
  /**
   * Keys with or without a hive in front, without one for the machine and the user. In a path,
   * `CurrentControlSet` also means the numbered ones, and `*` any one key name.
   */
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** The types that the reader takes; the first one is what a fix writes. */
  readonly types: readonly ListValueType[];
  readonly mode: ListValueMode;
  /** What stands between the members in a text; a comma unless it is given. */
  readonly separator?: string;
  /** Whether blanks beside the separator do no harm, which is so unless this is `false`. */
  readonly spaceOk?: boolean;
  /** Whether the order of the members matters. */
  readonly ordered?: boolean;
  /** What Windows or the reader itself has; all of it and no more is no loss to anyone. */
  readonly defaults?: readonly KnownMember[];
  /** What the list may not lose. For `exclusive-defaults` it is the defaults unless given. */
  readonly mustContain?: readonly KnownMember[];
  /** Whether a fix puts what the list may not lose in front of the rest. */
  readonly first?: boolean;
  /** Whether an empty list is a good one. */
  readonly emptyOk?: boolean;
  readonly wrongSeparators?: readonly WrongSeparator[];
  /** Signs that separate as well as the separator does. */
  readonly alsoSeparates?: readonly string[];
  /** What the members are, as a plural for messages: `entries` unless it is given. */
  readonly members?: string;
  readonly risk?: ListValueRisk;
  /** What comes of a loss, as the end of a sentence: `so disks are no longer checked`. */
  readonly loss?: string;
  readonly sources?: readonly string[];
}

/** A row together with what only the product's own rows say; rows of a user have none of it. */
export interface ListValue extends ListValueRow {
  readonly id?: string;
  readonly certainty?: Certainty;
  /** The prefix of the rules that look after this list instead of those for all lists. */
  readonly ownRules?: string;
  /** The list belongs to the document that also writes the value of this name at the same key. */
  readonly ownWhereWritten?: string;
  /** A loss that is often wanted is mentioned, not warned of. */
  readonly level?: 'information';
}
