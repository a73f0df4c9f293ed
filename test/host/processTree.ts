import { type ChildProcess, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Ends a child process and all its children: politely, then after a grace period by force.
 * On Linux and macOS the child must have been started with `detached`, so that it leads a process group.
 */
export async function stopProcessTree(
  child: ChildProcess,
  graceMilliseconds = 3000,
): Promise<void> {
  if (child.pid === undefined) return;
  if (isRunning(child)) {
    const exited = once(child, 'exit');
    signalProcessTree(child.pid, 'SIGTERM');
    await Promise.race([exited, delay(graceMilliseconds, undefined, { ref: false })]);
  }
  signalProcessTree(child.pid, 'SIGKILL');
}

/** Sends a signal to a child's process group; a group which no longer exists is fine. */
export function signalProcessTree(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (process.platform === 'win32') {
    // Windows knows no polite signal for a tree, so both requests end it.
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}
