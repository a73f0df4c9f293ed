import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

/** The content of files by their path, with forward slashes. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** Makes a folder with these files, which is removed after the test; gives its real path. */
export function temporaryFolder(t: TestContext, files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'gpolint-')));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
