import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Server } from './server';
import { type WorkbenchContent, workbenchAddress } from './workbenchAddress';

const loadTimeLimit = 60_000;
const stepTimeLimit = 20_000;

/** How the workbench is shown and who hears from it. */
export interface WorkbenchOptions extends WorkbenchContent {
  readonly width?: number;
  readonly height?: number;
  /** Pixels of a picture for each pixel of the page. */
  readonly scale?: number;
  /** Prepares the page before VS Code is loaded in it. */
  readonly beforeLoad?: (page: Page) => Promise<void>;
}

/**
 * Opens VS Code in a headless browser and gives the page once its workbench is there.
 * Rejects when that takes longer than a minute.
 */
export async function openWorkbench(
  browser: Browser,
  server: Server,
  options: WorkbenchOptions,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    deviceScaleFactor: options.scale ?? 1,
  });
  page.setDefaultTimeout(stepTimeLimit);
  await options.beforeLoad?.(page);
  await page.goto(workbenchAddress(server, options), {
    timeout: loadTimeLimit,
    waitUntil: 'domcontentloaded',
  });
  await page.waitForSelector('.monaco-workbench', { timeout: loadTimeLimit });
  return page;
}

/**
 * Opens a file of the workspace by its path relative to the folder, as with Ctrl+P, and puts the cursor into it.
 * Rejects when no editor with that name shows its text within 20 seconds.
 */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.waitForSelector('.explorer-folders-view .monaco-list-row');
  await page.keyboard.press('Control+P');
  const entry = page.locator('.quick-input-widget input[type=text]');
  await entry.fill(name);
  const fileName = path.posix.basename(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: fileName }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForSelector(`.tab.active[data-resource-name="${fileName}"]`);
  await page.waitForSelector('.editor-instance .view-lines .view-line span span');
}

/** Writes a PNG picture of the page, once fonts are loaded and nothing moves, and makes its folder first. */
export async function takeScreenshot(page: Page, file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
}
