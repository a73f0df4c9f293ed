/**
 * Gives what `work` gives, or rejects with "<what> took longer than <seconds> s".
 * The work itself is not stopped; whoever sets the limit ends what the work was waiting for.
 */
export async function withTimeLimit<T>(
  what: string,
  milliseconds: number,
  work: Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} took longer than ${String(milliseconds / 1000)} s`));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
