import { asItem } from '../../../gpp/asItem';
import { displayAttributes } from '../../../gpp/displayAttributes';
import { isExpandedAttribute } from '../../../gpp/expandedTexts';
import type { PreferenceDocument } from '../../../gpp/preferenceDocument';
import { message, type Message } from '../../../message';
import { attributeModel, type AttributeModel } from '../../../schema/elementModel';
import type { Surroundings } from '../../../surroundings';
import { escapeAttribute } from '../../../xml/write';
import type { XmlElement } from '../../../xml/tree';
import type { ValuePlace } from '../cursorPlace';
import { contextsOf, type ElementContext } from '../elementContext';
import { EMPTY_VALUE, meaningOf, valueParts } from '../schemaParts';
import { escapeSnippet } from './elementText';
import { fixedValue } from './freshValues';
import {
  preferenceCompletion,
  type PreferenceCompletion,
  type PreferenceCompletions,
} from './preferenceCompletion';
import { variableCompletions } from './variableCompletions';

/** The values that an attribute may have, or the one that it has to have. */
export function valueCompletions(
  document: PreferenceDocument,
  place: ValuePlace,
  surroundings: Surroundings,
): PreferenceCompletions | undefined {
  const element = place.path.at(-1);
  const context = contextsOf(document, place.path).at(-1);
  const model = context?.model && attributeModel(context.model, place.attribute.name);
  if (element === undefined || context === undefined || model === undefined) return undefined;
  const variables = variablesAt(document, place, context, model);
  if (variables !== undefined) return variables;
  const items = [
    ...allowedValues(place, model),
    ...madeValue(place, context, surroundings),
    ...listedValues(place, context, element),
  ];
  const { insertSpan, replaceSpan } = place;
  return items.length === 0 ? undefined : { insertSpan, replaceSpan, items };
}

/** Variables where the client looks for them: not in what only the console reads. */
function variablesAt(
  document: PreferenceDocument,
  { attribute, path, insertSpan, replaceSpan }: ValuePlace,
  { role }: ElementContext,
  model: AttributeModel,
): PreferenceCompletions | undefined {
  if (role !== 'part' || model.values !== undefined) return undefined;
  if (!isExpandedAttribute(attribute.name)) return undefined;
  const offset = insertSpan.end;
  return variableCompletions(document, {
    within: replaceSpan,
    offset,
    path,
    owner: attribute.name,
  });
}

function allowedValues(place: ValuePlace, model: AttributeModel): readonly PreferenceCompletion[] {
  return Object.keys(model.values ?? {}).map((value, index) => {
    const rank = value === model.default ? 0 : index + 1;
    const meaning = meaningOf(value, model);
    return valueCompletion('value', value, place, {
      rank,
      detail: meaning === undefined ? undefined : message(meaning),
      documentation: valueParts(value, model),
    });
  });
}

function madeValue(
  place: ValuePlace,
  context: ElementContext,
  surroundings: Surroundings,
): readonly PreferenceCompletion[] {
  const { name } = place.attribute;
  const value = fixedValue(context, name, surroundings);
  if (value === undefined) return [];
  const kind = name === 'clsid' ? 'class-id' : 'new-value';
  return [valueCompletion(kind, value, place, { detail: madeDetail(context, name) })];
}

function madeDetail({ name: element }: ElementContext, attribute: string): Message {
  if (attribute === 'clsid') return message("The class id of '{element}'", { element });
  return attribute === 'changed' ? message('The time now, in UTC') : message('A new GUID');
}

/** What the console lists an item by, which follows from its properties. */
function listedValues(
  place: ValuePlace,
  { role }: ElementContext,
  element: XmlElement,
): readonly PreferenceCompletion[] {
  if (role !== 'item') return [];
  const { name, status, images } = displayAttributes(asItem({ element }));
  const shown: Readonly<Record<string, readonly (string | undefined)[]>> = {
    name: [name],
    status: [status],
    image: images,
  };
  const values = Object.hasOwn(shown, place.attribute.name) ? shown[place.attribute.name] : [];
  return [...new Set(values)].flatMap((value, rank) => {
    if (value === undefined || value === '') return [];
    const detail = message('What the console writes for these properties');
    return [valueCompletion('value', value, place, { rank, detail })];
  });
}

function valueCompletion(
  kind: PreferenceCompletion['kind'],
  value: string,
  { missingQuotes: [before, after] }: ValuePlace,
  rest: Partial<PreferenceCompletion>,
): PreferenceCompletion {
  const text = escapeSnippet(escapeAttribute(value));
  return preferenceCompletion(kind, value === '' ? EMPTY_VALUE : value, before + text + after, {
    filter: before + value,
    ...rest,
  });
}
