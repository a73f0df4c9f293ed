import path from 'node:path';

/** Absolute path of the checkout; the built hosts live two folders below it, in out/host. */
export const projectRoot = path.resolve(__dirname, '..', '..');

/** Ignored folder which keeps what is installed on first use: VS Code and, where needed, a browser. */
export const installFolder = path.join(projectRoot, '.vscode-test');

/** Ignored folder for what a run leaves for a person to look at, such as the screenshot of a timeout. */
export const outFolder = path.join(projectRoot, 'out');
