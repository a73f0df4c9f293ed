// Stands in for the `code` program: @vscode/test-electron starts it with the same arguments, and it runs the
// tests in a VS Code server with a headless browser instead of a desktop VS Code.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { readEmbeddedArguments } from './embeddedArguments';
import { endProcess, runMain, watchParent } from './ending';
import { createHostConsole } from './hostConsole';
import { note } from './messages';
import { outFolder } from './projectPaths';
import { type Server, startServer } from './server';
import { withTimeLimit } from './timeLimit';
import { openWorkbench, takeScreenshot } from './workbench';

async function main(): Promise<number> {
  watchParent(() => void endProcess(1));
  const request = await readEmbeddedArguments(process.argv.slice(2));
  const print = (text: string): void => {
    process.stdout.write(text);
  };
  const hostConsole = createHostConsole(print);
  let server: Server | undefined;
  let page: Page | undefined;
  const runTests = async (): Promise<number> => {
    server = await startServer(request.server);
    const browser = await launchBrowser();
    print(
      `VS Code ${server.version} (embedded, ${request.content.kind} extension host) ` +
        `in Chromium ${browser.version()}\n`,
    );
    page = await openWorkbench(browser, server, {
      ...request.content,
      beforeLoad: async (newPage) => {
        page = newPage;
        await hostConsole.connect(newPage);
      },
    });
    return Promise.race([hostConsole.exitCode, failure(server, page)]);
  };
  try {
    return await withTimeLimit('The test run', request.timeLimitSeconds * 1000, runTests());
  } catch (error) {
    await explainFailure(server, page);
    throw error;
  }
}

/** Rejects when the tests can no longer end by themselves. */
async function failure(server: Server, page: Page): Promise<never> {
  const crash = new Promise<string>((resolve) => {
    page.once('crash', () => {
      resolve('The page crashed');
    });
    page
      .context()
      .browser()
      ?.once('disconnected', () => {
        resolve('The browser ended');
      });
  });
  const serverEnd = server.ended.then((code) => `VS Code ended with code ${String(code)}`);
  throw new Error(`${await Promise.race([crash, serverEnd])} before the tests were done`);
}

async function explainFailure(server: Server | undefined, page: Page | undefined): Promise<void> {
  if (server !== undefined) note(`Last lines of VS Code:\n${server.log.lastLines(30).join('\n')}`);
  if (page === undefined) return;
  const picture = path.join(outFolder, `failure-${String(process.pid)}.png`);
  try {
    await takeScreenshot(page, picture);
    note(`What VS Code showed: ${picture}`);
  } catch {
    note('VS Code could not be pictured.');
  }
}

if (require.main === module) runMain(main);
