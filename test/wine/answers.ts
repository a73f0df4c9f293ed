import type { ImportCase } from './importCase';
import type { Tool, Wine, WineResult } from './wine';

/** What Wine made of one file; `undefined` when it does not answer for this file, alone and asked anew. */
export interface Answer {
  readonly file: ImportCase;
  readonly result: WineResult | undefined;
}

/**
 * Imports the files and gives an answer for each, in their order. Wine hangs now and then, with any
 * file: then its server is started anew and the files are asked for again, and once more in halves,
 * so that one file that hangs each time costs no other file its answer.
 */
export async function answersOf(
  wine: Pick<Wine, 'importAll' | 'restart'>,
  cases: readonly ImportCase[],
  tool: Tool,
): Promise<readonly Answer[]> {
  if (cases.length === 0) return [];
  const results = (await wine.importAll(cases, tool)) ?? (await askAnew(wine, cases, tool));
  if (results !== undefined) {
    return cases.map((file, index) => ({ file, result: results[index] }));
  }
  await wine.restart();
  if (cases.length === 1) return cases.map((file) => ({ file, result: undefined }));
  const middle = cases.length >> 1;
  return [
    ...(await answersOf(wine, cases.slice(0, middle), tool)),
    ...(await answersOf(wine, cases.slice(middle), tool)),
  ];
}

async function askAnew(
  wine: Pick<Wine, 'importAll' | 'restart'>,
  cases: readonly ImportCase[],
  tool: Tool,
): Promise<readonly WineResult[] | undefined> {
  await wine.restart();
  return wine.importAll(cases, tool);
}
