import type { Surroundings } from '../../../surroundings';
import type { ElementContext } from '../elementContext';

/**
 * The value that an attribute of a new element has to have or that is made for it: the class id, a
 * new GUID, the time ([MS-GPPREF] 2.2.1.1.3).
 *
 * @returns `undefined` for an attribute that its author writes.
 */
export function fixedValue(
  { name, role, classId }: ElementContext,
  attribute: string,
  surroundings: Surroundings,
): string | undefined {
  if (attribute === 'clsid') return classId;
  if (name === 'FilterRunOnce' && attribute === 'id') return surroundings.newGuid();
  if (role !== 'item' && role !== 'collection') return undefined;
  if (attribute === 'uid') return surroundings.newGuid();
  return attribute === 'changed' ? surroundings.timestamp() : undefined;
}
