import { chmodSync } from 'node:fs';

/** The user "nobody" of Linux and BSD, who owns nothing. */
const ORDINARY_USER = 65534;

/**
 * Runs an action without the rights of root, who may read and write everything, so that tests of
 * permissions mean the same in a container.
 *
 * @param folder - A folder that the action has to be able to look into.
 */
export async function asOrdinaryUser<T>(folder: string, action: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return action();
  chmodSync(folder, 0o755);
  process.seteuid?.(ORDINARY_USER);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}
