// Builds everything that runs: the extension, the command line, and (unless --production) the tests,
// the VS Code hosts that run them, and the benchmark.
import { build } from 'esbuild';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkCatalogue } from './schemas/checkCatalogue.mjs';
import { compileSchemas } from './schemas/compile.mjs';

const production = process.argv.includes('--production');

/** Every file below a folder whose name ends as asked, as paths relative to the project. */
async function filesBelow(folder, ending) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

const shared = {
  bundle: true,
  target: 'es2022',
  format: 'cjs',
  sourcemap: production ? false : 'linked',
  minify: production,
  logLevel: 'warning',
};

async function buildProduct() {
  await build({
    ...shared,
    // One bundle serves the Node and the web extension host, so nothing of Node may be reached from it.
    platform: 'browser',
    mainFields: ['module', 'main'],
    entryPoints: { extension: 'src/vscode/extension.ts' },
    external: ['vscode'],
    outdir: 'dist',
  });
  await build({
    ...shared,
    platform: 'node',
    entryPoints: { cli: 'src/cli/main.ts' },
    banner: { js: '#!/usr/bin/env node' },
    outdir: 'dist',
  });
  await mkdir('dist/rules', { recursive: true });
  for (const page of await filesBelow('src/core/rules', '.md')) {
    await cp(page, path.join('dist/rules', path.basename(page)));
  }
}

/** Writes the snippet files of VS Code, which are made from the catalogue of sign-in errors. */
async function buildSnippets() {
  const { outputFiles } = await build({
    ...shared,
    sourcemap: false,
    format: 'esm',
    platform: 'node',
    entryPoints: ['src/core/snippets/snippetFiles.ts'],
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { snippetFiles } = await import(`data:text/javascript;base64,${code}`);
  await rm('snippets', { recursive: true, force: true });
  await mkdir('snippets');
  for (const [language, snippets] of snippetFiles()) {
    await writeFile(`snippets/${language}.json`, `${JSON.stringify(snippets, undefined, 2)}\n`);
  }
}

async function buildTests() {
  const node = { ...shared, platform: 'node', packages: 'external' };
  await build({
    ...node,
    entryPoints: [
      ...(await filesBelow('test/core', '.test.ts')),
      ...(await filesBelow('test/cli', '.test.ts')),
      ...(await filesBelow('test/wine', '.test.ts')),
    ],
    outbase: 'test',
    outdir: 'out/test',
  });
  await build({
    ...node,
    entryPoints: ['test/vscode/index.ts'],
    external: ['vscode'],
    outdir: 'out/vscode',
  });
  await build({
    ...shared,
    platform: 'browser',
    entryPoints: ['test/vscode/web.ts'],
    external: ['vscode'],
    outdir: 'out/vscode',
  });
  await build({ ...node, entryPoints: await filesBelow('test/host', '.ts'), outdir: 'out/host' });
  await build({ ...node, entryPoints: ['test/bench/bench.ts'], outdir: 'out/bench' });
  await build({ ...node, entryPoints: ['test/wine/run.ts'], outdir: 'out/wine' });
}

await rm('dist', { recursive: true, force: true });
await compileSchemas();
await checkCatalogue();
await buildSnippets();
await buildProduct();
if (!production) {
  await rm('out', { recursive: true, force: true });
  await buildTests();
}
