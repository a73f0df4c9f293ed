import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import xml2js from 'xml2js';
import {
  configurationValidators,
  preferenceValidators,
  type Validator,
} from '../../../src/generated/validators';
import { ALL_FILTERS, withFilters } from '../gpp/samples';
import { ALL_SAMPLES, TYPE_SAMPLES } from './typeSamples';

interface SchemaTools {
  readonly AJV_OPTIONS: Record<string, unknown>;
  readonly readSchemas: () => Promise<Map<string, { readonly $id: string }>>;
  readonly withoutAnnotations: (schema: object) => object;
}

/** The build's own functions, loaded at run time because they find the schemas beside themselves. */
async function loadTools(): Promise<SchemaTools> {
  const file = pathToFileURL(path.resolve('schemas/compile.mjs')).href;
  return (await import(file)) as SchemaTools;
}

const validators: Readonly<Record<string, Validator | undefined>> = {
  ...configurationValidators(),
  ...preferenceValidators(),
};

/** Samples with something wrong, next to those without. */
const DOCUMENTS: readonly string[] = [
  ...Object.values(ALL_SAMPLES).filter((text) => text.length < 50_000),
  ...Object.values(TYPE_SAMPLES).map((text) => text.replace(/="[^"]*"/g, '="?"')),
  ...Object.values(TYPE_SAMPLES).map((text) => text.replace(/ ([a-z])(\w+)="/g, ' $1x$2="')),
  ...Object.values(TYPE_SAMPLES).map((text) => text.replace(/<(\/?)(Properties|Reg)\b/g, '<$1$2x')),
  ...Object.values(TYPE_SAMPLES).map((text) =>
    text.replace(/<Properties [^>]*?(\/?)>/g, '<Properties$1>'),
  ),
  ...ALL_FILTERS.map((filter) => withFilters(filter)),
  ...ALL_FILTERS.map((filter) => withFilters(filter.replace(/(bool|not|type|name)="/g, 'x$1="'))),
  ...ALL_FILTERS.map((filter) => withFilters(filter.replace(/="[^"]*"/g, '="?"'))),
  ...ALL_FILTERS.map((filter) => withFilters(filter.replace(/ [^>]*?(\/?)>/g, '$1>'))),
  '<RegistrySettings/>',
  '<RegistrySettings><Registry/><Collection/><Other/></RegistrySettings>',
  '<RegistrySettings a="1"><Registry b="2"><Properties/><Properties x="1"><Y/></Properties><Filters z="1"/></Registry></RegistrySettings>',
  '<Else/>',
];

describe('the compiled validators', () => {
  test('exist for every schema', async () => {
    const { readSchemas } = await loadTools();
    const names = [...(await readSchemas()).keys()];
    assert.ok(names.includes('validateRegistrySettings'));
    assert.deepEqual(
      names.filter((name) => typeof validators[name] !== 'function'),
      [],
    );
  });

  test('find exactly what ajv finds at run time', async () => {
    const { AJV_OPTIONS, readSchemas, withoutAnnotations } = await loadTools();
    const schemas = await readSchemas();
    const ajv = new Ajv(AJV_OPTIONS);
    for (const schema of schemas.values()) ajv.addSchema(withoutAnnotations(schema));
    let errors = 0;
    for (const text of DOCUMENTS) {
      const value: unknown = await xml2js.parseStringPromise(text);
      for (const [name, { $id }] of schemas) {
        const expected = ajv.getSchema($id);
        const actual = validators[name];
        assert.ok(expected && actual);
        assert.equal(actual(value), expected(value), `${name}: ${text}`);
        assert.deepEqual(actual.errors ?? null, expected.errors ?? null, `${name}: ${text}`);
        errors += actual.errors?.length ?? 0;
      }
    }
    assert.ok(errors > 200, `Only ${errors} errors were compared`);
  });

  test('are not changed by the annotations of the schemas', async () => {
    const { AJV_OPTIONS, readSchemas } = await loadTools();
    const schemas = await readSchemas();
    const ajv = new Ajv({ ...AJV_OPTIONS, strict: false });
    for (const schema of schemas.values()) ajv.addSchema(schema);
    let errors = 0;
    for (const text of DOCUMENTS) {
      const value = (await xml2js.parseStringPromise(text)) as Record<string, unknown>;
      for (const [name, { $id }] of schemas) {
        const expected = ajv.getSchema($id);
        const actual = validators[name];
        assert.ok(expected && actual);
        assert.equal(actual(value), expected(value), `${name}: ${text}`);
        assert.deepEqual(placesOf(actual.errors), placesOf(expected.errors), `${name}: ${text}`);
        errors += actual.errors?.length ?? 0;
      }
    }
    assert.ok(errors > 200, `Only ${errors} errors were compared`);
  });
});

/** What is wrong where; the paths into the schemas differ by nothing but what was left out. */
function placesOf(
  errors: readonly { readonly instancePath: string; readonly keyword: string }[] | null | undefined,
): readonly string[] {
  return (errors ?? []).map(({ instancePath, keyword }) => `${keyword} ${instancePath}`);
}
