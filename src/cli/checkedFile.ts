import type { Finding, PolicyDocument, PolicyLanguage } from '../core';

/** A file that was checked, as the reports need it. */
export interface CheckedFile {
  /** The name for people and tools, see `displayPath`. */
  readonly file: string;
  readonly language: PolicyLanguage;
  /** The text without byte order mark that the findings' offsets belong to. */
  readonly text: string;
  /** What is wrong in it, after fixing if that was asked for. */
  readonly findings: readonly Finding[];
  readonly fixedCount: number;
}

/** A file as checked, from its parsed form and the findings in that. */
export function checkedFile(
  file: string,
  { language, text }: PolicyDocument,
  findings: readonly Finding[],
  fixedCount: number,
): CheckedFile {
  return { file, language, text, findings, fixedCount };
}

/** What became of one file; `checked` is `undefined` for a file that is not in our languages. */
export interface FileOutcome {
  readonly checked: CheckedFile | undefined;
  /** One sentence for each thing that kept the file from being checked, or fixed, completely. */
  readonly problems: readonly string[];
}
