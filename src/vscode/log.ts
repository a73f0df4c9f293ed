import * as vscode from 'vscode';

/** Where the extension writes what a user or a maintainer may have to look up. */
export type Log = Pick<vscode.LogOutputChannel, 'warn' | 'error'>;

/** Opens the output channel of the extension; nothing is shown until somebody looks. */
export function createLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Group Policy', { log: true });
}

/**
 * Wraps what VS Code calls on its own while somebody types: a failure is logged and gives
 * `undefined`, so that it can never stand in the way of typing.
 *
 * @param task - What is done, for the log.
 */
export function guarded<Parameters extends readonly unknown[], Result>(
  log: Log,
  task: string,
  run: (...parameters: Parameters) => Promise<Result> | Result,
): (...parameters: Parameters) => Promise<Result | undefined> {
  return async (...parameters) => {
    try {
      return await run(...parameters);
    } catch (error) {
      log.error(`${task}: ${describe(error)}`);
      return undefined;
    }
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
