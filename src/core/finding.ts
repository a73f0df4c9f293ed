import type { Message } from './message';
import type { TextEdit } from './text/edit';
import type { Span } from './text/span';

/** How much a finding matters, worst first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether `severity` is as bad as `limit` or worse. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit);
}

/** Another place in the same document that explains a finding. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: Message;
}

/**
 * A change of the document that puts a finding right. A `safe` fix keeps what the author means and
 * may be applied without asking; any other fix is a choice that only the author can make.
 */
export interface EditFix {
  readonly kind: 'edit';
  readonly title: Message;
  readonly safe: boolean;
  /** The one fix that is right nearly always; the editor offers it first. */
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** An answer that is a document of its own, such as a script; the linted document stays as it is. */
export interface DocumentFix {
  readonly kind: 'document';
  readonly title: Message;
  /** The VS Code language id of the new document, such as `powershell`. */
  readonly languageId: string;
  readonly text: string;
}

/**
 * Storing the same text in another way, with a byte order mark. What a `safe` one is made for is
 * right in the new encoding and in no other.
 */
export interface EncodingFix {
  readonly kind: 'encoding';
  readonly title: Message;
  readonly safe: boolean;
  readonly encoding: 'utf-16le';
}

/**
 * A change of another file of the same Group Policy Object; the linted document stays as it is. Never
 * safe, because nobody who looks at the one file sees what happens to the other.
 */
export interface OtherFileFix {
  readonly kind: 'other-file';
  readonly title: Message;
  /** As the adapter that read the file knows it. */
  readonly path: string;
  /** The text that the edits are for; where the file has another one by now, they cannot be made. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** What can be done about a finding; `kind` says which of the four it is. */
export type Fix = EditFix | DocumentFix | EncodingFix | OtherFileFix;

/** What the editor may do to the text of a finding besides underlining it. */
export type FindingTag = 'unnecessary' | 'deprecated';

/** Something wrong in a document, as plain data. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  readonly tags: readonly FindingTag[];
}
