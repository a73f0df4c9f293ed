import * as validators from '../../generated/validators';
import type { Validator } from '../../generated/validators';
import type { PreferenceDocument } from '../gpp/preferenceDocument';
import type { XmlElement } from '../xml/tree';
import { elementToObject } from '../xml/toObject';
import { classIdProblems, rootNameProblem } from './classIds';
import { elementModel, schemaOfType } from './elementModel';
import { explainErrors } from './explain';
import { walkPreferences } from './preferenceWalk';
import type { SchemaProblem } from './schemaProblem';

/**
 * Elements that can hold themselves, with the schema that validates one alone. Where they are nested
 * deeper than `DEEPEST_AT_ONCE`, the inner ones are validated by themselves, because a compiled
 * validator calls itself for each level.
 */
const RECURSIVE_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['Collection', 'registryCollection'],
  ['FilterCollection', 'filterCollection'],
]);
const DEEPEST_AT_ONCE = 100;

/** An element to validate by itself. */
interface Part {
  readonly element: XmlElement;
  readonly validator: string;
  readonly model: string;
  /** The name under which the schema expects the element's object; empty for the object itself. */
  readonly name: string;
}

/**
 * Compares a preference file with the schemas: names of elements and attributes, values that are one
 * of a few, what must not be absent, and class ids. For a type that has no schema of its own yet,
 * that is the elements, the class ids and the targeting. Never throws.
 *
 * @returns One problem for each mistake, in the order of their places.
 */
export function validatePreferences(document: PreferenceDocument): readonly SchemaProblem[] {
  const schema = schemaOfType(document.type);
  const problems = [...rootNameProblem(document), ...classIdProblems(document)];
  const pending: Part[] =
    schema === undefined
      ? partsWithoutSchema(document)
      : [
          {
            element: document.root,
            validator: schema.validator,
            model: schema.root,
            name: document.type,
          },
        ];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    for (const problem of validatePart(part, pending)) problems.push(problem);
  }
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/** The targeting of all items, and the registry settings that an `Application` embeds. */
function partsWithoutSchema(document: PreferenceDocument): Part[] {
  const parts: Part[] = [];
  for (const { element, type, parent } of walkPreferences(document)) {
    const schema = parent === undefined ? schemaOfType(type.root) : undefined;
    if (schema !== undefined) {
      parts.push({ element, validator: schema.validator, model: schema.root, name: type.root });
    }
    // What is embedded in an Application has been pushed as a whole.
    if (schemaOfType(type.root) !== undefined) continue;
    for (const child of element.children) {
      if (child.kind !== 'element' || child.name !== 'Filters' || parent === undefined) continue;
      parts.push({ element: child, validator: 'validateFilters', model: 'filters', name: '' });
    }
  }
  return parts;
}

/** Validates one part and adds what lies too deep in it to `pending`. */
function validatePart(part: Part, pending: Part[]): readonly SchemaProblem[] {
  const model = elementModel(part.model);
  const validate = validatorOf(part.validator);
  if (model === undefined || validate === undefined) return [];
  const object = elementToObject(part.element, (child, depth) => {
    const schema = depth < DEEPEST_AT_ONCE ? undefined : RECURSIVE_ELEMENTS.get(child.name);
    if (schema === undefined) return true;
    pending.push({ element: child, validator: validatorName(schema), model: schema, name: '' });
    return false;
  });
  const isValid = validate(part.name === '' ? object : { [part.name]: object });
  if (isValid) return [];
  const prefix = part.name === '' ? 0 : part.name.length + 1;
  const errors = (validate.errors ?? []).map((error) => {
    return { ...error, instancePath: error.instancePath.slice(prefix) };
  });
  return explainErrors(part.element, model, errors);
}

function validatorName(schema: string): string {
  return `validate${schema.charAt(0).toUpperCase()}${schema.slice(1)}`;
}

function validatorOf(name: string): Validator | undefined {
  return (validators as Readonly<Record<string, Validator | undefined>>)[name];
}
