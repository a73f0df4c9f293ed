// Starts VS Code in the browser with this extension and the examples, for trying it out by hand.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from './ending';
import { projectRoot } from './projectPaths';
import { startServer } from './server';
import { workbenchAddress } from './workbenchAddress';

// A fixed port where possible, so that the browser finds its state of the last time again.
const preferredPorts = '8123-8199';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: preferredPorts } } });
  const server = await startServer({ port: values.port });
  const address = workbenchAddress(server, {
    workspaceFolder: path.join(projectRoot, 'examples'),
    extensionFolder: projectRoot,
  });
  process.stdout.write(
    `VS Code ${server.version} with this extension and examples/ is open at\n\n  ${address}\n\n` +
      'Press Ctrl+C to stop.\n',
  );
  const code = await server.ended;
  throw new Error(
    `VS Code ended with code ${String(code)}.\n${server.log.lastLines(20).join('\n')}`,
  );
}

if (require.main === module) runMain(main);
