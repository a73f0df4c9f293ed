// Checks the data of the catalogue of sign-in errors against its JSON Schemas, once when it is built.
import Ajv from 'ajv';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SCHEMAS = path.join(path.dirname(fileURLToPath(import.meta.url)), 'catalogue');
const DATA = path.join(SCHEMAS, '..', '..', 'src', 'core', 'catalogue', 'data');

async function readJson(file) {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** A validator for `questions`, `fixes` or `entries`, whose `errors` say what is wrong. */
export async function catalogueValidator(name) {
  const schema = await readJson(path.join(SCHEMAS, `${name}.schema.json`));
  return new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile(schema);
}

/** The data files, each with the name of the schema it has to follow. */
export async function catalogueFiles() {
  const fixes = (await readdir(path.join(DATA, 'fixes'))).sort();
  return [
    { schema: 'questions', file: path.join(DATA, 'questions.json') },
    { schema: 'entries', file: path.join(DATA, 'entries.json') },
    ...fixes.map((name) => ({ schema: 'fixes', file: path.join(DATA, 'fixes', name) })),
  ];
}

/** Throws when a file is not as its schema asks, and says where. */
export async function checkCatalogue() {
  for (const { schema, file } of await catalogueFiles()) {
    const validate = await catalogueValidator(schema);
    if (validate(await readJson(file))) continue;
    const problems = validate.errors.map((error) => `${error.instancePath} ${error.message}`);
    throw new Error(`${path.basename(file)}: ${problems.join('; ')}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await checkCatalogue();
