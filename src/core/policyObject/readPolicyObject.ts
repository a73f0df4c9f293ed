import { deepFilters, readFilters } from '../gpp/filters';
import { identifiedElements } from '../gpp/identifiedElements';
import { parsePreferences } from '../gpp/parsePreferences';
import { recognizePreferences } from '../gpp/recognizePreferences';
import { attributeValue } from '../xml/attributes';
import { childElements } from '../xml/children';
import type { XmlElement } from '../xml/tree';
import type { PlacedId, PolicyObject, PolicyObjectFile } from './policyObject';
import { readBackup } from './readBackup';

/** A file of a Group Policy Object, read but not understood yet. */
export interface PolicyObjectText {
  /** For a preference file from the object's folder on; for a backup as the adapter knows it. */
  readonly path: string;
  readonly text: string;
}

/**
 * Reads what the files of a Group Policy Object have in common. A file that is no preference file is
 * left out; what is wrong with one is said where it is checked itself.
 *
 * @param files - The files of both halves.
 * @param backup - The `Backup.xml` that belongs to them, if there is one.
 */
export function readPolicyObject(
  files: readonly PolicyObjectText[],
  backup: PolicyObjectText | undefined,
): PolicyObject {
  return {
    files: files.flatMap((file) => readFile(file) ?? []),
    backup: backup && readBackup(backup.path, backup.text),
  };
}

function readFile({ path, text }: PolicyObjectText): PolicyObjectFile | undefined {
  if (recognizePreferences(text) === undefined) return undefined;
  const preferences = parsePreferences(text);
  if (preferences === undefined) return undefined;
  const elements = identifiedElements(preferences);
  return {
    path,
    uids: elements.flatMap((element) => placedId(element, element, 'uid')),
    runOnceIds: elements.flatMap((element) => {
      return runOnceConditions(element).flatMap((filter) => placedId(filter, element, 'id'));
    }),
  };
}

function placedId(element: XmlElement, item: XmlElement, attribute: string): readonly PlacedId[] {
  const id = attributeValue(element, attribute);
  if (id === undefined || id === '') return [];
  return [{ id: id.toUpperCase(), itemName: attributeValue(item, 'name') ?? item.name }];
}

/** The `FilterRunOnce` of the element's own targeting, in brackets or not. */
function runOnceConditions(element: XmlElement): readonly XmlElement[] {
  return childElements(element, 'Filters').flatMap((filters) => {
    return [...deepFilters(readFilters(filters))].flatMap((filter) => {
      return filter.kind === 'FilterRunOnce' ? [filter.element] : [];
    });
  });
}
