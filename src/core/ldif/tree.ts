import type { StatementTree } from '../statements/statementTree';
import type { Span } from '../text/span';

/** A line of an LDIF file with the lines that continue it (RFC 2849: those that start with a blank). */
export type LdifLine =
  | {
      readonly kind: 'attribute';
      readonly span: Span;
      readonly name: string;
      readonly nameSpan: Span;
      /** `:` for text, `::` for base64, `:<` for the address of a file. */
      readonly sign: ':' | '::' | ':<';
      /** As written, without the folds and the blanks after the sign. */
      readonly value: string;
      /** From the first sign of the value to the end of the last line. */
      readonly valueSpan: Span;
      readonly isFolded: boolean;
    }
  /** The hyphen that ends one modification of a record. */
  | { readonly kind: 'hyphen'; readonly span: Span }
  /** A line without a colon. */
  | { readonly kind: 'unknown'; readonly span: Span };

/** A line that gives an attribute a value (RFC 2849). */
export type LdifAttribute = LdifLine & { readonly kind: 'attribute' };

/** The lines between two empty ones. */
export interface LdifRecord {
  readonly span: Span;
  readonly lines: readonly LdifLine[];
}

/** An LDIF file as its records. */
export interface LdifTree extends StatementTree {
  readonly records: readonly LdifRecord[];
}
