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
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) return undefined;
    sliceEnd = Date.now() + SLICE_IN_MILLISECONDS;
  }
  return collected;
}
