import { configurationValidators } from '../../generated/validators';
import { message, type Message } from '../message';
import { ruleById } from '../rules';
import type { PartialConfiguration } from './configuration';
import { explainSchemaError, unknownRule, type SchemaError } from './explainSchemaError';

/** The name of the file that configures the rules for the folder it lies in and those below. */
export const CONFIGURATION_FILE_NAME = '.gpolint.json';

/** One mistake in a configuration file. */
export interface ConfigurationProblem {
  readonly message: Message;
}

/** A read configuration; when there are problems, the parts that are right still hold. */
export interface ParsedConfiguration {
  readonly configuration: PartialConfiguration;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Reads the text of a `.gpolint.json`. It is data: nothing in it is run and no path in it is opened.
 * The shape is that of `schemas/gpolint.schema.json`. Never throws.
 */
export function parseConfiguration(text: string): ParsedConfiguration {
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (json === undefined) return failure(message("'{file}' is not valid JSON", FILE));
  const problems = schemaErrors(json.value).map((error) => ({
    message: explainSchemaError(error, FILE.file),
  }));
  let value = json.value;
  // One part goes at a time, because the places of the other errors hold for what was validated.
  for (let [error] = schemaErrors(value); error !== undefined; [error] = schemaErrors(value)) {
    value = withoutWrongPart(value, error);
  }
  const configuration = value as PartialConfiguration;
  const unknown = Object.keys(configuration.rules ?? {}).filter((id) => !ruleById(id));
  return {
    configuration,
    problems: [...problems, ...unknown.map((rule) => ({ message: unknownRule(FILE.file, rule) }))],
  };
}

const FILE = { file: CONFIGURATION_FILE_NAME };

function failure(problem: Message): ParsedConfiguration {
  return { configuration: {}, problems: [{ message: problem }] };
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** The errors of a value, without those that only repeat what another one says. */
function schemaErrors(value: unknown): readonly SchemaError[] {
  const { validateGpolint: validate } = configurationValidators();
  if (validate(value)) return [];
  const errors: readonly SchemaError[] = validate.errors ?? [];
  return errors.filter((error) => error.propertyName === undefined);
}

/** A copy of the value without the part that an error is about, so that the rest still holds. */
function withoutWrongPart(value: unknown, error: SchemaError): unknown {
  const extra = error.params['additionalProperty'] ?? error.params['propertyName'];
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  if (typeof extra === 'string') path.push(extra);
  return without(value, path);
}

function unescapePointer(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function without(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  // A wrong value at the top, or an entry of a list, leaves nothing that could be kept of its owner.
  if (name === undefined || typeof value !== 'object' || value === null) return {};
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== name);
  const entries = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
    if (key !== name) return [[key, part]];
    return rest.length === 0 ? [] : [[key, without(part, rest)]];
  });
  return Object.fromEntries(entries);
}
