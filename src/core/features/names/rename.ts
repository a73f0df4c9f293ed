import { message, type Message } from '../../message';
import { foldName } from '../../reg/keyPath';
import { escapeRegString } from '../../reg/stringEscapes';
import type { RegDocument } from '../../reg/tree';
import { replaceWith, type TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { nameAt, type NamePlace } from './nameAt';
import { newNameFault } from './newName';
import { occurrencesOf } from './occurrences';

/** Why something cannot be renamed. */
export interface RenameRefusal {
  readonly kind: 'refused';
  readonly reason: Message;
}

/** What can be renamed. */
export interface RenameTarget {
  readonly kind: 'target';
  /** Where the name is written. */
  readonly span: Span;
  /** The name itself, its escapes resolved, for the user to change. */
  readonly name: string;
}

/** The edits that rename. */
export interface RenameEdits {
  readonly kind: 'edits';
  readonly edits: readonly TextEdit[];
}

/** Says what a rename at `offset` would rename, or why it is refused. */
export function renameTargetAt(
  document: RegDocument,
  offset: number,
): RenameTarget | RenameRefusal {
  const place = nameAt(document, offset);
  if (place === undefined) {
    return refuse(message('Only the name of a key or value can be renamed'));
  }
  const fault = placeFault(place);
  if (fault !== undefined) return refuse(fault);
  return { kind: 'target', span: place.span, name: nameOf(place) };
}

/**
 * Renames the key or value at `offset` wherever the document names it: a key also in the paths of the
 * keys below it, a value in every section of its key.
 *
 * @param newName - The name itself, without quotes and escapes.
 * @returns Why not, when the name cannot be one, or when another key or value of the document has it
 * already: Windows would make one of the two.
 */
export function renameAt(
  document: RegDocument,
  offset: number,
  newName: string,
): RenameEdits | RenameRefusal {
  const place = nameAt(document, offset);
  const target = renameTargetAt(document, offset);
  if (target.kind === 'refused' || place === undefined) {
    return target.kind === 'refused' ? target : { kind: 'edits', edits: [] };
  }
  const fault = newNameFault(place.kind, newName) ?? clash(document, place, newName);
  if (fault !== undefined) return refuse(fault);
  const written = place.kind === 'value' ? escapeRegString(newName) : newName;
  const edits = [...occurrencesOf(document, place)].map(({ span }) => replaceWith(span, written));
  return { kind: 'edits', edits };
}

function refuse(reason: Message): RenameRefusal {
  return { kind: 'refused', reason };
}

function nameOf(place: NamePlace): string {
  return place.kind === 'value' ? place.line.name : place.name;
}

function placeFault(place: NamePlace): Message | undefined {
  if (place.kind === 'key') {
    if (place.depth > 0) return undefined;
    return message("'{hive}' is a hive of Windows and cannot be renamed", { hive: place.hive });
  }
  if (place.line.problems.some(({ code }) => code === 'name-unterminated')) {
    return message('The name has no quote at its end');
  }
  if (place.line.name === '') return message('The default value of a key has no name');
  if (place.keyId !== undefined) return undefined;
  return message('The value belongs to no key, so Windows drops it');
}

/** Why the new name would make one of two keys or values; `undefined` when it is free. */
function clash(document: RegDocument, place: NamePlace, newName: string): Message | undefined {
  if (foldName(newName) === foldName(nameOf(place))) return undefined;
  const other: NamePlace = { ...place, id: renamedId(place, newName) };
  for (const _ of occurrencesOf(document, other)) {
    return place.kind === 'key'
      ? message("The file has a key '{name}' beside this one already", { name: newName })
      : message("The key has a value '{name}' in this file already", { name: newName });
  }
  return undefined;
}

function renamedId(place: NamePlace, newName: string): string {
  if (place.kind === 'value') return foldName(newName);
  return place.id.slice(0, place.id.lastIndexOf('\\') + 1) + foldName(newName);
}
