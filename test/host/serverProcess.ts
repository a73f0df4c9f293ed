// Runs the VS Code server named by the first argument, and ends it together with its children when the
// process that started it is gone. Without this, a killed test run would leave a server behind.
import { pathToFileURL } from 'node:url';
import { watchParent } from './ending';

function endWithChildren(): void {
  if (process.platform === 'win32') process.exit(1);
  // The server is started as the leader of its own process group; the group holds all its children.
  process.kill(-process.pid, 'SIGKILL');
}

if (require.main === module) {
  const [node = process.execPath, , entry = '', ...args] = process.argv;
  process.argv = [node, entry, ...args];
  watchParent(endWithChildren);
  void import(pathToFileURL(entry).href);
}
