import type { Message } from '../../message';
import type { HiveName } from '../../reg/hives';
import { splitKeyPath, type KeyPath } from '../../reg/keyPath';
import { linesOf } from '../../reg/parseReg';
import type { RegDocument, RegKeyLine, RegSection, RegValueLine } from '../../reg/tree';
import type { Span } from '../../text/span';
import { sectionIndexAt } from '../../reg/sectionAt';
import { keyLineAt, openKeyOf, sectionsIn, valuesIn, type ValueAt } from '../cursor';
import { contentOf, type ValueContent } from '../valueContent';

interface KeyPlace {
  readonly hive: HiveName;
  /** Below the hive; empty for the hive itself. */
  readonly key: string;
}

/** One step of an import, as the commands of other tools do it. The empty name is the default value. */
export type RegOperation =
  | (KeyPlace & { readonly op: 'createKey' | 'deleteKey' })
  | (KeyPlace & { readonly op: 'deleteValue'; readonly name: string })
  | (KeyPlace & { readonly op: 'setValue'; readonly name: string; readonly content: ValueContent });

/** What operations are as text for another tool. */
export interface CopiedText {
  readonly text: string;
  /** How many operations the text holds. */
  readonly count: number;
  /** The keys and names that the other tool cannot write. */
  readonly skipped: readonly string[];
  /** What the text still needs to be read as it is meant. */
  readonly note: Message | undefined;
}

/** Whether a text has letters that a script keeps only in the right encoding. */
export function hasOtherLetters(text: string): boolean {
  return /[^\0-\x7f]/.test(text);
}

/**
 * What the selected lines do, in their order, whatever the header says; lines that Windows drops do
 * nothing. A cursor on a key line selects the key with all its values.
 */
export function selectedOperations(document: RegDocument, place: Span): readonly RegOperation[] {
  const isCursor = place.start === place.end;
  const key = isCursor ? keyLineAt(document, place.start) : undefined;
  if (key !== undefined) return wholeSection(document, key, sectionIndexAt(document, place.start));
  const values = valuesBySection(document, place);
  return sectionsIn(document, place).flatMap((section) => {
    const isKeySelected = section.key !== undefined && overlapsKey(section.key, place);
    const own = values.get(section) ?? [];
    return [
      ...(isKeySelected ? keyOperation(section.key) : []),
      ...own.flatMap(({ line, openKey }) => valueOperation(document, line, openKey?.path)),
    ];
  });
}

function valuesBySection(
  document: RegDocument,
  place: Span,
): ReadonlyMap<RegSection, readonly ValueAt[]> {
  const found = new Map<RegSection, ValueAt[]>();
  for (const value of valuesIn(document, place)) {
    const others = found.get(value.section);
    if (others === undefined) found.set(value.section, [value]);
    else others.push(value);
  }
  return found;
}

function overlapsKey({ span }: RegKeyLine, place: Span): boolean {
  return span.start < place.end && place.start < span.end;
}

function wholeSection(
  document: RegDocument,
  key: RegKeyLine,
  index: number,
): readonly RegOperation[] {
  const section = document.sections[index];
  const path = openKeyOf(document, index)?.path;
  const lines = section === undefined ? [] : linesOf(document, section);
  const values = lines.filter((line) => line.kind === 'value');
  return [...keyOperation(key), ...values.flatMap((line) => valueOperation(document, line, path))];
}

/**
 * A short hive is what the other tools take, so it is no fault here. A hive itself is always there
 * and cannot be deleted.
 */
function keyOperation(key: RegKeyLine): readonly RegOperation[] {
  const path = splitKeyPath(key.path);
  const isFault = !key.accepted && path?.isAbbreviated !== true;
  if (path === undefined || isFault || path.key === '') return [];
  return [{ op: key.isDelete ? 'deleteKey' : 'createKey', hive: path.hive, key: path.key }];
}

function valueOperation(
  document: RegDocument,
  line: RegValueLine,
  place: KeyPath | undefined,
): readonly RegOperation[] {
  const isRead = line.problems.every(({ code }) => code === 'value-outside-key') || line.accepted;
  if (place === undefined || !isRead) return [];
  const { hive, key } = place;
  if (line.data.kind === 'delete') return [{ op: 'deleteValue', hive, key, name: line.name }];
  const content = contentOf(document, line.data);
  return content === undefined ? [] : [{ op: 'setValue', hive, key, name: line.name, content }];
}
