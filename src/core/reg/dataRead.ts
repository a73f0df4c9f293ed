import type { Span } from '../text/span';
import type { RegData, RegProblem } from './tree';

/** What reading the data of a value gives. */
export interface DataRead {
  readonly data: RegData;
  /** The end of the data as written, without blanks and comment after it. */
  readonly end: number;
  /** The offset of the `;` of the comment after the data, -1 when there is none. */
  readonly commentStart: number;
  /** The end of the last line that the data takes, without its line end. */
  readonly contentEnd: number;
  /** Whether Windows takes the data. */
  readonly isKept: boolean;
  readonly problems: readonly RegProblem[];
  /** The words of a later line that is lost together with this data. */
  readonly swallowed: Span | undefined;
}
