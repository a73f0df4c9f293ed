import {
  isWrittenAtStart,
  type AttributeModel,
  type ElementModel,
} from '../../schema/elementModel';

/** The attributes of every targeting condition ([MS-GPPREF] 2.2.1.22). */
export const COMMON_ATTRIBUTES: ReadonlySet<string> = new Set(['bool', 'not', 'hidden']);

/** Whether an element is a targeting condition, which says how it combines with those before it. */
export function isCondition(model: ElementModel | undefined): boolean {
  return model?.attributes['bool'] !== undefined;
}

/**
 * What a new condition of a kind asks with: the attributes that the schema requires or says what they
 * start with, and where there are none all of them, since without any it would ask nothing. Those that
 * every condition has are left out, and an attribute with two spellings comes once.
 */
export function askingAttributes({
  attributes,
}: ElementModel): readonly (readonly [string, AttributeModel])[] {
  const titles = new Set<string>();
  const own = Object.entries(attributes).filter(([name, { title }]) => {
    if (COMMON_ATTRIBUTES.has(name) || titles.has(title)) return false;
    titles.add(title);
    return true;
  });
  const starting = own.filter(([, attribute]) => isWrittenAtStart(attribute));
  return starting.length > 0 ? starting : own;
}
