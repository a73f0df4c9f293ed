import type { Message } from '../../../message';
import type { Span } from '../../../text/span';
import type { HoverPart } from '../../hover/hoverPart';

/** What a completion stands for, which an editor shows as a symbol. */
export type PreferenceCompletionKind =
  | 'element'
  | 'end-tag'
  | 'item'
  | 'file'
  | 'attribute'
  | 'value'
  | 'class-id'
  | 'new-value'
  | 'variable';

/** One text that can be put at the cursor. */
export interface PreferenceCompletion {
  readonly kind: PreferenceCompletionKind;
  readonly label: string;
  /** What the text in front of the cursor is compared with. */
  readonly filter: string;
  /** What is inserted, in the syntax of VS Code's snippets; `\n` and `\t` for line ends and levels. */
  readonly snippet: string;
  /** 0 for what fits best; those of one rank are in alphabetical order. */
  readonly rank: number;
  /** A few words beside the label. */
  readonly detail: Message | undefined;
  readonly documentation: readonly HoverPart[];
  /** Whether there is something to complete again at the first tab stop. */
  readonly leadsOn: boolean;
}

/** The completions for one place. */
export interface PreferenceCompletions {
  /** The text up to the cursor that they replace. */
  readonly insertSpan: Span;
  /** The same with the text behind the cursor that belongs to it. */
  readonly replaceSpan: Span;
  readonly items: readonly PreferenceCompletion[];
}

/** A completion with the usual answers for what is left out. */
export function preferenceCompletion(
  kind: PreferenceCompletionKind,
  label: string,
  snippet: string,
  rest: Partial<PreferenceCompletion>,
): PreferenceCompletion {
  return {
    kind,
    label,
    filter: label,
    snippet,
    rank: 0,
    detail: undefined,
    documentation: [],
    leadsOn: false,
    ...rest,
  };
}
