import type { Span } from '../text/span';

/** A comment of a language that goes by lines. */
export interface StatementComment {
  /** From its sign to its end, without the line end. */
  readonly span: Span;
  /** What stands after its sign, or between its signs. */
  readonly content: string;
}

/**
 * What the trees of LDIF, zone, INI and script files have in common, so that suppression comments are
 * read in one way for all of them.
 */
export interface StatementTree {
  readonly comments: readonly StatementComment[];
  /** The pieces that one finding is about, in order: lines with their continuations, commands. */
  readonly units: readonly Span[];
}
