import { attributeOf, attributeValue } from '../xml/attributes';
import { CODE, isNameStart } from '../xml/characters';
import { childElements } from '../xml/children';
import { doctypeEnd } from '../xml/markup';
import { parseXml } from '../xml/parse';
import type { XmlElement } from '../xml/tree';
import {
  isSameClassId,
  itemClassId,
  preferenceTypeByClassId,
  preferenceTypeByRoot,
  type PreferenceType,
} from './preferenceTypes';

/** How much of a text is searched for its root element; enough for any comment at the top. */
const PROLOGUE_LENGTH = 65_536;
/** How much of a text from the root element on is read; enough for it and the first item's tag. */
const ROOT_LENGTH = 8_192;

/**
 * Says whether a text is a Group Policy Preferences file, from its beginning alone. What counts is
 * the root element, as the client reads it: its name and its class id. Names such as `Files` or
 * `Groups` occur in other XML, so they need a class id on the root or the right one on an item;
 * names such as `RegistrySettings` are enough alone, unless the root declares a namespace, which
 * preference files never do. The class id of a type is enough whatever the root is called.
 *
 * A root with a namespace prefix is an extract of a report, which no client reads.
 *
 * @returns The name of the type's root element, such as `RegistrySettings`; `undefined` for all
 *   other text, which costs a look at its first characters.
 */
export function recognizePreferences(text: string): string | undefined {
  const start = rootStart(text.slice(0, PROLOGUE_LENGTH), text.length > PROLOGUE_LENGTH);
  if (start === undefined) return undefined;
  const beginning = text.slice(start, start + ROOT_LENGTH);
  const name = /^<([^\s/>]+)/.exec(beginning)?.[1] ?? '';
  const named = preferenceTypeByRoot(name);
  // A look that costs nothing, before the beginning is parsed.
  const mayHaveClassId = /^<[^>]*\sclsid\s*=/.test(beginning);
  if (named === undefined && !mayHaveClassId) return undefined;
  if (named?.isDistinctive === false && !beginning.includes('clsid')) return undefined;
  const { root } = parseXml(beginning);
  return root && preferenceTypeOf(root)?.root;
}

/** The preference type of a root element, by the rules of `recognizePreferences`. */
export function preferenceTypeOf(root: XmlElement): PreferenceType | undefined {
  const clsid = attributeValue(root, 'clsid');
  const named = preferenceTypeByRoot(root.name);
  const identified = clsid === undefined ? undefined : preferenceTypeByClassId(clsid);
  if (named === undefined) return identified;
  if (clsid !== undefined && /^\{.*\}$/.test(clsid)) return named;
  if (named.isDistinctive && attributeOf(root, 'xmlns') === undefined) return named;
  return childElements(root).some((child) => isKnownItem(named, child)) ? named : undefined;
}

function isKnownItem(type: PreferenceType, element: XmlElement): boolean {
  const expected = itemClassId(type, element.name);
  const clsid = attributeValue(element, 'clsid');
  return expected !== undefined && clsid !== undefined && isSameClassId(expected, clsid);
}

/**
 * Where the first start tag begins; `undefined` when there is none in the text.
 *
 * @param isCut - There is more of the text, where a comment that is open at the end may have its end.
 */
function rootStart(text: string, isCut: boolean): number | undefined {
  let position = text.indexOf('<');
  while (position >= 0) {
    if (isNameStart(text.charCodeAt(position + 1))) return position;
    const end = prologueNodeEnd(text, position);
    // What has no end ends where the parser gives it up.
    if (end === undefined) return isCut ? undefined : parseXml(text).root?.span.start;
    position = text.indexOf('<', end);
  }
  return undefined;
}

/** The offset after a comment, an instruction or a document type; `undefined` when it has no end. */
function prologueNodeEnd(text: string, start: number): number | undefined {
  if (text.startsWith('<!--', start)) return endOf(text, '-->', start + 4);
  if (text.charCodeAt(start + 1) === CODE.question) return instructionEnd(text, start);
  if (text.charCodeAt(start + 1) === CODE.exclamation) return doctypeEnd(text, start + 2);
  return start + 1;
}

/** A declaration without an end must not hide the root element, which is the next thing behind it. */
function instructionEnd(text: string, start: number): number | undefined {
  const end = endOf(text, '?>', start + 2);
  const next = text.indexOf('<', start + 2);
  const isBroken = next >= 0 && (end ?? text.length) > next;
  return isBroken && text.startsWith('<?xml', start) ? next : end;
}

function endOf(text: string, terminator: string, from: number): number | undefined {
  const index = text.indexOf(terminator, from);
  return index < 0 ? undefined : index + terminator.length;
}
