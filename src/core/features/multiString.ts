import { message, type Message } from '../message';
import { foldName, splitKeyPath } from '../reg/keyPath';
import { linesOf } from '../reg/parseReg';
import type { RegDocument, RegSection, RegValueLine } from '../reg/tree';
import { replaceWith, type TextEdit } from '../text/edit';
import { valueAt } from './cursor';
import { dataSetting, isRewritable } from './refactor/writableData';
import { writeList } from './refactor/writeContent';
import { contentOf } from './valueContent';

/**
 * Where a list stands, in words that stay right while other parts of the file are edited, and that
 * can be part of an address.
 */
export interface ListPlace {
  /** The path of the key as written in its key line; empty for none. */
  readonly path: string;
  readonly name: string;
  /** How many values of this name stand in keys of this path before it. */
  readonly occurrence: number;
}

/** A `REG_MULTI_SZ` whose strings can be edited as lines. */
export interface EditableList {
  readonly place: ListPlace;
  readonly strings: readonly string[];
}

/** The list at `offset`; `undefined` for other values, and where lines could not hold the strings. */
export function listAt(document: RegDocument, offset: number): EditableList | undefined {
  const value = valueAt(document, offset);
  const strings = value && stringsOf(document, value.line);
  if (value === undefined || strings === undefined) return undefined;
  const path = pathOf(value.section);
  const { name } = value.line;
  let occurrence = 0;
  for (const line of valuesNamed(document, path, name)) {
    if (line.span.start === value.line.span.start) break;
    occurrence++;
  }
  return { place: { path, name, occurrence }, strings };
}

/** The strings of the list at a place; `undefined` when there is none any more. */
export function listStrings(
  document: RegDocument,
  place: ListPlace,
): readonly string[] | undefined {
  const line = lineOf(document, place);
  return line && stringsOf(document, line);
}

/** What writing a list gives: the edit, or why it cannot be done. */
export type ListEdit =
  | { readonly kind: 'edit'; readonly edit: TextEdit }
  | { readonly kind: 'refused'; readonly reason: Message };

/** Replaces the strings of the list at a place. */
export function listEdit(
  document: RegDocument,
  place: ListPlace,
  strings: readonly string[],
): ListEdit {
  const line = lineOf(document, place);
  if (line === undefined || stringsOf(document, line) === undefined) {
    return refused(message("The list '{name}' is not in the file any more", { name: place.name }));
  }
  const empty = strings.indexOf('');
  if (empty >= 0) {
    return refused(
      message('Line {line} is empty, and an empty string ends a list', { line: empty + 1 }),
    );
  }
  const newText = writeList(strings, dataSetting(document, line));
  if (newText === undefined) {
    return refused(
      message('A letter is not in the code page of the file, which REGEDIT4 is bound to'),
    );
  }
  return { kind: 'edit', edit: replaceWith(line.dataSpan, newText) };
}

function refused(reason: Message): ListEdit {
  return { kind: 'refused', reason };
}

/** A list as text with a string in each line. */
export function linesOfList(strings: readonly string[]): string {
  return strings.map((each) => `${each}\n`).join('');
}

/** The strings in the lines of a text; the end of the last line starts no further one. */
export function listOfLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function stringsOf(document: RegDocument, line: RegValueLine): readonly string[] | undefined {
  if (!isRewritable(document, line)) return undefined;
  const content = contentOf(document, line.data);
  if (content?.kind !== 'list' || !content.isExact) return undefined;
  return content.strings.some((each) => /[\r\n]/.test(each)) ? undefined : content.strings;
}

function lineOf(document: RegDocument, place: ListPlace): RegValueLine | undefined {
  let number = 0;
  for (const line of valuesNamed(document, place.path, place.name)) {
    if (number === place.occurrence) return line;
    number++;
  }
  return undefined;
}

function* valuesNamed(
  document: RegDocument,
  path: string,
  name: string,
): Generator<RegValueLine, void, undefined> {
  const wantedPath = foldPath(path);
  const wantedName = foldName(name);
  for (const section of document.sections) {
    if (foldPath(pathOf(section)) !== wantedPath) continue;
    for (const line of linesOf(document, section)) {
      if (line.kind === 'value' && foldName(line.name) === wantedName) yield line;
    }
  }
}

function pathOf(section: RegSection): string {
  return section.key?.path ?? '';
}

function foldPath(path: string): string {
  const split = splitKeyPath(path);
  return foldName(split === undefined ? path : `${split.hive}\\${split.key}`);
}
