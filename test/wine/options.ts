import { parseArgs } from 'node:util';
import { TOOLS, type Tool } from './wine';

/** What a run compares. */
export interface Options {
  readonly count: number;
  readonly seed: number;
  readonly jobs: number;
  readonly tool: Tool;
}

/** Explains the options. */
export const HELP = `Compares the effects that the core tells with what an import by Wine does.

  npm run test:wine -- [--count FILES] [--seed NUMBER] [--jobs REGISTRIES] [--tool reg|regedit]

  --count  how many generated files to compare (default 2000)
  --seed   what they are generated from (default: a new number, which is printed)
  --jobs   how many registries of Wine work side by side, 700 MB each (default 2)
  --tool   reg imports one file at a time (default), regedit a hundred, which is much faster
`;

/** Reads the arguments; `undefined` when they are wrong or ask for help. */
export function readOptions(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        count: { type: 'string', default: '2000' },
        seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
        jobs: { type: 'string', default: '2' },
        tool: { type: 'string', default: 'reg' },
      },
    });
    const [count = 0, seed = 0, jobs = 0] = [values.count, values.seed, values.jobs].map(Number);
    const tool = TOOLS.find((each) => each === values.tool);
    const isRight = [count, seed, jobs].every(Number.isSafeInteger) && count > 0 && jobs > 0;
    return isRight && tool !== undefined ? { count, seed, jobs, tool } : undefined;
  } catch {
    return undefined;
  }
}
