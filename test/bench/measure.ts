/** How long a step took, in milliseconds, as the median of several runs after one warm-up. */
export interface Measured {
  readonly name: string;
  readonly milliseconds: number;
}

/** Runs a step several times and takes the median, which a single slow run does not move. */
export function measure(name: string, step: () => unknown, runs = 5): Measured {
  step();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    step();
    times.push(performance.now() - start);
  }
  return { name, milliseconds: median(times) };
}

/** As `measure`, for a step that gives a promise. */
export async function measureAsync(
  name: string,
  step: () => Promise<unknown>,
  runs = 5,
): Promise<Measured> {
  await step();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await step();
    times.push(performance.now() - start);
  }
  return { name, milliseconds: median(times) };
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Prints the steps of one group with their ratios to the first, which is the floor. */
export function printGroup(title: string, steps: readonly Measured[]): void {
  console.log(`\n${title}`);
  const floor = steps[0]?.milliseconds ?? 1;
  for (const { name, milliseconds } of steps) {
    const ratio = (milliseconds / floor).toFixed(2).padStart(7);
    console.log(`${ratio} x ${milliseconds.toFixed(1).padStart(9)} ms  ${name}`);
  }
}
