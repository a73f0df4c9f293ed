import { pathToFileURL } from 'node:url';
import { linkExtension } from './extensionLink';
import type { Server } from './server';

/** The extension host in which an extension under development and its tests run. */
export type ExtensionKind = 'node' | 'web';

/** What the workbench opens. All paths are absolute. */
export interface WorkbenchContent {
  readonly workspaceFolder: string;
  readonly extensionFolder: string;
  readonly testsFile?: string | undefined;
  readonly kind?: ExtensionKind | undefined;
}

/** Gives the address which opens a folder in VS Code with an extension under development. */
export function workbenchAddress(server: Server, content: WorkbenchContent): string {
  const onServer = (file: string): string =>
    `vscode-remote://${server.authority}${pathToFileURL(file).pathname}`;
  const { extensionFolder, testsFile } = linkExtension(content.extensionFolder, content.testsFile);
  const payload = [
    ['extensionDevelopmentPath', onServer(extensionFolder)],
    ...(testsFile === undefined ? [] : [['extensionTestsPath', onServer(testsFile)]]),
    ...(content.kind === 'web' ? [['extensionDevelopmentKind', 'web']] : []),
    ['skipWelcome', 'true'],
  ];
  const query = new URLSearchParams({
    tkn: server.token,
    folder: decodeURIComponent(pathToFileURL(content.workspaceFolder).pathname),
    payload: JSON.stringify(payload),
  });
  return `http://${server.authority}/?${query.toString()}`;
}
