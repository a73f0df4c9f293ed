import { fstatSync } from 'node:fs';
import { errorText, note } from './messages';

type Cleanup = () => Promise<void> | void;

const cleanups = new Set<Cleanup>();
let ending: Promise<never> | undefined;

/**
 * Registers work which must happen before this process ends, such as stopping a server.
 * Gives a function which does that work now and takes it off the list.
 */
export function beforeEnd(cleanup: Cleanup): () => Promise<void> {
  cleanups.add(cleanup);
  return async () => {
    if (cleanups.delete(cleanup)) await cleanup();
  };
}

/** Does all registered work, the latest first, and ends the process with the code of the first call. */
export function endProcess(code: number): Promise<never> {
  ending ??= cleanUpAndExit(code);
  return ending;
}

async function cleanUpAndExit(code: number): Promise<never> {
  for (const cleanup of [...cleanups].reverse()) {
    try {
      await cleanup();
    } catch (error) {
      note(errorText(error));
    }
  }
  process.exit(code);
}

/**
 * Runs the main function of a script: it gives the exit code, and a rejection is printed and is exit code 1.
 * Ctrl+C and the other polite signals do the registered work too and exit with 128 plus the signal's number.
 */
export function runMain(main: () => Promise<number>): void {
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => void endProcess(code));
  }
  main().then(
    (code) => endProcess(code),
    (error: unknown) => {
      // Once the process is ending, what breaks in main breaks because its server or browser was stopped.
      if (ending === undefined) note(errorText(error));
      return endProcess(1);
    },
  );
}

/**
 * Calls `whenEnded` once the process that started this one is gone, however it ended.
 * Its end of the standard input pipe closes then. Without such a pipe nothing happens.
 */
export function watchParent(whenEnded: () => void): void {
  const input = fstatSync(0);
  if (!input.isSocket() && !input.isFIFO()) return;
  process.stdin.on('end', whenEnded).on('error', whenEnded).resume();
}
