import type { Message } from '../../message';
import type { Span } from '../../text/span';

/** One block of a hover, for an adapter to lay out; texts of the file are never to be read as markup. */
export type HoverPart =
  /** A whole sentence. */
  | { readonly kind: 'sentence'; readonly message: Message }
  /** A name for a short text of the file, such as `Decimal: 10`. */
  | { readonly kind: 'fact'; readonly label: Message; readonly value: string }
  /** A term of the registry or of the file with what it means, such as `1: always`. */
  | { readonly kind: 'term'; readonly term: string; readonly meaning: Message }
  /** Several terms, as short as they can be. */
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  /** Several lines that keep their columns. */
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A term with what it means. */
export interface Term {
  readonly term: string;
  readonly meaning: Message;
}

/** What is to say about a place of a document. */
export interface HoverContent {
  /** What it is about. */
  readonly span: Span;
  readonly parts: readonly HoverPart[];
}
