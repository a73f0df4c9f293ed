import type { PreferenceDocument } from '../../../gpp/preferenceDocument';
import { message } from '../../../message';
import type { Surroundings } from '../../../surroundings';
import { childElements } from '../../../xml/children';
import type { XmlElement } from '../../../xml/tree';
import type { ElementPlace, EndTagPlace } from '../cursorPlace';
import { childContext, contextsOf, type ElementContext } from '../elementContext';
import { elementParts } from '../schemaParts';
import { elementSnippet, escapeSnippet } from './elementText';
import { newElement } from './newElement';
import {
  preferenceCompletion,
  type PreferenceCompletion,
  type PreferenceCompletions,
} from './preferenceCompletion';

/** What an item's own completion starts with, so that all of them can be asked for. */
const ITEM_PREFIX = 'gpp-';

/** The elements that may stand at a place, those that are missing first, and whole new items. */
export function elementCompletions(
  document: PreferenceDocument,
  place: ElementPlace,
  surroundings: Surroundings,
): PreferenceCompletions | undefined {
  const parentElement = place.path.at(-1);
  const contexts = contextsOf(document, place.path);
  const parent = contexts.at(-1);
  const item = contexts.findLast(({ role }) => role === 'item')?.name ?? '';
  if (parentElement === undefined || parent?.model === undefined) return undefined;
  const present = siblingNames(document.xml.text, parentElement, place.current);
  const isNameOnly = place.current !== undefined && hasMore(document.xml.text, place.current);
  const names = Object.entries(parent.model.children).filter(([name, child]) => {
    return child.repeated === undefined || !present.has(name);
  });
  const bracket = place.hasBracket ? '<' : '';
  const items = names.flatMap(([name, child], index) => {
    const context = childContext(parent, name);
    if (isNameOnly) return [nameCompletion(context, place, index)];
    const isMissing = child.missing !== undefined && !present.has(name);
    const rank = (isMissing ? 0 : 100) + index;
    return completionsOf(context, { bracket, rank, item, surroundings });
  });
  const { insertSpan, replaceSpan } = place;
  return items.length === 0 ? undefined : { insertSpan, replaceSpan, items };
}

/** The names of the elements beside the one that is being typed. */
function siblingNames(
  text: string,
  parent: XmlElement,
  current: XmlElement | undefined,
): ReadonlySet<string> {
  const siblings = childElements(parent).filter((child) => child !== current);
  // A tag without its end takes in what follows it, which is to stand beside it one day.
  const isOpen = current !== undefined && text[current.startTag.end - 1] !== '>';
  const swallowed = isOpen ? childElements(current) : [];
  return new Set([...siblings, ...swallowed].map(({ name }) => name));
}

/** Whether more than a name stands in the start tag of an element, so that only the name is missing. */
function hasMore(text: string, { attributes, startTag }: XmlElement): boolean {
  return attributes.length > 0 || text[startTag.end - 1] === '>';
}

function nameCompletion(
  { name, model }: ElementContext,
  place: ElementPlace,
  rank: number,
): PreferenceCompletion {
  const bracket = place.hasBracket ? '<' : '';
  return preferenceCompletion('element', name, `<${name}`, {
    filter: bracket + name,
    rank,
    detail: model && message(model.title),
    documentation: model === undefined ? [] : elementParts(name, model),
  });
}

interface Offer {
  /** The `<` that is typed already. */
  readonly bracket: '<' | '';
  readonly rank: number;
  /** The item that the element will stand in; empty outside of one. */
  readonly item: string;
  readonly surroundings: Surroundings;
}

function completionsOf(
  context: ElementContext,
  { bracket, rank, item: around, surroundings }: Offer,
): readonly PreferenceCompletion[] {
  const { name, model, role } = context;
  const isItem = role === 'item' || role === 'collection';
  const item = isItem ? name : around;
  const snippet = elementSnippet(newElement(context, { surroundings, item }));
  const rest = {
    rank,
    detail: model && message(model.title),
    documentation: model === undefined ? [] : elementParts(name, model),
  };
  const element = preferenceCompletion('element', name, snippet, {
    ...rest,
    filter: bracket + name,
  });
  if (!isItem) return [element];
  const prefix = itemPrefix(name);
  const whole = preferenceCompletion('item', prefix, snippet, {
    ...rest,
    rank: rank + 500,
    filter: bracket + prefix,
  });
  return [element, whole];
}

/** What asks for a whole new item, such as `gpp-registry`. */
export function itemPrefix(element: string): string {
  return ITEM_PREFIX + element.toLowerCase();
}

/** The end of the innermost element that is open. */
export function endTagCompletions(place: EndTagPlace): PreferenceCompletions | undefined {
  const element = place.path.at(-1);
  if (element === undefined || element.name === '') return undefined;
  const { insertSpan, replaceSpan } = place;
  const text = `</${element.name}`;
  const snippet = escapeSnippet(place.isClosed ? text : `${text}>`);
  const item = preferenceCompletion('end-tag', `/${element.name}`, snippet, { filter: text });
  return { insertSpan, replaceSpan, items: [item] };
}
