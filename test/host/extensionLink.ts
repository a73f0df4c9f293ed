import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from './temporaryFolder';

/**
 * Gives a second name to the folder of the extension, until the process ends, and with it to the tests in it.
 *
 * VS Code is installed inside the checkout. By the checkout's own name, its built-in extensions would be parts
 * of the extension under development, and it prefers the colour themes of that to the chosen one.
 */
export function linkExtension(
  extensionFolder: string,
  testsFile: string | undefined,
): { readonly extensionFolder: string; readonly testsFile: string | undefined } {
  const link = path.join(makeTemporaryFolder('link'), path.basename(extensionFolder));
  // Windows lets everyone make junctions but not symbolic links; elsewhere the type has no effect.
  symlinkSync(extensionFolder, link, 'junction');
  const inExtension = testsFile === undefined ? '..' : path.relative(extensionFolder, testsFile);
  const isInside = !inExtension.startsWith('..') && !path.isAbsolute(inExtension);
  return { extensionFolder: link, testsFile: isInside ? path.join(link, inExtension) : testsFile };
}
