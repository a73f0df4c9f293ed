import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';

interface Source {
  readonly name: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function sourcesOf(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
        (match) => match[1] ?? '',
      );
      return { name: `${folder}/${name.replaceAll(path.sep, '/')}`, text, imports };
    });
}

function importsThat(folder: string, isForbidden: (specifier: string) => boolean): string[] {
  return sourcesOf(folder).flatMap(({ name, imports }) =>
    imports.filter(isForbidden).map((specifier) => `${name} imports ${specifier}`),
  );
}

const isNode = (specifier: string): boolean =>
  /^(?:node:|fs|path|os|crypto|buffer|child_process|util|events|stream)/.test(specifier);

describe('the architecture', () => {
  test('keeps the core free of the editor, of Node and of its adapters', () => {
    assert.deepEqual(
      importsThat(
        'src/core',
        (name) => name === 'vscode' || isNode(name) || /\/(vscode|cli)\//.test(name),
      ),
      [],
    );
  });
  test('keeps the clock and chance out of the core', () => {
    for (const { name, text } of sourcesOf('src/core')) {
      assert.doesNotMatch(text, /Date\.now|new Date|Math\.random|performance\.now/, name);
    }
  });
  test('lets the extension use the core through its facade only, and nothing of Node', () => {
    assert.deepEqual(
      importsThat(
        'src/vscode',
        (name) => isNode(name) || (name.includes('/core') && !/^(?:\.\.\/)+core$/.test(name)),
      ),
      [],
    );
  });
  test('lets the command line use the core through its facade only, and never the editor', () => {
    assert.deepEqual(
      importsThat(
        'src/cli',
        (name) => name === 'vscode' || (name.includes('/core') && !/^(?:\.\.\/)+core$/.test(name)),
      ),
      [],
    );
  });
  test('has no files that import each other in a circle, not even for types', () => {
    const imported = new Map<string, readonly string[]>();
    for (const { name, imports } of sourcesOf('src')) {
      const own = imports.filter((specifier) => specifier.startsWith('.'));
      const folder = path.posix.dirname(name);
      imported.set(
        name,
        own.map((specifier) => path.posix.join(folder, specifier)),
      );
    }
    const done = new Set<string>();
    const follow = (name: string, way: readonly string[]): void => {
      assert.ok(!way.includes(name), [...way, name].join(' -> '));
      if (done.has(name)) return;
      for (const target of imported.get(name) ?? []) {
        for (const file of [`${target}.ts`, `${target}/index.ts`]) {
          if (imported.has(file)) follow(file, [...way, name]);
        }
      }
      done.add(name);
    };
    for (const name of imported.keys()) follow(name, []);
    assert.ok(done.size > 100);
  });
  test('explains everything that a file gives to others, or the group that it stands in', () => {
    // What stands below an empty line or an import is the first of its group.
    const unexplained = /(?:^|\n|import [^;]*;)\n(export (?!default|type \{|\{|\*)[^\n]*)/g;
    for (const { name, text } of sourcesOf('src')) {
      const found = [...text.matchAll(unexplained)].map((match) => match[1]);
      assert.deepEqual(found, [], name);
    }
  });
  test('has no source file of more than 400 lines', () => {
    for (const { name, text } of [...sourcesOf('src'), ...sourcesOf('test')]) {
      assert.ok(text.split('\n').length <= 400, name);
    }
  });
});
