// Takes the pictures of the README: VS Code with this extension and a copy of the examples, in each theme.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { runMain } from './ending';
import { note } from './messages';
import { outFolder, projectRoot } from './projectPaths';
import { doSteps, quickFixMenu, squiggle, type Step } from './screenshotSteps';
import { startServer } from './server';
import { makeTemporaryFolder } from './temporaryFolder';
import { withTimeLimit } from './timeLimit';
import { TROUBLESHOOT_SCENARIO } from './troubleshootScenario';
import { openWorkbench, takeScreenshot } from './workbench';

const usage = `node out/host/screenshots.js [options]
  --troubleshoot      the steps of the command 'Troubleshoot a Sign-in Error'
  --file FILE         the file to open, as a path in the workspace; without it, those of the README
  --workspace FOLDER  a copy of this folder is open in VS Code; examples by default
  --out FOLDER        where the pictures go; out/screenshots by default, images for the README
  --theme THEME       light or dark; both by default
  --quick-fix         open the menu of quick fixes at the first warning or error
  --width, --height, --scale  of the picture; 1280, 800 and 1 by default, smaller for the README`;

const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' } as const;
type Theme = keyof typeof themes;

const timeLimit = 5 * 60_000;

async function main(): Promise<number> {
  const options = readOptions();
  const browser = await launchBrowser();
  for (const theme of options.themes) {
    await withTimeLimit(`The ${theme} pictures`, timeLimit, takePictures(browser, theme, options));
  }
  return 0;
}

interface Options {
  readonly steps: readonly Step[];
  readonly themes: readonly Theme[];
  readonly workspace: string;
  readonly out: string;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      workspace: { type: 'string', default: path.join(projectRoot, 'examples') },
      out: { type: 'string' },
      theme: { type: 'string' },
      troubleshoot: { type: 'boolean', default: false },
      'quick-fix': { type: 'boolean', default: false },
      width: { type: 'string' },
      height: { type: 'string' },
      scale: { type: 'string', default: '1' },
    },
  });
  const wanted = (['light', 'dark'] as const).filter(
    (theme) => values.theme === undefined || values.theme === theme,
  );
  if (wanted.length === 0) throw new Error(`No such theme.\n${usage}`);
  const forReadme = values.file === undefined && !values.troubleshoot;
  return {
    steps: values.troubleshoot
      ? TROUBLESHOOT_SCENARIO
      : values.file === undefined
        ? README_SCENARIO
        : scenario(values.file, values['quick-fix']),
    themes: wanted,
    workspace: path.resolve(values.workspace),
    out: path.resolve(values.out ?? (forReadme ? 'images' : path.join(outFolder, 'screenshots'))),
    width: Number(values.width ?? (forReadme ? 1100 : 1280)),
    height: Number(values.height ?? (forReadme ? 560 : 800)),
    scale: Number(values.scale),
  };
}

function scenario(file: string, withQuickFix: boolean): readonly Step[] {
  const quickFix: readonly Step[] = [
    { click: squiggle.any },
    { press: 'Control+.' },
    { waitFor: quickFixMenu },
  ];
  const name = path.basename(file, path.extname(file));
  return [
    { open: file },
    ...(withQuickFix ? quickFix : []),
    { waitMilliseconds: 1000 },
    { picture: name },
  ];
}

/** The warning about the main example in the Problems view, with its quick fixes. */
const README_SCENARIO: readonly Step[] = [
  { open: 'trust-model-data.reg' },
  { press: 'Control+b' },
  { waitFor: squiggle.any },
  { press: 'Control+Shift+m' },
  { waitMilliseconds: 1000 },
  { click: squiggle.any },
  { press: 'Control+.' },
  { waitFor: quickFixMenu },
  { waitMilliseconds: 1000 },
  { picture: 'trust-model-data' },
];

/** Each theme has a server of its own, so that nothing of one picture is left in the next. */
async function takePictures(browser: Browser, theme: Theme, options: Options): Promise<void> {
  // The folder's name is in the picture, so the copy keeps it.
  const workspaceFolder = path.join(
    makeTemporaryFolder('workspace'),
    path.basename(options.workspace),
  );
  mkdirSync(workspaceFolder);
  if (existsSync(options.workspace))
    cpSync(options.workspace, workspaceFolder, { recursive: true });
  const server = await startServer({
    settings: { 'workbench.colorTheme': themes[theme], 'editor.occurrencesHighlight': 'off' },
  });
  const page = await openWorkbench(browser, server, {
    workspaceFolder,
    extensionFolder: projectRoot,
    width: options.width,
    height: options.height,
    scale: options.scale,
  });
  const picturePath = (name: string): string => path.join(options.out, `${name}-${theme}.png`);
  try {
    await doSteps(page, options.steps, (name) => {
      note(picturePath(name));
      return picturePath(name);
    });
  } catch (error) {
    await takeScreenshot(page, path.join(outFolder, `failure-${theme}.png`));
    note(`${server.log.lastLines(20).join('\n')}\nWhat VS Code showed: out/failure-${theme}.png`);
    throw error;
  } finally {
    await page.context().close();
    await server.stop();
  }
}

if (require.main === module) runMain(main);
