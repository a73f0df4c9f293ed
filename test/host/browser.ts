import { type Browser, chromium } from 'playwright-core';
import { beforeEnd } from './ending';
import { findInstalledBrowser } from './installedBrowser';
import { errorText, note } from './messages';
import { type BrowserProgram, ensurePackagedBrowser, hasPackagedBrowser } from './packagedBrowser';

const launchTimeLimit = 60_000;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The workbench asks a few public addresses for things a test does not need; here none can be found.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * Starts a headless browser: the one GPA_BROWSER names, else an installed one, else the one from npm.
 * It is closed when the process ends. Rejects when no browser starts, with words on what to install.
 */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launchAny();
  beforeEnd(() => browser.close());
  return browser;
}

/** Installs what `launchBrowser` will need, so that the time this takes does not count as a test's. */
export async function prepareBrowser(): Promise<void> {
  if (namedBrowser() === undefined && findInstalledBrowser() === undefined) await packagedBrowser();
}

async function launchAny(): Promise<Browser> {
  const named = namedBrowser();
  if (named !== undefined) return launch({ file: named, environment: {} });
  const installed = findInstalledBrowser();
  if (installed === undefined) return launch(await packagedBrowser());
  try {
    return await launch({ file: installed, environment: {} });
  } catch (error) {
    // For example, Ubuntu's /usr/bin/chromium-browser may be a script that only says how to install it.
    if (!hasPackagedBrowser()) throw error;
    note(`${installed} does not start: ${errorText(error).split('\n', 1).join('')}`);
    return launch(await packagedBrowser());
  }
}

function namedBrowser(): string | undefined {
  const named = process.env['GPA_BROWSER'];
  return named === '' ? undefined : named;
}

async function packagedBrowser(): Promise<BrowserProgram> {
  if (hasPackagedBrowser()) return ensurePackagedBrowser();
  throw new Error(
    'No browser found: install Chrome, Chromium or Edge, or set GPA_BROWSER to the path of one.',
  );
}

async function launch(program: BrowserProgram): Promise<Browser> {
  return chromium.launch({
    executablePath: program.file,
    args: flags,
    env: { ...definedEnvironment(), ...program.environment },
    timeout: launchTimeLimit,
    // This process handles the signals itself: it has a server to stop as well.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
