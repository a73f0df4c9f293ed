import { answersOf } from './answers';
import { differences } from './differences';
import { expectedOf } from './expected';
import type { ImportCase } from './importCase';
import type { Tool, Wine } from './wine';

/** A file that Wine takes otherwise than the core. */
export interface Difference {
  readonly file: ImportCase;
  /** What differs. */
  readonly sentences: readonly string[];
}

/** What came of comparing files. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** The files for which Wine gives no answer, and which are therefore not compared. */
  readonly unanswered: readonly ImportCase[];
}

/** Imports the files with Wine and gives those that it takes otherwise. */
export async function compare(
  wine: Wine,
  cases: readonly ImportCase[],
  tool: Tool,
): Promise<Comparison> {
  const found: Difference[] = [];
  const unanswered: ImportCase[] = [];
  for (const { file, result } of await answersOf(wine, cases, tool)) {
    if (result === undefined) {
      unanswered.push(file);
      continue;
    }
    const sentences = differences(expectedOf(file.text), result);
    if (sentences.length > 0) found.push({ file, sentences });
  }
  return { differences: found, unanswered };
}
