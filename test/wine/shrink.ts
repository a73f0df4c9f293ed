import type { ImportCase } from './importCase';

/** Says for each file whether it still shows a difference. */
export type Check = (cases: readonly ImportCase[]) => Promise<readonly boolean[]>;

/** A part of the text that may be taken away. */
interface Part {
  readonly start: number;
  readonly end: number;
}

/** How many characters are taken away at a time, once no line can be. */
const PART_LENGTHS = [8, 3, 1];

/**
 * Makes a file that shows a difference as small as it gets: takes away lines, then characters, as long
 * as what is left shows a difference too.
 */
export async function shrink(file: ImportCase, check: Check): Promise<ImportCase> {
  let smallest = await withoutParts(file, lineParts, check);
  for (const length of PART_LENGTHS) {
    smallest = await withoutParts(smallest, (text) => characterParts(text, length), check);
  }
  return smallest;
}

/** Takes parts away until none can go. */
async function withoutParts(
  file: ImportCase,
  partsOf: (text: string) => readonly Part[],
  check: Check,
): Promise<ImportCase> {
  let smallest = file;
  for (;;) {
    const { text } = smallest;
    const parts = partsOf(text);
    const results = await check(parts.map((part) => without(file, text, [part])));
    const needless = parts.filter((_, index) => results[index]);
    if (needless.length === 0) return smallest;
    smallest = await withoutMost(file, text, needless, check);
  }
}

/** Takes away as many of the parts as can go together: all, the first half of them and so on. */
async function withoutMost(
  file: ImportCase,
  text: string,
  needless: readonly Part[],
  check: Check,
): Promise<ImportCase> {
  let parts = needless;
  while (parts.length > 1) {
    const smaller = without(file, text, parts);
    const [fails] = await check([smaller]);
    if (fails === true) return smaller;
    parts = parts.slice(0, parts.length >> 1);
  }
  return without(file, text, parts);
}

function without(file: ImportCase, text: string, parts: readonly Part[]): ImportCase {
  let kept = '';
  let position = 0;
  for (const { start, end } of parts) {
    kept += text.slice(position, start);
    position = end;
  }
  return { ...file, text: kept + text.slice(position) };
}

function lineParts(text: string): readonly Part[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => end > start);
}

/** Parts of equal length in all lines but the first, which decides how the others are read. */
function characterParts(text: string, length: number): readonly Part[] {
  const body = Math.max(0, text.search(/[\r\n]/));
  const parts: Part[] = [];
  for (let start = body; start < text.length; start += length) {
    parts.push({ start, end: Math.min(start + length, text.length) });
  }
  return parts;
}
