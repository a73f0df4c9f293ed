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

/**
 * Imports the files with Wine and gives those that it takes otherwise.
 *
 * @throws Error when Wine does not answer, also at the second time of asking.
 */
export async function compare(
  wine: Wine,
  cases: readonly ImportCase[],
  tool: Tool,
): Promise<readonly Difference[]> {
  if (cases.length === 0) return [];
  const results = (await wine.importAll(cases, tool)) ?? (await wine.importAll(cases, tool));
  if (results === undefined) throw new Error('Wine does not answer');
  return cases.flatMap((file, index) => {
    const result = results[index];
    if (result === undefined) return [];
    const sentences = differences(expectedOf(file.text), result);
    return sentences.length === 0 ? [] : [{ file, sentences }];
  });
}
