import { layoutAt, levelOf } from '../gpp/insertItems';
import { parsePreferences } from '../gpp/parsePreferences';
import { parseReg } from '../reg/parseReg';
import { sectionIndexAt } from '../reg/sectionAt';
import { insertAt, replaceWith, type TextEdit } from '../text/edit';
import { lineEndingOf } from '../text/lineEnding';
import { span, touches } from '../text/span';
import { childElements } from '../xml/children';
import type { XmlElement } from '../xml/tree';
import type { ArtefactLanguage } from './catalogueTypes';
import type { ArtefactForm } from './writeArtefact';

/** Writes an artefact in a form; `undefined` when its answers do not allow it. */
export type WriteForm = (form: ArtefactForm) => string | undefined;

const REGISTRY_ROOT = 'RegistrySettings';

/**
 * The edit that puts an artefact into an open text of its language, as near to the cursor as it may
 * stand: registry sections and sections of an INI file between two others, because the lines below
 * would go to the last of them; preference items inside the root element or the collection at the
 * cursor; an LDIF record between two records; other lines below that of the cursor. An empty text
 * gets the whole file.
 *
 * @param text - The whole text of the document.
 * @param offset - Of the cursor.
 * @returns `undefined` where it cannot stand: in a registry file that Windows does not import as one
 *   of version 4 or 5, in XML that is no file of registry preferences.
 */
export function insertArtefact(
  text: string,
  offset: number,
  language: ArtefactLanguage,
  write: WriteForm,
): TextEdit | undefined {
  if (text.trim() === '') {
    const whole = write('file');
    return whole === undefined ? undefined : replaceWith(span(0, text.length), whole);
  }
  const fragment = write('fragment');
  if (fragment === undefined) return undefined;
  const ending = lineEndingOf(text);
  const lines = fragment.replace(/(?:\r\n|\n)+$/, '').split(/\r\n|\n/);
  switch (language) {
    case 'reg':
      return insertSections(text, offset, lines, ending);
    case 'xml':
      return insertItems(text, offset, withLevel(lines, levelOf(text)), ending);
    case 'ini':
      return insertBlock(text, nextLine(text, offset, /^[ \t]*\[/), lines, ending, true);
    case 'ldif':
      return insertBlock(text, nextLine(text, offset, /^$/), lines, ending, true);
    default:
      return insertBlock(text, lineOfCursor(text, offset), lines, ending, false);
  }
}

function insertSections(
  text: string,
  offset: number,
  lines: readonly string[],
  ending: string,
): TextEdit | undefined {
  const document = parseReg(text);
  const { kind, span: header } = document.header;
  if (kind !== 'version5' && kind !== 'regedit4') return undefined;
  const section = document.sections[sectionIndexAt(document, Math.max(offset, header.end))];
  return insertBlock(text, section?.span.end ?? text.length, lines, ending, true);
}

function insertItems(
  text: string,
  offset: number,
  lines: readonly string[],
  ending: string,
): TextEdit | undefined {
  const document = parsePreferences(text);
  if (document?.type !== REGISTRY_ROOT) return undefined;
  const level = levelOf(text);
  const parent = innermostParent(document.root, offset);
  const before = childElements(parent).filter((child) => child.span.end <= offset);
  // At the cursor inside an item, the new ones go behind it.
  const at = childElements(parent).find((child) => touches(child.span, offset)) ?? before.at(-1);
  if (at !== undefined) {
    const { indentation } = layoutAt(text, { element: at });
    const items = lines.map((line) => `${ending}${indentation}${line}`).join('');
    return insertAt(at.span.end, items);
  }
  const indentation = indentationOf(text, parent) + level;
  const items = lines.map((line) => `${ending}${indentation}${line}`).join('');
  if (!parent.selfClosing) return insertAt(parent.startTag.end, items);
  const slash = text.lastIndexOf('/', parent.startTag.end);
  const end = `${ending}${indentationOf(text, parent)}</${parent.name}>`;
  const place = span(trimEnd(text, parent.startTag.start, slash), parent.startTag.end);
  return replaceWith(place, `>${items}${end}`);
}

/** Lines that are indented by tabs with one level of a file for each of them. */
function withLevel(lines: readonly string[], level: string): readonly string[] {
  return lines.map((line) => line.replace(/^\t+/, (tabs) => level.repeat(tabs.length)));
}

/** The collection at the cursor, or else the root element. */
function innermostParent(root: XmlElement, offset: number): XmlElement {
  const inside = childElements(root, 'Collection').find(({ startTag, endTag }) => {
    return endTag !== undefined && startTag.end <= offset && offset <= endTag.start;
  });
  return inside === undefined ? root : innermostParent(inside, offset);
}

function indentationOf(text: string, element: XmlElement): string {
  return /[ \t]*$/.exec(text.slice(0, element.span.start))?.[0] ?? '';
}

function trimEnd(text: string, start: number, end: number): number {
  let position = end;
  while (position > start && /\s/.test(text.charAt(position - 1))) position -= 1;
  return position;
}

/** Puts lines at the start of a line, or below the last one, with blank lines around if asked for. */
function insertBlock(
  text: string,
  place: number,
  lines: readonly string[],
  ending: string,
  isApart: boolean,
): TextEdit {
  const before = text.slice(0, place);
  const after = text.slice(place);
  const isAtLineStart = before === '' || /[\r\n]$/.test(before);
  const isBelowBlank = /(?:^|\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(before) || before === '';
  const isAboveBlank = after.trim() === '' || /^[ \t]*(?:\r\n|\n|\r)/.test(after);
  const start = (isAtLineStart ? '' : ending) + (isApart && !isBelowBlank ? ending : '');
  const end = ending + (isApart && !isAboveBlank ? ending : '');
  return insertAt(place, `${start}${lines.join(ending)}${end}`);
}

/** The start of the first line below that of the cursor which is like this, or the end of the text. */
function nextLine(text: string, offset: number, isLike: RegExp): number {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = offset;
  for (let found = breaks.exec(text); found !== null; found = breaks.exec(text)) {
    const start = breaks.lastIndex;
    const line = /^[^\r\n]*/.exec(text.slice(start, start + 1000))?.[0] ?? '';
    if (isLike.test(line) && start < text.length) return start;
  }
  return text.length;
}

/** The start of the cursor's line when nothing stands in it, else the start of the next one. */
function lineOfCursor(text: string, offset: number): number {
  const start =
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const rest = /^[^\r\n]*(?:\r\n|\n|\r)?/.exec(text.slice(start))?.[0] ?? '';
  return rest.trim() === '' ? start : start + rest.length;
}
