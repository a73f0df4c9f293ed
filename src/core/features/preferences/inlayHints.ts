import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import { preferenceTypeByRoot } from '../../gpp/preferenceTypes';
import { attributeModel } from '../../schema/elementModel';
import { overlaps, touches, type Span } from '../../text/span';
import type { XmlElement } from '../../xml/tree';
import type { InlayHint } from '../inlayHints';
import { childContext, rootContext, type ElementContext } from './elementContext';
import { readValue, type ValueReading } from './valueReading';

/** Numbers up to this are the same in decimal and hexadecimal digits. */
const LAST_EQUAL_NUMBER = 9n;

/**
 * The decimals of hexadecimal numbers, the units of amounts and the accounts behind well-known SIDs
 * in a part of a preference file.
 *
 * @param place - The part that is on the screen; what lies outside is not looked at.
 * @returns `undefined` when cancelled.
 */
export function preferenceInlayHints(
  document: PreferenceDocument,
  place: Span,
  isCancelled: () => boolean,
): readonly InlayHint[] | undefined {
  const type = preferenceTypeByRoot(document.type);
  if (type === undefined) return [];
  const hints: InlayHint[] = [];
  const open = [{ element: document.root, context: rootContext(type) }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isCancelled()) return undefined;
    const { element, context } = next;
    if (overlaps(element.startTag, place)) hints.push(...hintsOf(element, context, place));
    for (const child of element.children) {
      if (child.kind !== 'element' || !overlaps(child.span, place)) continue;
      open.push({ element: child, context: childContext(context, child.name) });
    }
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

function hintsOf(
  element: XmlElement,
  { model }: ElementContext,
  place: Span,
): readonly InlayHint[] {
  return element.attributes.flatMap((attribute) => {
    const offset = attribute.span.end;
    if (!touches(place, offset)) return [];
    const known = model && attributeModel(model, attribute.name);
    const reading = readValue(element, attribute, known);
    const text = reading && textOf(reading);
    return text === undefined ? [] : [{ offset, text }];
  });
}

function textOf(reading: ValueReading): string | undefined {
  switch (reading.kind) {
    case 'number':
      return reading.value > LAST_EQUAL_NUMBER ? reading.value.toString() : undefined;
    case 'account':
      return reading.account.name;
    case 'amount':
      return reading.inLarger === undefined
        ? reading.unit
        : `${reading.unit} = ${reading.inLarger}`;
  }
}
