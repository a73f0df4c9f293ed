import { randomUUID } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  open,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives a file new content. A reader sees the old bytes or the new ones, never a part: they are
 * written to another file in the same folder, which then takes the name. The file's mode stays, its
 * owner where that is allowed, and of a link the file it leads to is replaced.
 *
 * @throws Node's system errors, also when the file itself is write-protected; it is then unchanged.
 */
export async function replaceFile(file: string, bytes: Buffer): Promise<void> {
  const target = await realpath(file);
  await access(target, constants.W_OK);
  const { mode, uid, gid } = await stat(target);
  const temporary = path.join(path.dirname(target), `.gpolint-${randomUUID()}.tmp`);
  try {
    await writeNew(temporary, bytes);
    // In a container root works on files of somebody else, who has to stay their owner.
    if (process.getuid?.() === 0) await chown(temporary, uid, gid);
    await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function writeNew(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
