import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEnd } from './ending';
import { note, verbose } from './messages';
import { stopProcessTree } from './processTree';
import { installFolder } from './projectPaths';
import { withTimeLimit } from './timeLimit';

const installTimeLimit = 10 * 60_000;
const stagingPrefix = 'installing-';

/** What is installed once: a folder name with the version in it, words for the person, and the work. */
export interface Installation {
  readonly folderName: string;
  readonly description: string;
  readonly packages: Readonly<Record<string, string>>;
  /** Does what is left to do after npm is done, in the folder which will get its final name then. */
  readonly finish: (folder: string) => Promise<void>;
}

/**
 * Gives the folder of an installation and installs it first if it is not there yet.
 * Rejects when npm fails; the next call then starts afresh.
 */
export async function ensureInstalled(installation: Installation): Promise<string> {
  const target = path.join(installFolder, installation.folderName);
  if (existsSync(target)) return target;
  note(
    `Installing ${installation.description} into ${path.relative('', installFolder)} (once) ...`,
  );
  const started = Date.now();
  // The folder gets its name only when everything is in it, so an interrupted installation is redone and
  // of two runs that install at the same time each has its own folder until one of them is first.
  const staging = path.join(
    installFolder,
    `${stagingPrefix}${String(process.pid)}-${installation.folderName}`,
  );
  await removeAbandonedStagings();
  const removeStaging = beforeEnd(() => rm(staging, { recursive: true, force: true }));
  await mkdir(staging, { recursive: true });
  await writeFile(
    path.join(staging, 'package.json'),
    JSON.stringify({ private: true, dependencies: installation.packages }),
  );
  await runNpmInstall(staging);
  await installation.finish(staging);
  await rename(staging, target).catch((error: unknown) => {
    if (!existsSync(target)) throw error;
  });
  await removeStaging();
  note(`Installed in ${String(Math.round((Date.now() - started) / 1000))} s.`);
  return target;
}

/**
 * Runs `npm install` without install scripts and development packages for the package.json of a folder.
 * Rejects with the end of npm's output when npm fails or takes longer than ten minutes.
 */
export async function runNpmInstall(folder: string): Promise<void> {
  const args = [
    'install',
    '--ignore-scripts',
    '--omit=dev',
    '--no-save',
    '--no-audit',
    '--no-fund',
  ];
  const npm = npmCommand();
  const child = spawn(npm.command, [...npm.args, ...args], {
    cwd: folder,
    env: environmentForNpm(),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: npm.shell,
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const stop = beforeEnd(() => stopProcessTree(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000);
      if (verbose) process.stderr.write(text);
    });
  }
  try {
    const [code] = (await withTimeLimit('npm install', installTimeLimit, once(child, 'close'))) as [
      number | null,
    ];
    if (code !== 0) throw new Error(`npm install failed:\n${output}`);
  } finally {
    await stop();
  }
}

/** The npm that runs us, so that a person with several keeps one; else the npm on the path. */
function npmCommand(): { command: string; args: readonly string[]; shell: boolean } {
  const running = process.env['npm_execpath'];
  // Other package managers set this variable too, to themselves.
  if (running !== undefined && /^npm-cli\.[cm]?js$/.test(path.basename(running))) {
    return { command: process.execPath, args: [running], shell: false };
  }
  // Node refuses to start a .cmd file without a shell.
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', args: [], shell: windows };
}

/** Options of the npm command that runs us, such as --omit or --global, must not reach this one. */
const optionsOfOuterNpm = new RegExp(
  '^npm_(package_.*|lifecycle_.*|command|config_(' +
    'local_prefix|global|location|omit|include|only|production|optional|offline|dry_run|' +
    'workspaces?|include_workspace_root|package_lock(_only)?|save(_.*)?|install_strategy))$',
  'i',
);

function environmentForNpm(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !optionsOfOuterNpm.test(name)),
  );
}

/** Removes the half-done folders of runs that were killed and leaves those of runs at work alone. */
async function removeAbandonedStagings(): Promise<void> {
  const names = existsSync(installFolder) ? await readdir(installFolder) : [];
  for (const name of names) {
    const owner = /^installing-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    await rm(path.join(installFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
