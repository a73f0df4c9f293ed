import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What `xmllint` says of one text. */
export interface Verdict {
  readonly text: string;
  readonly isWellFormed: boolean;
  /** The line of its first error, from 1; `undefined` for well-formed text. */
  readonly line: number | undefined;
  /** Its first error as printed; empty for well-formed text. */
  readonly message: string;
}

/** Whether the program is on this machine. */
export function hasXmllint(): boolean {
  return spawnSync('xmllint', ['--version']).status === 0;
}

/** What stands in front of each error; a prefix without a namespace is one of another layer. */
const ERROR_LINE = /^(\d+)\.xml:(\d+): (?:parser|encoding) error : (.*)$/gm;

/**
 * Asks `xmllint` whether texts are well-formed XML 1.0, all in one run. The texts are stored in UTF-8,
 * so none of them may have half a surrogate pair. Nothing is loaded from elsewhere.
 */
export function askXmllint(texts: readonly string[]): readonly Verdict[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xmllint-'));
  try {
    const names = texts.map((_, index) => `${index}.xml`);
    texts.forEach((text, index) => {
      writeFileSync(path.join(folder, `${index}.xml`), text);
    });
    const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
    const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', ...names], options);
    const first = new Map<number, { readonly line: number; readonly message: string }>();
    for (const [, name, line, message = ''] of stderr.matchAll(ERROR_LINE)) {
      if (!first.has(Number(name))) first.set(Number(name), { line: Number(line), message });
    }
    return texts.map((text, index) => {
      const error = first.get(index);
      const isWellFormed = error === undefined;
      return { text, isWellFormed, line: error?.line, message: error?.message ?? '' };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
