import { walkPreferences } from '../schema/preferenceWalk';
import type { XmlElement } from '../xml/tree';
import type { PreferenceDocument } from './preferenceDocument';

/** The items and collections of a document, which carry `uid` and `changed` ([MS-GPPREF] 2.2.1.1.3). */
export function identifiedElements(document: PreferenceDocument): readonly XmlElement[] {
  return walkPreferences(document).flatMap(({ element, parent }) => {
    return parent === undefined ? [] : [element];
  });
}
