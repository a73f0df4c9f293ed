/** Whether the person asked, with GPA_VERBOSE, for everything that is normally kept quiet. */
export const verbose = (process.env['GPA_VERBOSE'] ?? '') !== '';

/** Prints one line on standard error, so that standard output keeps to what the tests print. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Gives the text of whatever was thrown: the stack with GPA_VERBOSE, else the message alone. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return verbose && error.stack !== undefined ? error.stack : error.message;
}
