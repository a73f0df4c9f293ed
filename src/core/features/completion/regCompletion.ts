import type { Message } from '../../message';
import type { Span } from '../../text/span';

/** What a completion stands for, which an editor shows as a symbol. */
export type RegCompletionKind = 'header' | 'hive' | 'key' | 'name' | 'type' | 'data';

/** One text that can be put at the cursor. */
export interface RegCompletion {
  readonly kind: RegCompletionKind;
  readonly label: string;
  /** What the text in front of the cursor is compared with. */
  readonly filter: string;
  /** What is inserted before the cursor and behind it. */
  readonly before: string;
  readonly after: string;
  /** 0 for what fits best; completions of one rank are in alphabetical order. */
  readonly rank: number;
  /** A few words beside the label: a message of ours, or text of a file. */
  readonly detail: Message | string | undefined;
  readonly documentation: Message | undefined;
  /** Whether there is something to complete again right behind it. */
  readonly leadsOn: boolean;
}

/** The completions for one place. */
export interface RegCompletions {
  /** The text up to the cursor that they replace. */
  readonly insertSpan: Span;
  /** The same with the text behind the cursor that belongs to it. */
  readonly replaceSpan: Span;
  readonly items: readonly RegCompletion[];
  /** Whether there are more, which come when more is typed. */
  readonly isIncomplete: boolean;
}

/** A completion with the usual answers for what is left out. */
export function completion(
  kind: RegCompletionKind,
  label: string,
  rest: Partial<RegCompletion>,
): RegCompletion {
  return {
    kind,
    label,
    filter: label,
    before: label,
    after: '',
    rank: 0,
    detail: undefined,
    documentation: undefined,
    leadsOn: false,
    ...rest,
  };
}
