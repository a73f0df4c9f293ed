import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
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

const SECTION = /(<!-- rules:start -->\n)[^]*?(<!-- rules:end -->)/;

describe('the README', () => {
  test('lists every rule as it is', () => {
    const text = readFileSync('README.md', 'utf8');
    const wanted = text.replace(
      SECTION,
      (_, start: string, end: string) => `${start}${rulesTable()}\n${end}`,
    );
    if (process.env['UPDATE'] === '1') writeFileSync('README.md', wanted);
    else assert.equal(text, wanted);
    assert.match(wanted, SECTION);
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
