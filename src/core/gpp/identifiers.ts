import { onceFor } from '../onceFor';
import { attributeOf } from '../xml/attributes';
import type { XmlAttribute } from '../xml/tree';
import { filtersIn } from './filters';
import { identifiedElements } from './identifiedElements';
import type { PreferenceDocument } from './preferenceDocument';

/** The `uid` of the items and collections that have one, in document order. */
export const uidAttributes = onceFor((document: PreferenceDocument): readonly XmlAttribute[] => {
  return identifiedElements(document).flatMap((element) => attributeOf(element, 'uid') ?? []);
});

/** The `id` of every `FilterRunOnce` around items and in them, in document order. */
export const runOnceIdAttributes = onceFor(
  (document: PreferenceDocument): readonly XmlAttribute[] => {
    const filters = filtersIn(document).filter(({ kind }) => kind === 'FilterRunOnce');
    return filters.flatMap(({ element }) => attributeOf(element, 'id') ?? []);
  },
);
