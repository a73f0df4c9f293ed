import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { ValidateFunction } from 'ajv';
import facts from '../../../src/core/facts/trustModelData.json';
import { catalogueEntries, catalogueFixes, question, ruleById } from '../../../src/core';
import { placeholdersOf } from '../../../src/core/catalogue/fillTemplate';
import { ARTEFACTS } from './sampleArtefacts';
import { placesOf, templatesOf } from './templates';

interface Tools {
  readonly catalogueFiles: () => Promise<
    readonly { readonly schema: string; readonly file: string }[]
  >;
  readonly catalogueValidator: (name: string) => Promise<ValidateFunction>;
}

async function loadTools(): Promise<Tools> {
  return (await import(pathToFileURL(path.resolve('schemas/checkCatalogue.mjs')).href)) as Tools;
}

async function readData(file: string): Promise<Record<string, unknown>[]> {
  return JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>[];
}

describe('the data of the catalogue', () => {
  test('follows its schemas', async () => {
    const { catalogueFiles, catalogueValidator } = await loadTools();
    const files = await catalogueFiles();
    assert.ok(files.length >= 5);
    for (const { schema, file } of files) {
      const validate = await catalogueValidator(schema);
      assert.ok(validate(await readData(file)), JSON.stringify(validate.errors));
    }
  });
  test('does not follow them without any of its properties, or with another one', async () => {
    const { catalogueFiles, catalogueValidator } = await loadTools();
    const optional = ['isList', 'choices', 'registry'];
    for (const { schema, file } of await catalogueFiles()) {
      const validate = await catalogueValidator(schema);
      const [first = {}, ...others] = await readData(file);
      for (const name of Object.keys(first).filter((key) => !optional.includes(key))) {
        const changed = Object.fromEntries(Object.entries(first).filter(([key]) => key !== name));
        assert.equal(validate([changed, ...others]), false, `${schema} without ${name}`);
      }
      assert.equal(validate([{ ...first, other: 1 }, ...others]), false, schema);
    }
  });
  test('names rules, questions and fixes that exist, and each fix is of use', () => {
    const used = new Set<string>();
    for (const entry of catalogueEntries()) {
      assert.ok(entry.fixes.length > 0, entry.id);
      for (const fix of entry.fixes) used.add(fix.id);
      for (const id of entry.relatedRules) assert.ok(ruleById(id), id);
    }
    const fixes = catalogueFixes().map(({ id }) => id);
    assert.deepEqual(
      fixes.filter((id) => !used.has(id)),
      [],
    );
    for (const { questions, id } of ARTEFACTS) {
      for (const asked of questions) assert.ok(question(asked), `${id} asks ${asked}`);
    }
  });
  test('has every id once, and every prefix once in a language', () => {
    const groups = [
      catalogueEntries().map(({ id }) => id),
      catalogueFixes().map(({ id }) => id),
      ARTEFACTS.map(({ id }) => id),
      ARTEFACTS.map(({ language, prefix }) => `${language} ${prefix}`),
    ];
    for (const ids of groups) assert.equal(new Set(ids).size, ids.length, ids.join());
  });
  test('asks what the templates have placeholders for, and nothing else', () => {
    for (const artefact of ARTEFACTS) {
      const used = new Set(templatesOf(artefact).flatMap(placeholdersOf));
      used.delete('builtInDomains');
      assert.deepEqual([...artefact.questions].sort(), [...used].sort(), artefact.id);
    }
  });
  test('says how each list is written', () => {
    for (const artefact of ARTEFACTS) {
      const { content } = artefact;
      if (content.kind !== 'lines' && content.kind !== 'registry') continue;
      const lists = artefact.questions.filter((id) => question(id)?.isList === true);
      const constants = templatesOf(artefact).some((each) => each.includes('{{builtInDomains}}'));
      const wanted = [...lists, ...(constants ? ['builtInDomains'] : [])];
      assert.deepEqual(Object.keys(content.lists ?? {}).sort(), wanted.sort(), artefact.id);
    }
  });
  test('has placeholders in PowerShell between single quotes, in batch between double ones', () => {
    let count = 0;
    for (const artefact of ARTEFACTS) {
      const quote = { powershell: "'", bat: '"' }[artefact.language as string];
      if (quote === undefined || artefact.content.kind !== 'lines') continue;
      for (const place of placesOf(artefact.content.lines, quote)) {
        assert.ok(place.isQuoted, `${artefact.id}: ${place.line}`);
        count++;
      }
    }
    assert.ok(count > 15);
  });
  test('writes TrustModelData where the clients read it', () => {
    const keys = facts.locations.map(({ key }) => key);
    const modern = facts.locations.filter(({ isLegacy }) => !isLegacy).map(({ key }) => key);
    const written = ARTEFACTS.filter(({ prefix }) => prefix.startsWith('sfb-trustmodeldata'));
    assert.ok(written.length >= 5);
    for (const { id, content } of written) {
      if (content.kind === 'append') assert.deepEqual(content.keys, modern, id);
      if (content.kind !== 'registry') continue;
      const wanted = id.endsWith('-all') ? keys : modern;
      assert.deepEqual(
        content.settings.flatMap((setting) => setting.keys),
        wanted,
        id,
      );
    }
  });
});
