import type { EditFix } from '../finding';
import type { Message } from '../message';
import type { TextEdit } from '../text/edit';

/** A fix that keeps what the author means, for sure, and is made without asking. */
export function safeFix(title: Message, ...edits: readonly TextEdit[]): EditFix {
  return { kind: 'edit', title, safe: true, preferred: true, edits };
}

/** The fix that is right nearly always and still is for the author to decide. */
export function preferredFix(title: Message, ...edits: readonly TextEdit[]): EditFix {
  return { kind: 'edit', title, safe: false, preferred: true, edits };
}

/** A fix that is one of several, or that changes more than it may seem. */
export function choiceFix(title: Message, ...edits: readonly TextEdit[]): EditFix {
  return { kind: 'edit', title, safe: false, preferred: false, edits };
}
