import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Gives the path of a program which runs the embedded VS Code with the Node that runs this process. */
export function embeddedExecutable(): string {
  const script = path.join(__dirname, 'embeddedCode.js');
  if (process.platform === 'win32') {
    const file = path.join(__dirname, 'embeddedCode.cmd');
    writeFileSync(file, `@"${process.execPath}" "${script}" %*\r\n`);
    return file;
  }
  const file = path.join(__dirname, 'embeddedCode.sh');
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}
