import { isExpandedAttribute, isExpandedElement } from '../../gpp/expandedTexts';
import { capturesOf, readFilters } from '../../gpp/filters';
import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import { isSameClassId, PREFERENCE_TYPES } from '../../gpp/preferenceTypes';
import { processVariable, variablesIn } from '../../gpp/processVariables';
import { targetingScope, targetingText } from '../../gpp/targeting';
import { wellKnownSid } from '../../gpp/wellKnownSids';
import { message } from '../../message';
import { attributeModel, type AttributeModel, type ElementModel } from '../../schema/elementModel';
import { isSecretName } from '../../secrets';
import { textOf, touches, type Span } from '../../text/span';
import { attributeOf } from '../../xml/attributes';
import type { XmlAttribute, XmlElement } from '../../xml/tree';
import { pathAt } from '../../xml/walk';
import type { HoverContent, HoverPart } from '../hover/hoverPart';
import { contextsOf } from './elementContext';
import { attributeParts, attributeSummary, elementParts, valueParts } from './schemaParts';
import { readValue, type ValueReading } from './valueReading';
import { variableParts } from './variableParts';

/**
 * What there is to say about the element, the attribute, the value or the variable at `offset`. What
 * a password holds is never looked at.
 *
 * @returns `undefined` where there is nothing to say, as for what no schema knows.
 */
export function preferenceHover(
  document: PreferenceDocument,
  offset: number,
): HoverContent | undefined {
  const nodes = pathAt(document.xml, offset);
  const path = nodes.filter((each) => each.kind === 'element');
  const element = path.at(-1);
  const node = nodes.at(-1);
  if (element === undefined || node === undefined) return undefined;
  const context = contextsOf(document, path).at(-1);
  const model = context?.model;
  if (model === undefined) return undefined;
  if (node.kind === 'text') return textHover(document, node.span, offset, path, model);
  if (node !== element) return undefined;
  const nameSpan = [element.nameSpan, ...endTagName(element)].find((each) => touches(each, offset));
  if (nameSpan !== undefined) {
    const parts = [...targetingParts(element), ...elementParts(element.name, model)];
    return { span: nameSpan, parts };
  }
  const attribute = element.attributes.find(({ span }) => touches(span, offset));
  const known = attribute && attributeModel(model, attribute.name);
  if (attribute === undefined || known === undefined) return undefined;
  const { name, nameSpan: span } = attribute;
  if (touches(span, offset)) return { span, parts: attributeParts(name, known) };
  if (!touches(attribute.valueSpan, offset)) return undefined;
  const variable = isExpandedAttribute(name)
    ? variableHover(document, attribute.valueSpan, offset, path)
    : undefined;
  if (variable !== undefined) return variable;
  const parts = partsOfValue(element, attribute, known);
  const rest = parts.length > 0 ? attributeSummary(name, known) : attributeParts(name, known);
  return { span: attribute.valueSpan, parts: [...parts, ...rest] };
}

/** What is to say about the text of an element in which only text is to stand. */
function textHover(
  document: PreferenceDocument,
  place: Span,
  offset: number,
  path: readonly XmlElement[],
  model: ElementModel,
): HoverContent | undefined {
  const name = path.at(-1)?.name ?? '';
  const text = textOf(document.xml.text, place);
  if (text.trim() === '' || Object.keys(model.children).length > 0) return undefined;
  const variable = isExpandedElement(name)
    ? variableHover(document, place, offset, path)
    : undefined;
  if (variable !== undefined) return variable;
  const start = place.start + text.length - text.trimStart().length;
  const span = { start, end: start + text.trim().length };
  if (!touches(span, offset)) return undefined;
  const account = wellKnownSid(text.trim());
  const about = account === undefined ? [] : readingParts({ kind: 'account', account });
  return { span, parts: [...about, ...elementParts(name, model)] };
}

/** A longer text of conditions is cut, because nobody reads it in a hover. */
const LONGEST_TARGETING = 1000;

/** The conditions in `Filters` or in the brackets of a `FilterCollection` as one expression. */
function targetingParts(element: XmlElement): readonly HoverPart[] {
  if (element.name !== 'Filters' && element.name !== 'FilterCollection') return [];
  const scope = targetingScope(element, readFilters(element));
  if (scope === undefined) return [];
  const text = targetingText(scope.conditions);
  const isTooLong = text.length > LONGEST_TARGETING;
  const value = isTooLong ? `${text.slice(0, LONGEST_TARGETING)}…` : text;
  const label = element.name === 'Filters' ? message('Applies where') : message('Matches where');
  return [{ kind: 'fact', label, value }];
}

function endTagName({ name, endTag }: XmlElement): readonly Span[] {
  if (endTag === undefined) return [];
  const start = endTag.start + 2;
  return [{ start, end: Math.min(start + name.length, endTag.end) }];
}

function partsOfValue(
  element: XmlElement,
  attribute: XmlAttribute,
  model: AttributeModel,
): readonly HoverPart[] {
  if (isSecretName(attribute.name)) return [];
  if (attribute.name === 'clsid') return classIdParts(attribute.value);
  const reading = readValue(element, attribute, model);
  return reading === undefined ? valueParts(attribute.value, model) : readingParts(reading);
}

/** What a class id stands for, wherever it is written. */
function classIdParts(value: string): readonly HoverPart[] {
  const owners = PREFERENCE_TYPES.flatMap(({ root, clsid, items, collection }) => [
    { element: root, clsid },
    ...items,
    ...(collection === undefined ? [] : [{ element: 'Collection', clsid: collection }]),
  ]);
  const owner = owners.find(({ clsid }) => isSameClassId(clsid, value));
  if (owner === undefined) return [];
  const { element } = owner;
  return [{ kind: 'sentence', message: message("The class id of '{element}'.", { element }) }];
}

function readingParts(reading: ValueReading): readonly HoverPart[] {
  switch (reading.kind) {
    case 'number':
      return [{ kind: 'fact', label: message('Decimal'), value: reading.value.toString() }];
    case 'account': {
      const { name, description, source } = reading.account;
      return [
        { kind: 'term', term: name, meaning: message(description) },
        { kind: 'sentence', message: message('Source: {source}.', { source }) },
      ];
    }
    case 'amount':
      return reading.inLarger === undefined
        ? []
        : [{ kind: 'fact', label: message('As much as'), value: reading.inLarger }];
  }
}

function variableHover(
  document: PreferenceDocument,
  place: Span,
  offset: number,
  path: readonly XmlElement[],
): HoverContent | undefined {
  const use = variablesIn(textOf(document.xml.text, place)).find(
    ({ start, end }) => place.start + start <= offset && offset < place.start + end,
  );
  if (use === undefined) return undefined;
  const span = { start: place.start + use.start, end: place.start + use.end };
  const own = captureParts(document, path, use.name);
  if (own !== undefined) return { span, parts: own };
  const known = processVariable(use.name);
  return known === undefined ? undefined : { span, parts: variableParts(known) };
}

/** What a condition reads into a variable for the item. */
function captureParts(
  { items }: PreferenceDocument,
  path: readonly XmlElement[],
  name: string,
): readonly HoverPart[] | undefined {
  const item = items.find(({ element }) => path.includes(element));
  const captures = item === undefined ? [] : capturesOf(item);
  const capture = captures.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (capture === undefined) return undefined;
  const { element } = capture.filter;
  const places = ['hive', 'key', 'valueName', 'query', 'property', 'attribute'].flatMap((each) => {
    const value = attributeOf(element, each)?.value ?? '';
    return value === '' ? [] : [value];
  });
  return [
    {
      kind: 'term',
      term: `%${name}%`,
      meaning: message('Read by the targeting of this item'),
    },
    { kind: 'list', items: places },
  ];
}
