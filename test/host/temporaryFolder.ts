import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEnd } from './ending';

/**
 * Makes a folder of our own in the system's temporary folder, named after its purpose.
 * It is removed with everything in it when the process ends.
 */
export function makeTemporaryFolder(purpose: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), `gpa-${purpose}-`));
  beforeEnd(() => {
    // A browser or server that has just been stopped may still hold a file for a moment on Windows.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  return folder;
}
