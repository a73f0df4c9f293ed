import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  catalogueEntries,
  CONFIGURATION_FILE_NAME,
  DEFAULT_CONFIGURATION,
  RULES,
  SEVERITIES,
} from '../../src/core';

interface Json {
  readonly [name: string]: Json;
}

/** The part of a JSON value that a path of names leads to. */
function partOf(json: Json, ...path: readonly string[]): Json {
  let part = json;
  for (const name of path) {
    const next = part[name];
    assert.ok(next, path.join('.'));
    part = next;
  }
  return part;
}

const MANIFEST = 'package.json';
const TEXTS = 'package.nls.json';

function readManifest(): Json {
  return JSON.parse(readFileSync(MANIFEST, 'utf8')) as Json;
}

function ruleSettings(): Record<string, unknown> {
  return Object.fromEntries(
    RULES.map(({ meta }) => [
      meta.id,
      { type: 'string', enum: [...SEVERITIES, 'off'], description: `%rule.${meta.id}%` },
    ]),
  );
}

/** The texts of the manifest with those of the rules, which are the rules' own titles. */
function withRuleTexts(texts: Json): Record<string, unknown> {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith('rule.'));
  const rules = RULES.map(({ meta }) => [`rule.${meta.id}`, `${meta.title}.`]);
  return Object.fromEntries([...others, ...rules]) as Record<string, unknown>;
}

describe('the manifest', () => {
  test('offers a level for every rule, and for nothing else', () => {
    const manifest = readManifest();
    const settings = partOf(manifest, 'contributes', 'configuration', 'properties');
    const rules = partOf(settings, 'groupPolicy.rules');
    if (process.env['UPDATE'] === '1') {
      Object.assign(rules, { properties: ruleSettings() });
      writeFileSync(MANIFEST, `${JSON.stringify(manifest, undefined, 2)}\n`);
    }
    assert.deepEqual(rules['properties'], ruleSettings());
  });
  test('has the default domains that the core has', () => {
    const settings = partOf(readManifest(), 'contributes', 'configuration', 'properties');
    assert.deepEqual(
      settings['groupPolicy.trustModelData.requiredDomains']?.['default'],
      DEFAULT_CONFIGURATION.trustModelData.requiredDomains,
    );
  });
  test('names files that exist', () => {
    const text = readFileSync(MANIFEST, 'utf8');
    for (const [, file] of text.matchAll(
      /"\.\/((?:schemas|snippets|syntaxes|walkthrough)\/[^"]+|[\w-]+\.json)"/g,
    )) {
      assert.ok(existsSync(file ?? ''), file);
    }
  });
  test('describes each rule by its title', () => {
    const texts = JSON.parse(readFileSync(TEXTS, 'utf8')) as Json;
    const wanted = withRuleTexts(texts);
    if (process.env['UPDATE'] === '1') {
      writeFileSync(TEXTS, `${JSON.stringify(wanted, undefined, 2)}\n`);
    }
    assert.deepEqual(process.env['UPDATE'] === '1' ? wanted : texts, wanted);
  });
  test('has a text for every key', () => {
    const texts = JSON.parse(readFileSync(TEXTS, 'utf8')) as Json;
    for (const [, key] of readFileSync(MANIFEST, 'utf8').matchAll(/"%([\w.-]+)%"/g)) {
      assert.equal(typeof texts[key ?? ''], 'string', key);
    }
  });
  test('leads from the walkthrough to rows of the catalogue that exist', () => {
    const rows = catalogueEntries().map(({ id }) => id);
    const texts = readFileSync(TEXTS, 'utf8');
    const links = [...texts.matchAll(/command:groupPolicy\.troubleshoot\?([^)]+)\)/g)];
    assert.ok(links.length >= 9);
    for (const [, query] of links) {
      const [given] = JSON.parse(decodeURIComponent(query ?? '')) as { readonly entry: string }[];
      assert.ok(rows.includes(given?.entry ?? ''), query);
    }
    const contexts = [...readFileSync(MANIFEST, 'utf8').matchAll(/groupPolicy\.made\.([\w-]+)/g)];
    assert.ok(contexts.length >= 9);
    for (const [, row] of contexts) assert.ok(rows.includes(row ?? ''), row);
  });
  test('validates the configuration file that the core reads', () => {
    const [validation] = Object.values(partOf(readManifest(), 'contributes', 'jsonValidation'));
    assert.equal(validation?.['fileMatch'], CONFIGURATION_FILE_NAME);
  });
});
