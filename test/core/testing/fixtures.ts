import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../../../src/cli/decode';
import { storedTextOf } from '../../../src/cli/textEncoding';
import type { StoredText } from '../../../src/core';

/** A sample document below test/rules, in the folder of the rule that it is about. */
export interface Fixture {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  /** How it is stored, when its name ends in `.stored.reg` or `.stored.xml`; of others nothing is known. */
  readonly storage: StoredText | undefined;
}

const ROOT = path.resolve('test/rules');

/** The folders below test/rules; each is named after a rule. */
export function fixtureFolders(): readonly string[] {
  return readdirSync(ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** All sample documents, without their golden files. */
export function allFixtures(): readonly Fixture[] {
  return fixtureFolders().flatMap((rule) =>
    readdirSync(path.join(ROOT, rule))
      .filter((name) => /\.(reg|xml|ldif|zone|ini|ps1|bat|cmd)$/.test(name))
      .sort()
      .map((name) => {
        const file = path.join(ROOT, rule, name);
        return { rule, file, ...contentOf(file) };
      }),
  );
}

function contentOf(file: string): Pick<Fixture, 'text' | 'storage'> {
  if (!/\.stored\.(?:reg|xml)$/.test(file)) {
    return { text: readFileSync(file, 'utf8'), storage: undefined };
  }
  const decoded = decode(readFileSync(file), 'windows-1252');
  if (decoded.kind === 'binary') throw new Error(`${file} ${decoded.reason}`);
  return { text: decoded.text, storage: storedTextOf(decoded.encoding) };
}

/**
 * The golden text beside a fixture. With UPDATE=1 in the environment it is written first, so that a
 * wanted change of findings is reviewed as a change of files.
 */
export function goldenOf(fixture: Fixture, actual: string): string {
  const file = `${fixture.file}.expected`;
  if (process.env['UPDATE'] === '1') writeFileSync(file, actual);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
