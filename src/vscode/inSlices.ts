import type * as vscode from 'vscode';

/** How long VS Code's other extensions may have to wait at a stretch. */
const SLICE_IN_MILLISECONDS = 20;

/**
 * Collects what a generator of the core gives, and lets everybody else have a turn now and then.
 *
 * @returns `undefined` when it was cancelled before the end.
 */
export async function collectInSlices<T>(
  items: Iterable<T>,
  token: vscode.CancellationToken,
): Promise<T[] | undefined> {
  const collected: T[] = [];
  let sliceEnd = Date.now() + SLICE_IN_MILLISECONDS;
  for (const item of items) {
    collected.push(item);
    if (Date.now() < sliceEnd) continue;
    await nextTurn();
    if (token.isCancellationRequested) return undefined;
    sliceEnd = Date.now() + SLICE_IN_MILLISECONDS;
  }
  return collected;
}

/**
 * Takes the steps of the core's work to their end, and lets everybody else have a turn now and then,
 * before the first step too.
 *
 * @returns `undefined` when it was cancelled before the end.
 */
export async function resultInSlices<T>(
  steps: Generator<unknown, T, undefined>,
  isCancelled: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    await nextTurn();
    if (isCancelled()) return undefined;
    const sliceEnd = Date.now() + SLICE_IN_MILLISECONDS;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (Date.now() < sliceEnd);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
