import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { verbose } from './messages';

/** What becomes known of a test run inside a page. */
export interface HostConsole {
  /** Fulfilled with the exit code once the tests have ended. */
  readonly exitCode: Promise<number>;
  /** Lets the workbench in the page report; call this before VS Code is loaded in it. */
  readonly connect: (page: Page) => Promise<void>;
}

/** Prints what tests in the workbench write to the console, and waits for the end of the run. */
export function createHostConsole(print: (text: string) => void): HostConsole {
  let finish: (code: number) => void;
  const exitCode = new Promise<number>((resolve) => {
    finish = resolve;
  });
  const connect = async (page: Page): Promise<void> => {
    // The workbench looks for functions with these two names when it runs tests.
    await page.exposeFunction('codeAutomationLog', (_type: string, parts: readonly unknown[]) => {
      const text = format(...parts);
      if (verbose || !isNoise(text)) print(`${text}\n`);
    });
    await page.exposeFunction('codeAutomationExit', (code: number) => {
      finish(code);
    });
    if (!verbose) return;
    page.on('console', (message) => {
      print(`[page] ${message.text()}\n`);
    });
  };
  return { exitCode, connect };
}

/**
 * What the workbench itself logs on every start. It shares one log, and one level, with the tests, so it can
 * only be told by its words. Native modules, the service worker and the gallery are missing on purpose.
 */
const noise = [
  /^(Resolving|Resolved) connection token /,
  /^Creating a socket /,
  /^ChatSessionStore: /,
  /^\[Service Worker\] registration /,
  /additional builtin extensions/,
  /spdlog|native-watchdog|Could not locate the bindings file/,
];

function isNoise(text: string): boolean {
  return noise.some((pattern) => pattern.test(text));
}
