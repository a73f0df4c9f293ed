import type { PreferenceType } from '../gpp/preferenceTypes';
import { childModel, elementModel, schemaOfType, type ElementModel } from './elementModel';

/**
 * What the schemas say of an item or a collection of this type.
 *
 * @returns `undefined` for an element that the type does not have, and for a type without a schema.
 */
export function partModel(type: PreferenceType, element: string): ElementModel | undefined {
  const schema = schemaOfType(type.root);
  const root = schema && elementModel(schema.root);
  return root && childModel(root, element);
}

/** What the schemas say of the `Properties` of an item of this type. */
export function propertiesModel(type: PreferenceType, element: string): ElementModel | undefined {
  const model = partModel(type, element);
  return model && childModel(model, 'Properties');
}

/** What the schemas say of a targeting condition ([MS-GPPREF] 2.2.1.22). */
export function filterModel(kind: string): ElementModel | undefined {
  const filters = elementModel('filters');
  return filters && childModel(filters, kind);
}

/** The names of all targeting conditions, in the order of the schema. */
export function filterKinds(): readonly string[] {
  return Object.keys(elementModel('filters')?.children ?? {});
}
