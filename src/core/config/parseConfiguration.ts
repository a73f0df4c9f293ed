import { validateGpolint } from '../../generated/validators';
import { message, type Message } from '../message';
import { ruleById } from '../rules';
import type { PartialConfiguration } from './configuration';

/** The name of the file that configures the rules for the folder it lies in and those below. */
export const CONFIGURATION_FILE_NAME = '.gpolint.json';

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
  if (!validateGpolint(json.value)) {
    const errors = validateGpolint.errors ?? [];
    return { configuration: {}, problems: errors.map((error) => ({ message: explain(error) })) };
  }
  const configuration = json.value as PartialConfiguration;
  const unknown = Object.keys(configuration.rules ?? {}).filter((id) => !ruleById(id));
  return {
    configuration,
    problems: unknown.map((rule) => ({
      message: message("'{file}' sets the level of '{rule}', which is not a rule", {
        ...FILE,
        rule,
      }),
    })),
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

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function explain(error: SchemaError): Message {
  const place = error.instancePath.slice(1).replaceAll('/', '.') || 'the file';
  const values = { ...FILE, place };
  switch (error.keyword) {
    case 'additionalProperties': {
      const name = String(error.params['additionalProperty']);
      return message("'{file}' has an unknown name '{name}' in '{place}'", { ...values, name });
    }
    case 'enum': {
      const allowed = (error.params['allowedValues'] as readonly unknown[]).join(', ');
      return message("'{file}': '{place}' must be one of {allowed}", { ...values, allowed });
    }
    case 'type': {
      const type = String(error.params['type']);
      return message("'{file}': '{place}' must be of type {type}", { ...values, type });
    }
    default:
      return message("'{file}': '{place}' is not as its schema asks ({keyword})", {
        ...values,
        keyword: error.keyword,
      });
  }
}
