import type { Severity } from '../finding';
import type { Span } from '../text/span';

/** What a preference file has that its schema does not allow. */
export type SchemaProblemKind =
  /** An element whose name nothing knows. */
  | 'unknown-element'
  /** An element that belongs somewhere else. */
  | 'misplaced-element'
  /** A second element where one is allowed. */
  | 'repeated-element'
  | 'missing-element'
  | 'unknown-attribute'
  | 'missing-attribute'
  /** A value that is not one of a few. */
  | 'value-not-allowed'
  /** A value that has not the form that it should have. */
  | 'value-malformed'
  /** A class id that is not the one of the element. */
  | 'class-id-mismatch';

/** One mistake, at the exact name or value that is wrong. */
export interface SchemaProblem {
  readonly kind: SchemaProblemKind;
  readonly severity: Severity;
  /**
   * The name of the element or attribute that should not be there, the value that is wrong, or the
   * name of the element that lacks something.
   */
  readonly span: Span;
  /** The element or attribute that the problem is about. */
  readonly name: string;
  /** The element that has, or lacks, it. */
  readonly parent: string;
  /** The name or value that was meant, as far as one is close. */
  readonly nearest?: string;
  /** The values that are allowed, where they are few. */
  readonly allowed?: readonly string[];
}
