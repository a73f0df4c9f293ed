import type { PreferenceDocument } from '../../../gpp/preferenceDocument';
import { message } from '../../../message';
import type { AttributeModel } from '../../../schema/elementModel';
import type { Severity } from '../../../finding';
import type { Surroundings } from '../../../surroundings';
import type { AttributePlace } from '../cursorPlace';
import { contextsOf } from '../elementContext';
import { attributeParts } from '../schemaParts';
import { escapeSnippet } from './elementText';
import { fixedValue } from './freshValues';
import {
  preferenceCompletion,
  type PreferenceCompletion,
  type PreferenceCompletions,
} from './preferenceCompletion';

/** What is missing comes first, the worse the earlier. */
const RANKS: Readonly<Record<Severity, number>> = {
  error: 0,
  warning: 100,
  information: 200,
  hint: 300,
};
const OPTIONAL_RANK = 400;

/** The attributes that the element at the cursor does not have yet. */
export function attributeCompletions(
  document: PreferenceDocument,
  place: AttributePlace,
  surroundings: Surroundings,
): PreferenceCompletions | undefined {
  const element = place.path.at(-1);
  const context = contextsOf(document, place.path).at(-1);
  if (element === undefined || context?.model === undefined) return undefined;
  const present = new Set(
    element.attributes.filter((each) => each !== place.current).map(({ name }) => name),
  );
  const items = Object.entries(context.model.attributes)
    .filter(([name]) => !present.has(name))
    .map(([name, model], index) => {
      const fixed = fixedValue(context, name, surroundings);
      return attributeCompletion(place, { name, model, fixed }, index);
    });
  const { insertSpan, replaceSpan } = place;
  return items.length === 0 ? undefined : { insertSpan, replaceSpan, items };
}

function attributeCompletion(
  { current, isBeforeAnother }: AttributePlace,
  attribute: {
    readonly name: string;
    readonly model: AttributeModel;
    readonly fixed: string | undefined;
  },
  index: number,
): PreferenceCompletion {
  const { name, model, fixed } = attribute;
  const rank = (model.missing === undefined ? OPTIONAL_RANK : RANKS[model.missing]) + index;
  // What has an equals sign already is to get another name, not another value.
  const isNameOnly = current !== undefined && current.span.end > current.nameSpan.end;
  const value = fixed === undefined ? '$1' : escapeSnippet(fixed);
  const written = isNameOnly ? name : `${name}="${value}"`;
  return preferenceCompletion('attribute', name, isBeforeAnother ? `${written} ` : written, {
    rank,
    detail: message(model.title),
    documentation: attributeParts(name, model),
    leadsOn: !isNameOnly && fixed === undefined && model.values !== undefined,
  });
}
