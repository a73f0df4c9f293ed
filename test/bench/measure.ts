/** How long a step took, in milliseconds, as the median of several runs after one warm-up. */
export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  /** The ratio to the floor of the group that the step may have at most. */
  readonly atMost?: number;
}

/** Runs a step several times and takes the median, which a single slow run does not move. */
export function measure(name: string, step: () => unknown, options: MeasureOptions = {}): Measured {
  const { runs = 5, atMost } = options;
  step();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(timeOf(step));
  return measured(name, median(times), atMost);
}

/** As `measure`, for a step that gives a promise. */
export async function measureAsync(
  name: string,
  step: () => Promise<unknown>,
  { runs = 5, atMost }: MeasureOptions = {},
): Promise<Measured> {
  await step();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    collectGarbage();
    const start = performance.now();
    await step();
    times.push(performance.now() - start);
  }
  return measured(name, median(times), atMost);
}

/**
 * Measures steps that are to be compared by turns, so that what else the machine does at the time
 * slows all of them alike.
 */
export function measureByTurns(steps: readonly Step[], runs = 5): readonly Measured[] {
  const times = steps.map((): number[] => []);
  for (let run = -1; run < runs; run++) {
    for (const [index, { before, step }] of steps.entries()) {
      before?.();
      const time = timeOf(step);
      if (run >= 0) times[index]?.push(time);
    }
  }
  return steps.map(({ name, atMost }, index) => measured(name, median(times[index] ?? []), atMost));
}

export interface Step {
  readonly name: string;
  readonly step: () => unknown;
  /** What is done before each run and not measured. */
  readonly before?: () => void;
  readonly atMost?: number;
}

export interface MeasureOptions {
  readonly runs?: number;
  readonly atMost?: number;
}

/** Prints the steps of one group with their ratios to the first, which is the floor, and the targets. */
export function printGroup(title: string, steps: readonly Measured[]): void {
  console.log(`\n${title}`);
  const floor = steps[0]?.milliseconds ?? 1;
  for (const { name, milliseconds, atMost } of steps) {
    const ratio = milliseconds / floor;
    const time = `${milliseconds.toFixed(1).padStart(9)} ms`;
    console.log(`${ratio.toFixed(2).padStart(7)} x ${time}  ${name}${judgement(ratio, atMost)}`);
  }
}

/** Says whether a ratio keeps to its target; nothing where there is no target. */
export function judgement(ratio: number, atMost: number | undefined): string {
  if (atMost === undefined) return '';
  return ` (target: at most ${String(atMost)} x, ${ratio <= atMost ? 'met' : 'MISSED'})`;
}

function measured(name: string, milliseconds: number, atMost: number | undefined): Measured {
  return atMost === undefined ? { name, milliseconds } : { name, milliseconds, atMost };
}

/** What one step leaves behind is not to be cleared away in the time of the next. */
function timeOf(step: () => unknown): number {
  collectGarbage();
  const start = performance.now();
  step();
  return performance.now() - start;
}

function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
