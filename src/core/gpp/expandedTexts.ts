import { textOf, type Span } from '../text/span';
import { attributeValue } from '../xml/attributes';
import { childElement } from '../xml/children';
import type { XmlElement } from '../xml/tree';
import { nodesOf } from '../xml/walk';
import type { PreferenceItem } from './preferenceDocument';
import { variablesIn } from './processVariables';

/** A variable in the properties of an item, where the client puts a value in its place. */
export interface WrittenVariable {
  /** Without percent signs, as written. */
  readonly name: string;
  /** Where it stands, percent signs included. */
  readonly span: Span;
  /** Whether a command line has it, in which the command interpreter has variables of its own. */
  readonly isInCommand: boolean;
  /** Whether it is in data that whoever reads it expands, which is the point of a REG_EXPAND_SZ. */
  readonly isInExpandableData: boolean;
}

/** Attributes of which no part is a variable: identifiers and what is encrypted. */
const NEVER_EXPANDED = /^(?:clsid|uid|pidl|cpassword|password|\w*sid|\w*guid)$/i;

/** The texts of a new kind of task that name a program, a user or a time, and strings of a list. */
const EXPANDED_ELEMENTS: ReadonlySet<string> = new Set([
  'Value',
  'Command',
  'Arguments',
  'WorkingDirectory',
  'UserId',
  'StartBoundary',
  'EndBoundary',
]);

/** Whether the client may put values in the place of variables in this attribute of properties. */
export function isExpandedAttribute(name: string): boolean {
  return !NEVER_EXPANDED.test(name);
}

/** Whether it may do so in the text of an element of this name. */
export function isExpandedElement(name: string): boolean {
  return EXPANDED_ELEMENTS.has(name);
}

/** Whether the attribute or the element of this name holds a command line. */
export function isCommandLine(owner: string): boolean {
  return COMMAND_LINES.has(owner);
}

const COMMAND_LINES: ReadonlySet<string> = new Set(['args', 'arguments', 'Arguments']);

/**
 * The variables in the properties of an item, in document order. Any value of an item can have some
 * (Microsoft, "Variables in Preference Items"); of the XML of a task only what names a program, a
 * user or a time is read. Letters that are written as character references are none here.
 *
 * @param text - The whole document.
 */
export function variablesOf(text: string, item: PreferenceItem): readonly WrittenVariable[] {
  const { properties } = item;
  if (properties === undefined || !textOf(text, properties.span).includes('%')) return [];
  const found: WrittenVariable[] = [];
  addFrom(text, properties, found);
  for (const node of nodesOf(properties)) if (node.kind === 'element') addFrom(text, node, found);
  return found;
}

function addFrom(text: string, element: XmlElement, found: WrittenVariable[]): void {
  const isExpandable = attributeValue(element, 'type') === 'REG_EXPAND_SZ';
  // The console shows this copy of a list; the data itself is in the elements (observed).
  const isCopy = childElement(element, 'Values') !== undefined;
  for (const { name, valueSpan } of element.attributes) {
    if (NEVER_EXPANDED.test(name) || (isCopy && name === 'value')) continue;
    addIn(text, valueSpan, name, isExpandable && name === 'value', found);
  }
  if (!EXPANDED_ELEMENTS.has(element.name)) return;
  for (const child of element.children) {
    if (child.kind === 'text') addIn(text, child.span, element.name, false, found);
  }
}

function addIn(
  text: string,
  place: Span,
  owner: string,
  isInExpandableData: boolean,
  found: WrittenVariable[],
): void {
  for (const { name, start, end } of variablesIn(textOf(text, place))) {
    found.push({
      name,
      span: { start: place.start + start, end: place.start + end },
      isInCommand: COMMAND_LINES.has(owner),
      isInExpandableData,
    });
  }
}
