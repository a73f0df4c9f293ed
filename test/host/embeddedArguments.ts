import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ServerOptions } from './server';
import type { ExtensionKind, WorkbenchContent } from './workbenchAddress';

const defaultTimeLimitSeconds = 300;

/** What the test launcher asks of the program that it takes for VS Code. */
export interface EmbeddedRequest {
  readonly server: ServerOptions;
  readonly content: WorkbenchContent & { readonly kind: ExtensionKind };
  readonly timeLimitSeconds: number;
}

/**
 * Reads the arguments which a desktop VS Code would get.
 * Rejects when the workspace folder, the extension or the tests are not among them.
 */
export async function readEmbeddedArguments(args: readonly string[]): Promise<EmbeddedRequest> {
  // Arguments meant for the desktop, such as --disable-updates, are accepted and have no effect.
  const { values, positionals } = parseArgs({
    strict: false,
    allowPositionals: true,
    args: [...args],
  });
  const read = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const extensionFolder = read('extensionDevelopmentPath');
  const testsFile = read('extensionTestsPath');
  const workspaceFolder = positionals[0];
  if (extensionFolder === undefined || testsFile === undefined || workspaceFolder === undefined) {
    throw new Error(
      'A workspace folder, --extensionDevelopmentPath= and --extensionTestsPath= are needed',
    );
  }
  const dataFolder = read('user-data-dir');
  const extensionsFolder = read('extensions-dir');
  const kind = read('extensionDevelopmentKind') === 'web' ? 'web' : 'node';
  return {
    server: {
      ...(dataFolder === undefined ? {} : { dataFolder }),
      ...(extensionsFolder === undefined ? {} : { extensionsFolder }),
      settings: kind === 'web' ? await webHostSettings(extensionFolder) : {},
    },
    content: { workspaceFolder: path.resolve(workspaceFolder), extensionFolder, testsFile, kind },
    timeLimitSeconds: Number(read('timeLimitSeconds') ?? defaultTimeLimitSeconds),
  };
}

/** An extension that can run in both extension hosts prefers the Node one unless it is told otherwise. */
async function webHostSettings(
  extensionFolder: string,
): Promise<Readonly<Record<string, unknown>>> {
  const manifest = JSON.parse(
    await readFile(path.join(extensionFolder, 'package.json'), 'utf8'),
  ) as { readonly publisher: string; readonly name: string };
  return { 'remote.extensionKind': { [`${manifest.publisher}.${manifest.name}`]: ['web'] } };
}
