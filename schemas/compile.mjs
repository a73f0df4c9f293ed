// Compiles the JSON Schemas of this folder into src/generated: validators that need neither ajv nor
// `new Function` at run time, and what the schemas say for people (titles, meanings, severities). All
// of it is evaluated at its first use, so that starting up and checking a registry file costs nothing.
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { elementModels } from './elementModels.mjs';

const FOLDER = path.dirname(fileURLToPath(import.meta.url));
const GENERATED = path.join(FOLDER, '..', 'src', 'generated');
const ENDING = '.schema.json';

/**
 * Keywords that only tell people or editors something. They are left out of the validators, where
 * they would only add size; every other unknown keyword is an error.
 */
const ANNOTATIONS = new Set([
  'title',
  'description',
  'default',
  'examples',
  '$comment',
  'markdownDescription',
  'enumDescriptions',
  'markdownEnumDescriptions',
  'defaultSnippets',
  'deprecationMessage',
]);

/** Keywords whose value maps names of any kind to schemas. */
const SCHEMA_MAPS = new Set(['properties', 'patternProperties', 'definitions', 'dependencies']);
/** Keywords whose value is data and no schema. */
const DATA = new Set(['enum', 'const', 'required']);

/** The options that decide how a value is validated; the tests compile the schemas with them too. */
export const AJV_OPTIONS = {
  allErrors: true,
  inlineRefs: false,
  messages: false,
  allowUnionTypes: true,
  strict: true,
};

/** The schemas in this folder are for data of the product itself; see `checkCatalogue.mjs`. */
const OWN_DATA = 'catalogue';

/** All schemas of documents, by the name of their validator, such as `validateGpolint`. */
export async function readSchemas() {
  const schemas = new Map();
  for (const file of (await readdir(FOLDER, { recursive: true })).sort()) {
    if (!file.endsWith(ENDING) || file.startsWith(OWN_DATA)) continue;
    const name = path.basename(file, ENDING);
    const validator = `validate${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    if (schemas.has(validator)) throw new Error(`Two schemas are named ${name}${ENDING}`);
    const schema = JSON.parse(await readFile(path.join(FOLDER, file), 'utf8'));
    // References between schemas are resolved against this, so it has to be the file's place.
    const expectedId = file.split(path.sep).join('/');
    if (schema.$id !== expectedId) throw new Error(`${file} must have the $id '${expectedId}'`);
    schemas.set(validator, schema);
  }
  return schemas;
}

/**
 * A schema without the keywords that have no effect on what is valid: those that only tell something,
 * and the type beside an enumeration, whose values have that type.
 */
export function withoutAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key]) => !isAnnotation(key) && !(key === 'type' && Array.isArray(schema.enum)),
  );
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (DATA.has(key)) return [key, value];
      if (!SCHEMA_MAPS.has(key)) return [key, withoutAnnotations(value)];
      const named = Object.entries(value).map(([name, part]) => [name, withoutAnnotations(part)]);
      return [key, Object.fromEntries(named)];
    }),
  );
}

function isAnnotation(key) {
  return ANNOTATIONS.has(key) || key.startsWith('x-');
}

const DECLARATIONS = `/** One violation, as ajv reports it; the message is left out. */
export interface ValidationError {
  readonly keyword: string;
  /** A JSON Pointer into the validated value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Returns whether the value is valid and leaves the violations of the last call in \`errors\`. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

/** The validators by their names, which are evaluated at the first call. */
export declare function configurationValidators(): { readonly validateGpolint: Validator };
export declare function preferenceValidators(): Readonly<Record<string, Validator | undefined>>;

/** Whether they were evaluated. */
export declare function configurationValidatorsAreEvaluated(): boolean;
export declare function preferenceValidatorsAreEvaluated(): boolean;
`;

/** The schema of the product's own configuration file, which is read without a preference file too. */
const CONFIGURATION = 'validateGpolint';

/** Reads all schemas and writes the validators, their types and the annotations. */
export async function compileSchemas() {
  const schemas = await readSchemas();
  const ajv = new Ajv({ ...AJV_OPTIONS, code: { source: true, lines: true } });
  for (const schema of schemas.values()) ajv.addSchema(withoutAnnotations(schema));
  const ids = [...schemas].map(([name, schema]) => [name, schema.$id]);
  const [own, preferences] = [true, false].map((isOwn) => {
    const chosen = ids.filter(([name]) => (name === CONFIGURATION) === isOwn);
    return standaloneCode(ajv, Object.fromEntries(chosen));
  });
  const models = JSON.stringify(JSON.stringify(elementModels(schemas)));
  await write(
    'validators',
    lazyModule('configurationValidators', own) + lazyModule('preferenceValidators', preferences),
    DECLARATIONS,
  );
  await write(
    'annotations',
    lazyModule('annotations', `Object.assign(exports, JSON.parse(${models}));\n`),
    `/** What the schemas say for people. */
export declare function annotations(): unknown;
/** Whether that was ever asked for. */
export declare function annotationsAreEvaluated(): boolean;
`,
  );
}

async function write(name, code, declarations) {
  await mkdir(GENERATED, { recursive: true });
  await writeFile(path.join(GENERATED, `${name}.js`), code);
  await writeFile(path.join(GENERATED, `${name}.d.ts`), declarations);
}

/** A function that evaluates the code of a CommonJS module when it is called first, and gives its exports. */
function lazyModule(name, code) {
  return `let ${name}Exports;
export function ${name}() {
  if (${name}Exports === undefined) ${name}Exports = evaluate_${name}({});
  return ${name}Exports;
}
/** Whether that was ever asked for. */
export function ${name}AreEvaluated() {
  return ${name}Exports !== undefined;
}
function evaluate_${name}(exports) {
${code}
return exports;
}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileSchemas();
