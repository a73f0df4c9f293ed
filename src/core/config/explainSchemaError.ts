import { message, type Message } from '../message';

/** What the validator says of a wrong part of a configuration. */
export interface SchemaError {
  /** Set for what is wrong with a name, which the error of `propertyNames` says too. */
  readonly propertyName?: string;
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Says to whoever wrote the file what is wrong, without the words of the schema. Of the schema's keywords
 * `pattern` is used for domains alone, and `maxLength` for single characters.
 *
 * @param file - The name of the file.
 */
export function explainSchemaError(error: SchemaError, file: string): Message {
  const place = error.instancePath.slice(1).replaceAll('/', '.');
  // The place of the whole file is empty.
  if (place === '') return explainWhole(error, file);
  const values = { file, place };
  switch (error.keyword) {
    case 'additionalProperties':
      return message("'{file}' has an unknown name '{name}' in '{place}'", {
        ...values,
        name: String(error.params['additionalProperty']),
      });
    case 'propertyNames':
      return unknownRule(file, String(error.params['propertyName']));
    case 'enum':
      return message("'{file}': '{place}' must be one of {allowed}", {
        ...values,
        allowed: (error.params['allowedValues'] as readonly unknown[]).join(', '),
      });
    case 'type':
      return message("'{file}': '{place}' must be of type {type}", {
        ...values,
        type: [error.params['type']].flat().join(' or '),
      });
    case 'required':
      return message("'{file}': '{place}' lacks '{name}'", {
        ...values,
        name: String(error.params['missingProperty']),
      });
    case 'minItems':
    case 'minLength':
      return message("'{file}': '{place}' must not be empty", values);
    case 'maxLength':
      return message("'{file}': '{place}' must be a single character", values);
    case 'uniqueItems':
      return message("'{file}': '{place}' has an entry twice", values);
    case 'pattern':
      return message("'{file}': '{place}' must not have blanks, commas or semicolons", values);
    default:
      return message("'{file}': '{place}' is not as its schema asks ({keyword})", {
        ...values,
        keyword: error.keyword,
      });
  }
}

/** Says that a level is set of something that is no rule. */
export function unknownRule(file: string, rule: string): Message {
  return message("'{file}' sets the level of '{rule}', which is not a rule", { file, rule });
}

function explainWhole(error: SchemaError, file: string): Message {
  if (error.keyword !== 'additionalProperties') {
    return message("'{file}' must be an object in braces", { file });
  }
  const name = String(error.params['additionalProperty']);
  return message("'{file}' has an unknown name '{name}'", { file, name });
}
