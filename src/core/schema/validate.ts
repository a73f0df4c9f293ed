import { preferenceValidators, type Validator } from '../../generated/validators';
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
 * of a few, what must not be absent, and class ids. Never throws.
 *
 * @returns One problem for each mistake, in the order of their places.
 */
export function validatePreferences(document: PreferenceDocument): readonly SchemaProblem[] {
  const problems = [...rootNameProblem(document), ...classIdProblems(document)];
  const roots = rootsOf(document);
  const pending = [...roots.values()];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    for (const problem of validatePart(part, roots, pending)) problems.push(problem);
  }
  return inOrder(problems);
}

/** The problems sorted by their places; the list itself is changed. */
export function inOrder(problems: SchemaProblem[]): readonly SchemaProblem[] {
  return problems.sort((a, b) => a.span.start - b.span.start);
}

/** The root element and those that an `Application` embeds, each of which has its own schema. */
function rootsOf(document: PreferenceDocument): ReadonlyMap<XmlElement, Part> {
  const parts = new Map<XmlElement, Part>();
  for (const { element, type, parent } of walkPreferences(document)) {
    const schema = parent === undefined ? schemaOfType(type.root) : undefined;
    if (schema === undefined) continue;
    const { validator, root: model } = schema;
    parts.set(element, { element, validator, model, name: type.root });
  }
  return parts;
}

/** Validates one part without the roots in it, and adds what lies too deep in it to `pending`. */
function validatePart(
  part: Part,
  roots: ReadonlyMap<XmlElement, Part>,
  pending: Part[],
): readonly SchemaProblem[] {
  const model = elementModel(part.model);
  const validate = validatorOf(part.validator);
  if (model === undefined || validate === undefined) return [];
  const object = elementToObject(part.element, (child, depth) => {
    if (roots.has(child)) return false;
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
  return preferenceValidators()[name];
}
