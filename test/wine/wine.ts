import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CLASSES_ROOT, IMPORT_ROOT, importBytes, type ImportCase } from './importCase';
import { readExport } from './readExport';
import { foldName } from '../../src/core/reg/keyPath';
import { openKey, type MutableContent, type RegistryContent } from './registryContent';

/** What Wine made of one file. */
export interface WineResult {
  /** `undefined` where the program does not tell one for each file. */
  readonly exitCode: number | undefined;
  readonly content: RegistryContent;
}

/**
 * What imports the files: `reg` once for each file, which also gives its exit code, or `regedit` for
 * all files at once, which is much faster.
 */
export const TOOLS = ['reg', 'regedit'] as const;
export type Tool = (typeof TOOLS)[number];

/** A Wine with a registry of its own. */
export interface Wine {
  /** Imports each file into an empty place; `undefined` when Wine hangs or does not answer. */
  importAll(cases: readonly ImportCase[], tool: Tool): Promise<readonly WineResult[] | undefined>;
  /** Ends the server with all that runs in it and starts it anew; the registry stays. */
  restart(): Promise<void>;
  /** Ends the server and removes the registry. */
  remove(): void;
}

/** What has to be installed for `startWine` and is not: names of programs. */
export function missingPrograms(): readonly string[] {
  return ['wine', 'wineserver'].filter(
    (name) => spawnSync(name, ['--version']).error !== undefined,
  );
}

/** Makes a new registry in a temporary folder, which takes some 20 seconds and 700 MB. */
export async function startWine(): Promise<Wine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gpolint-wine-'));
  const environment = {
    ...process.env,
    WINEPREFIX: path.join(folder, 'prefix'),
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
    DISPLAY: '',
    LC_ALL: 'C.UTF-8',
  };
  const run = (args: readonly string[], cwd: string, seconds: number): Promise<boolean> => {
    return runProgram('wine', args, { cwd, env: environment }, seconds);
  };
  const endServer = (): void => {
    spawnSync('wineserver', ['-k'], { env: environment, timeout: 20_000 });
    spawnSync('wineserver', ['-w'], { env: environment, timeout: 20_000 });
  };
  const remove = (): void => {
    endServer();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  };
  if (!(await run(['wineboot', '-i'], folder, 180))) {
    remove();
    throw new Error('wineboot does not end well');
  }
  const start = async (): Promise<void> => {
    spawnSync('wineserver', ['-p'], { env: environment, timeout: 20_000 });
    // The first call starts services that keep its streams open; later calls are quick.
    await run(['reg', 'query', 'HKCU'], folder, 60);
  };
  await start();
  let batchCount = 0;
  return {
    async importAll(cases, tool) {
      const batch = path.join(folder, `batch${batchCount++}`);
      mkdirSync(batch);
      cases.forEach((each, id) => {
        writeFileSync(path.join(batch, `${id}.reg`), importBytes(each, id));
      });
      writeFileSync(path.join(batch, 'run.bat'), batchScript(cases.length, tool));
      const isDone = await run(['cmd', '/c', 'run.bat'], batch, secondsFor(cases.length));
      const results = isDone ? readResults(batch, cases.length) : undefined;
      rmSync(batch, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
      return results;
    },
    async restart() {
      endServer();
      await start();
    },
    remove,
  };
}

/** How long an import may take before Wine counts as hung; a file takes about 0.2 seconds. */
function secondsFor(fileCount: number): number {
  return 15 + Math.ceil(fileCount * 0.6);
}

/** Runs a program without streams; gives whether it ends by itself in time with exit code 0. */
function runProgram(
  name: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
  seconds: number,
): Promise<boolean> {
  return new Promise((resolve) => {
    const limit = { timeout: seconds * 1000, killSignal: 'SIGKILL' } as const;
    const child = spawn(name, args, { ...options, ...limit, stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const EXIT_CODES = 'codes.txt';

function batchScript(count: number, tool: Tool): string {
  const quiet = '>NUL 2>NUL';
  const places = [`HKCU\\${IMPORT_ROOT}`, `HKCR\\${CLASSES_ROOT}`];
  const lines = [
    '@echo off',
    ...places.flatMap((place) => [
      `reg delete ${place} /f ${quiet}`,
      `reg add ${place} /f ${quiet}`,
    ]),
  ];
  const ids = Array.from({ length: count }, (_, id) => id);
  if (tool === 'regedit')
    lines.push(`regedit /S ${ids.map((id) => `${id}.reg`).join(' ')} ${quiet}`);
  else {
    for (const id of ids) {
      // The redirection comes first, because a digit before it would be taken for a stream.
      lines.push(`reg import ${id}.reg ${quiet}`, `>>${EXIT_CODES} echo ${id} %ERRORLEVEL%`);
    }
  }
  places.forEach((place, index) => {
    lines.push(`reg export ${place} export${index}.reg /y ${quiet}`);
  });
  return `${lines.join('\r\n')}\r\n`;
}

function readResults(batch: string, count: number): readonly WineResult[] | undefined {
  const exports = ['export0.reg', 'export1.reg'].map((name) => path.join(batch, name));
  if (!exports.every((name) => existsSync(name))) return undefined;
  const codes = readExitCodes(path.join(batch, EXIT_CODES));
  const contents = Array.from({ length: count }, (): MutableContent => new Map());
  exports.forEach((name, index) => {
    const text = readFileSync(name).subarray(2).toString('utf16le');
    distribute(readExport(text), index, contents);
  });
  return contents.map((content, id) => ({ exitCode: codes.get(id), content }));
}

/** The exit code of each file by its number; empty when the program told none. */
function readExitCodes(file: string): ReadonlyMap<number, number> {
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'latin1')
    .trim()
    .split(/[\r\n]+/);
  return new Map(lines.map((line) => line.split(' ').map(Number) as [number, number]));
}

/** Gives each file the keys below its own key, named as the file named them. */
function distribute(
  content: RegistryContent,
  exportIndex: number,
  contents: readonly MutableContent[],
): void {
  const [root, hive] =
    exportIndex === 0
      ? [`HKEY_CURRENT_USER\\${IMPORT_ROOT}\\`, '']
      : [`HKEY_CLASSES_ROOT\\${CLASSES_ROOT}\\`, 'HKEY_CLASSES_ROOT\\'];
  const start = foldName(root);
  for (const [path, values] of content) {
    if (!path.startsWith(start)) continue;
    const [id = '', ...names] = path.slice(start.length).split('\\');
    if (names.length === 0 && values.size === 0) continue;
    const target = contents[Number(id)];
    const opened = target && openKey(target, hive + names.join('\\'));
    for (const [name, value] of values) opened?.set(name, value);
  }
}
