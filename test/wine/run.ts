import fc from 'fast-check';
import { fileText } from './arbitraryFile';
import { compare, type Difference } from './compare';
import { exclusionOf } from './exclusions';
import { expectedOf } from './expected';
import { importCase, type ImportCase } from './importCase';
import { HELP, readOptions, type Options } from './options';
import { shrink } from './shrink';
import { addFile, newStatistics, showStatistics, type Statistics } from './statistics';
import { missingPrograms, startWine, type Tool, type Wine } from './wine';

const BATCH_SIZE = 100;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(HELP);
    return 2;
  }
  const missing = missingPrograms();
  if (missing.length > 0) {
    process.stderr.write(
      `Not found: ${missing.join(', ')}. Nothing is installed by this script; on Debian and Ubuntu, ` +
        'the packages wine, wine64 and libwine have what it needs.\n',
    );
    return 2;
  }
  const { count, seed, jobs, tool } = options;
  process.stdout.write(`${count} files, seed ${seed}, ${tool} in ${jobs} registries\n`);
  const wines = await Promise.all(Array.from({ length: jobs }, () => startWine()));
  process.once('SIGINT', () => {
    for (const wine of wines) wine.remove();
    process.exit(130);
  });
  try {
    return await compareAll(options, wines);
  } finally {
    for (const wine of wines) wine.remove();
  }
}

async function compareAll(options: Options, wines: readonly Wine[]): Promise<number> {
  const { count, seed, tool } = options;
  const statistics = newStatistics();
  const found: Difference[] = [];
  const batchCount = Math.ceil(count / BATCH_SIZE);
  let next = 0;
  let done = 0;
  await Promise.all(
    wines.map(async (wine) => {
      while (next < batchCount) {
        const batch = next++;
        const size = Math.min(BATCH_SIZE, count - batch * BATCH_SIZE);
        const different = await compareBatch(wine, generate(seed + batch, size), tool, statistics);
        for (const each of different) showDifference(each);
        found.push(...different);
        done += size;
        process.stderr.write(`\r${done} files, ${found.length} differences`);
      }
    }),
  );
  process.stderr.write('\n');
  process.stdout.write(showStatistics(statistics));
  const [wine] = wines;
  if (wine !== undefined && found.length > 0) await showSmallest(wine, found, tool);
  return found.length === 0 ? 0 : 1;
}

const generated = fc
  .tuple(fileText, fc.nat({ max: 4 }))
  .map(([text, dice]) => importCase(text, dice === 0));

function generate(seed: number, count: number): readonly ImportCase[] {
  return fc.sample(generated, { seed, numRuns: count });
}

async function compareBatch(
  wine: Wine,
  cases: readonly ImportCase[],
  tool: Tool,
  statistics: Statistics,
): Promise<readonly Difference[]> {
  const comparable = cases.filter((file) => {
    const exclusion = exclusionOf(file, expectedOf(file.text), tool);
    if (exclusion !== undefined) addFile(statistics, expectedOf(file.text), exclusion);
    return exclusion === undefined;
  });
  const first = await compare(wine, comparable, tool);
  const unanswered = new Set(first.unanswered);
  for (const { text } of unanswered) {
    process.stdout.write(`${JSON.stringify(text)}\n  Wine does not answer\n`);
  }
  for (const file of comparable) {
    const exclusion = unanswered.has(file) ? 'Wine does not answer' : undefined;
    addFile(statistics, expectedOf(file.text), exclusion);
  }
  const confirmed: Difference[] = [];
  // What one file does to the import of another shows only here, and so do chance failures of Wine.
  for (const { file } of first.differences) {
    confirmed.push(...(await compare(wine, [file], tool)).differences);
  }
  return confirmed;
}

function showDifference({ file, sentences }: Difference): void {
  const form = file.isUtf16 ? 'UTF-16' : 'Windows-1252';
  process.stdout.write(`${JSON.stringify(file.text)} as ${form}\n`);
  for (const sentence of sentences) process.stdout.write(`  ${sentence}\n`);
}

/** How many differences are made small; more of them have the same few causes. */
const SHRUNK = 12;

/** Shows the first differences once more, each in the smallest file that has one. */
async function showSmallest(wine: Wine, found: readonly Difference[], tool: Tool): Promise<void> {
  const check = async (cases: readonly ImportCase[]): Promise<readonly boolean[]> => {
    const comparable = cases.filter((file) => {
      return exclusionOf(file, expectedOf(file.text), tool) === undefined;
    });
    const { differences } = await compare(wine, comparable, tool);
    const failing = new Set(differences.map(({ file }) => file));
    return cases.map((file) => failing.has(file));
  };
  const shown = new Set<string>();
  process.stdout.write(`\nThe smallest files with a difference, of the first ${SHRUNK}:\n`);
  for (const { file } of found.slice(0, SHRUNK)) {
    const smallest = await shrink(file, check);
    if (shown.has(smallest.text)) continue;
    shown.add(smallest.text);
    const { differences } = await compare(wine, [smallest], tool);
    for (const difference of differences) showDifference(difference);
  }
}

void main().then((code) => {
  process.exitCode = code;
});
