import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { note } from './messages';
import { ensureInstalled, runNpmInstall } from './npmInstall';

// VS Code 1.99.3: the oldest version that package.json promises, and the last that runs on Node 20.
// Both code-server and the VS Code inside it bring a list of the exact versions they depend on.
const codeServerVersion = '4.99.4';
const ripgrepVersion = '1.18.0';

/** An installed VS Code server. */
export interface CodeServer {
  /** The module that runs the server. */
  readonly entry: string;
  /** The version of VS Code, for example 1.99.3. */
  readonly version: string;
}

/** Gives the VS Code server and installs it on first use. Rejects when that fails. */
export async function ensureCodeServer(): Promise<CodeServer> {
  const folder = await ensureInstalled({
    folderName: `code-server-${codeServerVersion}`,
    description: `VS Code (code-server ${codeServerVersion}, about 300 MB on disk)`,
    packages: { 'code-server': codeServerVersion, '@vscode/ripgrep': ripgrepVersion },
    finish: async (staging) => {
      await runNpmInstall(vscodeFolder(staging));
      await provideRipgrep(staging);
    },
  });
  const product = JSON.parse(
    await readFile(path.join(vscodeFolder(folder), 'package.json'), 'utf8'),
  ) as { readonly version: string };
  return {
    entry: path.join(vscodeFolder(folder), 'out', 'server-main.js'),
    version: product.version,
  };
}

function vscodeFolder(folder: string): string {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * Puts the program that searches files where VS Code expects it.
 * The version VS Code asks for downloads it in an install script; a later one brings it as a package.
 */
async function provideRipgrep(folder: string): Promise<void> {
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const platformPackage = `ripgrep-${process.platform}-${process.arch}`;
  const source = path.join(folder, 'node_modules', '@vscode', platformPackage, 'bin', program);
  if (!existsSync(source)) {
    note('No ripgrep for this platform: VS Code runs, but finding files does not work in it.');
    return;
  }
  const target = path.join(
    vscodeFolder(folder),
    'node_modules',
    '@vscode',
    'ripgrep',
    'bin',
    program,
  );
  await mkdir(path.dirname(target), { recursive: true });
  await copyFile(source, target);
}
