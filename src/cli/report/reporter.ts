import type { CheckedFile } from '../checkedFile';

/** What a report tells about the whole run. */
export interface RunResult {
  /** Sentences about what could not be read or checked. */
  readonly problems: readonly string[];
}

/** Turns results into the text of a report, file by file, so that none has to be kept. */
export interface Reporter {
  /** The text for one file; may be empty. */
  file(checked: CheckedFile): string;
  /** The text after all files. */
  end(run: RunResult): string;
}
