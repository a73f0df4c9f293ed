import { splitKeyPath, type KeyPath } from '../reg/keyPath';
import type { RegDocument, RegKeyLine, RegSection } from '../reg/tree';

/** A key that is open while the values below it are read. */
export interface OpenRegKey {
  readonly line: RegKeyLine;
  readonly path: KeyPath;
}

/** A section together with the key that its values go to. */
export interface OpenedSection {
  readonly section: RegSection;
  /** `undefined` where Windows drops the values. */
  readonly openKey: OpenRegKey | undefined;
}

/** A section and the one whose key its values go to: itself, or one above when they leak. */
export interface OwnedSection {
  readonly section: RegSection;
  /** `undefined` where Windows drops the values. */
  readonly owner: RegSection | undefined;
}

/**
 * The sections of a `.reg` file in order, each with the one that owns its values. Values below a
 * malformed key line go to the key that was open before (Wine, `reg import`).
 */
export function* ownedSections(document: RegDocument): Generator<OwnedSection, void, undefined> {
  let owner: RegSection | undefined;
  for (const section of document.sections) {
    if (section.key?.followingValues !== 'leaked') {
      owner = section.key === undefined || section.key.isDelete ? undefined : section;
    }
    yield { section, owner };
  }
}

/**
 * The sections of a `.reg` file in order, each with the key that is open for its values. Values below
 * a malformed key line go to the key that was open before (Wine, `reg import`).
 */
export function* openedSections(document: RegDocument): Generator<OpenedSection, void, undefined> {
  let openKey: OpenRegKey | undefined;
  for (const section of document.sections) {
    if (section.key?.followingValues !== 'leaked') openKey = section.key && opens(section.key);
    yield { section, openKey };
  }
}

/**
 * The key that a key line opens; `undefined` when it opens none. An abbreviated hive counts here:
 * `reg.exe` takes it, and what the author means is clear.
 */
export function opens(line: RegKeyLine): OpenRegKey | undefined {
  if (line.isDelete) return undefined;
  const path = splitKeyPath(line.path, line.pathSpan.start);
  return path && { line, path };
}
