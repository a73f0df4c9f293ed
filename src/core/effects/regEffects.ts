import { linesOf } from '../reg/parseReg';
import { splitKeyPath, type KeyPath } from '../reg/keyPath';
import type { RegDocument, RegKeyLine, RegValueLine } from '../reg/tree';
import { openedSections } from '../registry/openKeys';
import type { RegistryEffect } from './registryEffect';
import { isPossibleKey, isPossibleValueName } from './registryLimits';
import { storedData } from './storedData';
import { win31Effects } from './win31Effects';

/**
 * The effects of importing a `.reg` file with the registry editor: none when its header is wrong, else
 * those of the lines that Windows accepts.
 *
 * A hive is written out in full here: `HKLM` is refused by the registry editor (facts 1.3), though
 * `reg.exe` of Wine takes it. A U+0000 in the text counts as the character it is; Windows was not
 * tried with one. The length limits of the registry hold (facts 1.8): what is beyond them cannot
 * exist, so a key that is too long takes its values with it.
 */
export function* regEffects(document: RegDocument): Generator<RegistryEffect, void, undefined> {
  const { kind } = document.header;
  if (kind === 'invalid' || kind === 'ignored') return;
  if (kind === 'win31') {
    yield* win31Effects(document);
    return;
  }
  for (const { section, openKey } of openedSections(document)) {
    if (section.key?.accepted === true) yield* keyEffect(section.key);
    if (openKey === undefined || !isPossibleKey(openKey.path.key)) continue;
    for (const line of linesOf(document, section)) {
      const effect = line.kind === 'value' ? valueEffect(document, openKey.path, line) : undefined;
      if (effect !== undefined) yield effect;
    }
  }
}

function* keyEffect(line: RegKeyLine): Generator<RegistryEffect, void, undefined> {
  const path = splitKeyPath(line.path);
  if (path === undefined || !isPossibleKey(path.key)) return;
  yield { op: line.isDelete ? 'deleteKey' : 'createKey', ...placeOf(path), span: line.span };
}

function placeOf({ hive, key }: KeyPath): Pick<RegistryEffect, 'hive' | 'key'> {
  return { hive, key };
}

function valueEffect(
  document: RegDocument,
  path: KeyPath,
  { accepted, name, data, span }: RegValueLine,
): RegistryEffect | undefined {
  if (!accepted || !isPossibleValueName(name)) return undefined;
  const place = { ...placeOf(path), name, span };
  if (data.kind === 'delete') return { op: 'deleteValue', ...place };
  const stored = storedData(document, data);
  return stored && { op: 'setValue', ...place, type: stored.type, data: stored.bytes };
}
