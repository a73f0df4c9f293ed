import { message } from '../../message';
import type { AttributeModel, ElementModel } from '../../schema/elementModel';
import type { HoverPart } from '../hover/hoverPart';

/** What stands for a value without any characters. */
export const EMPTY_VALUE = '""';

/** What the schemas say of an element of this name. */
export function elementParts(name: string, model: ElementModel): readonly HoverPart[] {
  return [...titleParts(name, model), ...sourceParts(model.source)];
}

/** What the schemas say of an attribute: what it is for, its values, its default and its unit. */
export function attributeParts(name: string, model: AttributeModel): readonly HoverPart[] {
  return [...titleParts(name, model), ...valueListParts(model), ...factParts(model)];
}

/** The same without the list of its values, for where one of them is explained already. */
export function attributeSummary(name: string, model: AttributeModel): readonly HoverPart[] {
  return [...titleParts(name, model), ...factParts(model)];
}

/** What the schemas say of one value of an attribute; nothing for a value that they do not list. */
export function valueParts(value: string, model: AttributeModel): readonly HoverPart[] {
  const meaning = meaningOf(value, model);
  if (meaning === undefined) return [];
  const term = value === '' ? EMPTY_VALUE : value;
  return [{ kind: 'term', term, meaning: message(meaning) }];
}

/** What a value means; `undefined` when the schemas do not list it or say nothing of it. */
export function meaningOf(value: string, { values }: AttributeModel): string | undefined {
  const meaning = values !== undefined && Object.hasOwn(values, value) ? values[value] : undefined;
  return meaning === '' ? undefined : meaning;
}

function titleParts(
  name: string,
  { title, description }: Pick<ElementModel, 'title' | 'description'>,
): readonly HoverPart[] {
  const parts: HoverPart[] = [{ kind: 'term', term: name, meaning: message(title) }];
  if (description !== '') parts.push({ kind: 'sentence', message: message(description) });
  return parts;
}

function valueListParts({ values }: AttributeModel): readonly HoverPart[] {
  const terms = Object.entries(values ?? {}).map(([value, meaning]) => ({
    term: value === '' ? EMPTY_VALUE : value,
    meaning: message(meaning),
  }));
  return terms.length === 0 ? [] : [{ kind: 'terms', terms }];
}

function factParts({ unit, source, ...model }: AttributeModel): readonly HoverPart[] {
  const parts: HoverPart[] = [];
  if (unit !== undefined)
    parts.push({ kind: 'sentence', message: message('Counts {unit}.', { unit }) });
  if (model.default !== undefined) {
    const value = model.default === '' ? EMPTY_VALUE : model.default;
    parts.push({ kind: 'fact', label: message('Without it'), value });
  }
  return [...parts, ...sourceParts(source)];
}

function sourceParts(source: string | undefined): readonly HoverPart[] {
  if (source === undefined) return [];
  if (source === 'real files') {
    return [
      {
        kind: 'sentence',
        message: message(
          'Found in files that Windows wrote; the specification does not mention it.',
        ),
      },
    ];
  }
  return [{ kind: 'sentence', message: message('Specification: {source}.', { source }) }];
}
