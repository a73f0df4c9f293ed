// Runs the tests in out/vscode in a real VS Code: by default the embedded one, which needs nothing but the npm
// registry; on request a desktop VS Code, which is downloaded from its maker.
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests, TestRunFailedError } from '@vscode/test-electron';
import { prepareBrowser } from './browser';
import { ensureCodeServer } from './codeServer';
import { embeddedExecutable } from './embeddedExecutable';
import { runMain } from './ending';
import { note } from './messages';
import { installFolder, projectRoot } from './projectPaths';
import { makeTemporaryFolder } from './temporaryFolder';

const usage = `node out/host/runTests.js [options]
  --host embedded|desktop  the VS Code that runs the tests (or GPA_VSCODE_HOST); embedded by default
  --version VERSION        of the desktop VS Code (or GPA_VSCODE_VERSION), for example 1.99.3 or stable
  --kind node|web          the extension host the tests run in; node by default
  --tests FILE             the test module; out/vscode/index.js or, for --kind web, out/vscode/web.js
  --workspace FOLDER       a copy of this folder is open in VS Code; examples by default
  --time-limit SECONDS     300 by default`;

const desktopVersion = '1.99.3';

async function main(): Promise<number> {
  const options = readOptions();
  if (options === undefined) return 0;
  if (!existsSync(options.testsFile)) {
    throw new Error(`${options.testsFile} does not exist; run "npm run build" first`);
  }
  const embedded = options.host === 'embedded';
  const executable = embedded ? await prepareEmbedded() : await downloadDesktop(options.version);
  // Windows starts the program through its shell, which would split a path at a blank.
  const quoted = (file: string): string =>
    process.platform === 'win32' && file.includes(' ') ? `"${file}"` : file;
  const stopAtLimit = limitTime(options.timeLimitSeconds + 30);
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: quoted(projectRoot),
      extensionTestsPath: quoted(options.testsFile),
      launchArgs: [
        quoted(copyOfWorkspace(options.workspace)),
        `--user-data-dir=${quoted(makeTemporaryFolder('data'))}`,
        `--extensions-dir=${quoted(makeTemporaryFolder('extensions'))}`,
        '--disable-extensions',
        ...(options.kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
        ...(embedded ? [`--timeLimitSeconds=${String(options.timeLimitSeconds)}`] : []),
      ],
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    note(error.message);
    return error.code ?? 1;
  } finally {
    stopAtLimit();
  }
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: process.env['GPA_VSCODE_HOST'] ?? 'embedded' },
      version: { type: 'string', default: process.env['GPA_VSCODE_VERSION'] ?? desktopVersion },
      kind: { type: 'string', default: 'node' },
      tests: { type: 'string' },
      workspace: { type: 'string', default: path.join(projectRoot, 'examples') },
      'time-limit': { type: 'string', default: '300' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return undefined;
  }
  const timeLimitSeconds = Number(values['time-limit']);
  if (!['embedded', 'desktop'].includes(values.host)) throw new Error(`No such host.\n${usage}`);
  if (!['node', 'web'].includes(values.kind)) throw new Error(`No such kind.\n${usage}`);
  if (!(timeLimitSeconds > 0)) throw new Error(`The time limit is no number.\n${usage}`);
  const testsName = values.kind === 'web' ? 'web.js' : 'index.js';
  return {
    ...values,
    testsFile: path.resolve(values.tests ?? path.join(projectRoot, 'out', 'vscode', testsName)),
    timeLimitSeconds,
  };
}

/** Installs what is missing now, so that the limit of the run is for the run alone. */
async function prepareEmbedded(): Promise<string> {
  await ensureCodeServer();
  await prepareBrowser();
  return embeddedExecutable();
}

async function downloadDesktop(version: string): Promise<string> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    note('No display: desktop VS Code needs one, for example through "xvfb-run -a".');
  }
  const cachePath = path.join(installFolder, 'desktop');
  const executable = await downloadAndUnzipVSCode({ version, cachePath }).catch(
    (error: unknown) => {
      throw new Error(`Desktop VS Code ${version} could not be downloaded: ${String(error)}`);
    },
  );
  const downloaded = /vscode-[^\\/]*?(\d+\.\d+\.\d+[^\\/]*)/.exec(executable)?.[1] ?? version;
  process.stdout.write(`VS Code ${downloaded} (desktop)\n`);
  return executable;
}

/** Tests may change what is open, so they get a copy; a folder that does not exist is an empty one. */
function copyOfWorkspace(source: string): string {
  const folder = makeTemporaryFolder('workspace');
  if (existsSync(source)) cpSync(source, folder, { recursive: true });
  return folder;
}

/** Ends VS Code after that time. The test launcher has no other way in than its answer to Ctrl+C. */
function limitTime(seconds: number): () => void {
  const timer = setTimeout(() => {
    note(`The test run took longer than ${String(seconds)} s.`);
    process.emit('SIGINT');
  }, seconds * 1000);
  return () => {
    clearTimeout(timer);
  };
}

if (require.main === module) runMain(main);
