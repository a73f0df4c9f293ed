import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureCodeServer } from './codeServer';
import { beforeEnd } from './ending';
import { errorText, note, verbose } from './messages';
import { signalProcessTree, stopProcessTree } from './processTree';
import { createServerLog, type ServerLog } from './serverLog';
import { makeTemporaryFolder } from './temporaryFolder';
import { withTimeLimit } from './timeLimit';

const startTimeLimit = 60_000;

/** What a server is to be like. Every part may be left out. */
export interface ServerOptions {
  /** The port, or a range such as 8123-8200 whose first free port is taken; any free port by default. */
  readonly port?: string;
  /** Where the server keeps its settings, state and log; a temporary folder by default. */
  readonly dataFolder?: string;
  /** Where the server looks for installed extensions; by default an empty folder in the data folder. */
  readonly extensionsFolder?: string;
  /** User settings, for example a colour theme, on top of those that keep VS Code quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

class PortTakenError extends Error {}

/** A running VS Code server. */
export interface Server {
  /** Host and port, for example 127.0.0.1:8123. */
  readonly authority: string;
  /** The secret which the address must carry, so that other users of the machine get no access. */
  readonly token: string;
  /** The version of VS Code, for example 1.99.3. */
  readonly version: string;
  readonly log: ServerLog;
  /** Fulfilled with the exit code once the server has ended for whatever reason. */
  readonly ended: Promise<number | null>;
  /** Ends the server and its children. */
  readonly stop: () => Promise<void>;
}

const quietSettings = {
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts a VS Code server on this machine and waits until it listens; installs VS Code on first use.
 * The server is stopped at the latest when this process ends. Rejects with the server's last words when it
 * ends instead, for example because the port is taken.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { entry, version } = await ensureCodeServer();
  const dataFolder = options.dataFolder ?? makeTemporaryFolder('server');
  await writeUserSettings(dataFolder, { ...quietSettings, ...options.settings });
  const token = randomBytes(16).toString('hex');
  const child = spawnServer(entry, [
    ...['--host', '127.0.0.1', '--port', options.port ?? '0', '--connection-token', token],
    ...['--server-data-dir', dataFolder],
    ...['--extensions-dir', options.extensionsFolder ?? path.join(dataFolder, 'extensions')],
    ...['--accept-server-license-terms', '--disable-workspace-trust', '--telemetry-level', 'off'],
    // Without this the page does not accept an extension under development or a path of tests.
    ...['--enable-smoke-test-driver', '--log', 'info'],
  ]);
  const killAtExit = (): void => {
    if (child.pid !== undefined) signalProcessTree(child.pid, 'SIGKILL');
  };
  process.once('exit', killAtExit);
  const stop = beforeEnd(async () => {
    await stopProcessTree(child);
    process.off('exit', killAtExit);
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const log = createServerLog((line) => {
    if (verbose) note(`[server] ${line}`);
  });
  try {
    const port = await withTimeLimit('Starting VS Code', startTimeLimit, listening(child, log));
    return { authority: `127.0.0.1:${port}`, token, version, log, ended, stop };
  } catch (error) {
    await stop();
    if (!(error instanceof PortTakenError)) note(log.lastLines(20).join('\n'));
    throw new Error(`VS Code did not start: ${errorText(error)}`, { cause: error });
  }
}

async function writeUserSettings(
  dataFolder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  const folder = path.join(dataFolder, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings, undefined, 2));
}

function spawnServer(entry: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [path.join(__dirname, 'serverProcess.js'), entry, ...args], {
    // An empty gallery keeps VS Code from asking a public one for extensions and their updates.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    // The server notices by the end of this pipe that we are gone.
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

/** Waits for the line which names the port. It also feeds the log, now and later. */
async function listening(child: ChildProcess, log: ServerLog): Promise<string> {
  return new Promise((resolve, reject) => {
    let seen = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        log.add(text);
        seen = (seen + text).slice(-1000);
        const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
        if (port !== undefined) resolve(port);
        // The server itself goes on for ten seconds without a port before it gives up.
        if (seen.includes('EADDRINUSE'))
          reject(new PortTakenError('the port is taken, choose another'));
      });
    }
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`the server ended with code ${String(code)}`));
    });
  });
}
