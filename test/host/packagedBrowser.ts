import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { ensureInstalled } from './npmInstall';

const run = promisify(execFile);
const decompress = promisify(brotliDecompress);

// The last minor version which states that it works on Node 20.
const packageVersion = '143.0.4';

const fontConfigurationName = 'fonts.conf';
const fontConfiguration = '<fontconfig><dir prefix="relative">fonts</dir></fontconfig>';

/** A browser program and the environment variables it needs beyond those of this process. */
export interface BrowserProgram {
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Whether a browser from the npm registry exists for this machine. */
export function hasPackagedBrowser(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Gives the Chromium of the npm package @sparticuz/chromium and installs it on first use.
 * Rejects when that fails or when the system lacks libraries which the package does not bring.
 */
export async function ensurePackagedBrowser(): Promise<BrowserProgram> {
  const folder = await ensureInstalled({
    folderName: `chromium-${packageVersion}`,
    description: `Chromium ${packageVersion} (about 200 MB on disk)`,
    packages: { '@sparticuz/chromium': packageVersion },
    finish: unpack,
  });
  const file = path.join(folder, 'chromium');
  const environment = { ...fontEnvironment(folder), ...(await libraryEnvironment(file, folder)) };
  return { file, environment };
}

/**
 * Unpacks the archives of the package into our own folder. The package would do it at run time and into the
 * shared temporary folder, where two runs at the same time can meet a half-written program.
 */
async function unpack(folder: string): Promise<void> {
  const archives = path.join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
  const read = async (name: string): Promise<Buffer> =>
    decompress(await readFile(path.join(archives, name)));
  await writeFile(path.join(folder, 'chromium'), await read('chromium.br'), { mode: 0o755 });
  for (const name of ['al2023.tar', 'fonts.tar']) {
    const archive = path.join(folder, name);
    const content = path.join(folder, path.basename(name, '.tar'));
    await writeFile(archive, await read(`${name}.br`));
    await mkdir(content);
    await run('tar', ['-xf', archive, '-C', content, '--no-same-owner']);
    await rm(archive);
  }
  await writeFile(path.join(folder, fontConfigurationName), fontConfiguration);
  await rm(path.join(folder, 'node_modules'), { recursive: true });
}

/** The package brings the security libraries (NSS) that a system without a browser often lacks. */
async function libraryEnvironment(
  file: string,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  if ((await missingLibraries(file, {})).length === 0) return {};
  const inherited = process.env['LD_LIBRARY_PATH'];
  const own = path.join(folder, 'al2023', 'lib');
  const environment = {
    LD_LIBRARY_PATH: inherited === undefined || inherited === '' ? own : `${own}:${inherited}`,
  };
  const missing = await missingLibraries(file, environment);
  if (missing.length === 0) return environment;
  throw new Error(
    `The packaged browser needs ${missing.join(', ')}. Install Chrome or Chromium with your system's ` +
      'package manager, or set GPA_BROWSER to one.',
  );
}

async function missingLibraries(
  file: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const listing = await run('ldd', [file], { env: { ...process.env, ...environment } });
  return [...listing.stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** A system without any font configuration gets the one font of the package, so that text is visible. */
function fontEnvironment(folder: string): Readonly<Record<string, string>> {
  if (existsSync('/etc/fonts/fonts.conf') || process.env['FONTCONFIG_PATH'] !== undefined)
    return {};
  return { FONTCONFIG_FILE: path.join(folder, fontConfigurationName) };
}
