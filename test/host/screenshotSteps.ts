import path from 'node:path';
import type { Page } from 'playwright-core';
import { openFile, takeScreenshot } from './workbench';

/** One thing a person would do or wait for. */
export type Step =
  /** Opens a file by its path in the workspace. */
  | { readonly open: string }
  /** Waits for an element of the page, for example the squiggle of a diagnostic. */
  | { readonly waitFor: string }
  /** Waits for an element and clicks its middle; in a text this puts the cursor there. */
  | { readonly click: string }
  /** Waits for an element and rests the mouse on it, which opens a hover. */
  | { readonly hover: string }
  /** Presses keys in the notation of Playwright, for example Control+. */
  | { readonly press: string }
  /** Types text at the cursor. */
  | { readonly type: string }
  /** Waits a fixed time, for what the page gives no sign of. */
  | { readonly waitMilliseconds: number }
  /** Writes a picture; "-light" or "-dark" and ".png" are added to the name. */
  | { readonly picture: string };

/** Selectors of the marks of diagnostics in the text. */
export const squiggle = {
  error: '.squiggly-error',
  warning: '.squiggly-warning',
  any: '.squiggly-error, .squiggly-warning',
} as const;

/** The menu of quick fixes, once it is shown. */
export const quickFixMenu = '.action-widget .monaco-list-row';

/** Does the steps in turn. Rejects at the first that does not succeed within the page's time limit. */
export async function doSteps(
  page: Page,
  steps: readonly Step[],
  picturePath: (name: string) => string,
): Promise<void> {
  for (const step of steps) await doStep(page, step, picturePath);
}

async function doStep(
  page: Page,
  step: Step,
  picturePath: (name: string) => string,
): Promise<void> {
  if ('open' in step) return openFile(page, step.open);
  if ('click' in step) return clickMiddle(page, step.click);
  if ('hover' in step) return page.locator(step.hover).first().hover({ force: true });
  if ('press' in step) return page.keyboard.press(step.press);
  if ('type' in step) return page.keyboard.type(step.type, { delay: 20 });
  if ('waitFor' in step) return page.locator(step.waitFor).first().waitFor();
  if ('picture' in step) return takeScreenshot(page, path.resolve(picturePath(step.picture)));
  return page.waitForTimeout(step.waitMilliseconds);
}

/** The marks in the text lie below it, so the click goes to the place and not to the element. */
async function clickMiddle(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.waitFor();
  const box = await target.boundingBox();
  if (box === null) throw new Error(`${selector} has no place on the page`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
