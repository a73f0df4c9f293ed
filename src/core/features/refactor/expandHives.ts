import { message } from '../../message';
import { splitKeyPath } from '../../reg/keyPath';
import type { RegDocument, RegKeyLine } from '../../reg/tree';
import { replaceWith } from '../../text/edit';
import type { Refactoring } from './refactoring';

/** Whether a key line has a short name such as `HKLM`, which the registry editor refuses. */
export function hasShortHive(key: RegKeyLine): boolean {
  return splitKeyPath(key.path)?.isAbbreviated ?? false;
}

/** Writes the names of all hives of a file in full. */
export function expandHives(document: RegDocument): readonly Refactoring[] {
  const edits = document.sections.flatMap(({ key }) => {
    const path = key && splitKeyPath(key.path, key.pathSpan.start);
    return path?.isAbbreviated === true ? [replaceWith(path.hiveSpan, path.hive)] : [];
  });
  if (edits.length === 0) return [];
  return [{ kind: 'hives', title: message('Write the names of all hives in full'), edits }];
}
