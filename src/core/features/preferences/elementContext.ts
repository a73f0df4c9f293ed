import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import {
  isItemPlace,
  itemClassId,
  preferenceTypeByRoot,
  type PreferenceType,
} from '../../gpp/preferenceTypes';
import {
  childModel,
  elementModel,
  schemaOfType,
  type ElementModel,
} from '../../schema/elementModel';
import type { XmlElement } from '../../xml/tree';

/** What an element of a preference file is, by its name and the elements around it. */
export interface ElementContext {
  readonly name: string;
  readonly role: 'root' | 'collection' | 'item' | 'part';
  /** The preference type that it is part of. */
  readonly type: PreferenceType;
  /** What the schemas say of it; `undefined` for an element that they do not know at this place. */
  readonly model: ElementModel | undefined;
  /** The class id that it must have ([MS-GPPREF] 2.2.1.1.2); `undefined` where it has none. */
  readonly classId: string | undefined;
}

/** The type of the items in a collection that stands in an item ([MS-GPPREF] 4.2.9). */
const COLLECTED = preferenceTypeByRoot('RegistrySettings');

/** What the root element of a preference type is. */
export function rootContext(type: PreferenceType): ElementContext {
  const schema = schemaOfType(type.root);
  const model = schema && elementModel(schema.root);
  return { name: type.root, role: 'root', type, model, classId: type.clsid };
}

/** What an element of this name is inside another one. */
export function childContext(parent: ElementContext, name: string): ElementContext {
  const model = parent.model && childModel(parent.model, name);
  const part = { name, role: 'part', type: parent.type, model, classId: undefined } as const;
  if (!isItemPlace(name)) return part;
  if (parent.role === 'root' || parent.role === 'collection') {
    const role = name === 'Collection' ? 'collection' : 'item';
    return { ...part, role, classId: itemClassId(parent.type, name) };
  }
  if (parent.role !== 'item') return part;
  if (name === 'Collection' && COLLECTED !== undefined) {
    return { ...part, role: 'collection', type: COLLECTED, classId: COLLECTED.collection };
  }
  const embedded = parent.name === 'Application' ? preferenceTypeByRoot(name) : undefined;
  return embedded === undefined ? part : rootContext(embedded);
}

/**
 * What the elements of a path are, outermost first.
 *
 * @param path - From the root element of the document down, each inside the one before.
 * @returns Nothing when the path does not start at the root element.
 */
export function contextsOf(
  document: PreferenceDocument,
  path: readonly XmlElement[],
): readonly ElementContext[] {
  const type = preferenceTypeByRoot(document.type);
  const [root, ...others] = path;
  if (type === undefined || root !== document.root) return [];
  const contexts = [rootContext(type)];
  let context = contexts[0];
  for (const { name } of others) {
    if (context === undefined) break;
    context = childContext(context, name);
    contexts.push(context);
  }
  return contexts;
}
