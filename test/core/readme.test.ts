import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { signInTable } from './catalogue/signInTable';
import { RULES } from '../../src/core';

const LANGUAGE_NAMES = {
  reg: '`.reg`',
  gpp: 'preference XML',
  ldif: 'LDIF',
  zone: 'zone files',
  ini: 'INI',
  powershell: 'PowerShell',
  batch: 'batch files',
} as const;

function rulesTable(): string {
  const rows = RULES.map(({ meta }) => {
    const languages = meta.languages.map((language) => LANGUAGE_NAMES[language]).join(', ');
    const level = meta.defaultLevel ?? meta.severity;
    return `| \`${meta.id}\` | ${meta.title} | ${languages} | ${level} | ${meta.certainty} |`;
  });
  return [
    '| Rule | What is wrong | In | Level | Certainty |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** Compares what stands between two markers of the README, or writes it with `UPDATE=1`. */
function checkPart(name: string, content: string): void {
  const part = new RegExp(`(<!-- ${name}:start -->\\n)[^]*?(<!-- ${name}:end -->)`);
  const text = readFileSync('README.md', 'utf8');
  assert.match(text, part);
  const wanted = text.replace(
    part,
    (_, start: string, end: string) => `${start}${content}\n${end}`,
  );
  if (process.env['UPDATE'] === '1') writeFileSync('README.md', wanted);
  else assert.equal(text, wanted);
}

describe('the README', () => {
  test('lists every rule as it is', () => {
    checkPart('rules', rulesTable());
  });
  test('lists every row of the article on sign-in errors with its snippets', () => {
    checkPart('sign-in-errors', signInTable());
  });
  test('names the commands that the manifest has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = readFileSync('README.md', 'utf8');
    assert.ok(text.includes('npm ci && npm start') && scripts['start'] !== undefined);
    assert.ok(text.includes('npm cit') && scripts['test'] !== undefined);
  });
});
