import { asItem } from '../../gpp/asItem';
import { addConditions } from '../../gpp/addConditions';
import type { PreferenceDocument } from '../../gpp/preferenceDocument';
import { initialValue, type ElementModel } from '../../schema/elementModel';
import { filterKinds, filterModel } from '../../schema/partModel';
import type { Surroundings } from '../../surroundings';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import { escapeAttribute } from '../../xml/write';
import { askingAttributes } from './conditionAttributes';
import { refactorableParts } from './refactor/preferenceRefactorings';

/** A kind of targeting condition to choose from. */
export interface TargetingChoice {
  /** The name of the element, such as `FilterGroup`. */
  readonly kind: string;
  readonly title: string;
  readonly description: string;
}

/** All kinds of targeting conditions by their titles; the brackets around others are none. */
export function targetingChoices(): readonly TargetingChoice[] {
  return filterKinds()
    .filter((kind) => kind !== 'FilterCollection')
    .flatMap((kind) => {
      const model = filterModel(kind);
      return model === undefined ? [] : [{ kind, ...textsOf(model) }];
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
}

function textsOf({
  title,
  description,
}: ElementModel): Pick<TargetingChoice, 'title' | 'description'> {
  return { title, description };
}

/** Whether there are items or collections at a place to which targeting can be added. */
export function canAddTargeting(document: PreferenceDocument, place: Span): boolean {
  return targetsAt(document, place).length > 0;
}

/**
 * The edits that add a condition to the targeting of the items and collections at a place; it must
 * hold together with those that they have.
 *
 * @param kind - One of `targetingChoices`.
 */
export function addTargeting(
  document: PreferenceDocument,
  place: Span,
  kind: string,
  surroundings: Surroundings,
): readonly TextEdit[] {
  const model = filterModel(kind);
  if (model === undefined) return [];
  return targetsAt(document, place).flatMap((part) =>
    addConditions(document.xml.text, asItem(part), [newCondition(kind, model, surroundings)]),
  );
}

function targetsAt(document: PreferenceDocument, place: Span) {
  return refactorableParts(document, place).filter(({ element }) => !element.selfClosing);
}

/**
 * The XML of a condition. An attribute has what it starts with, its default, else the first of its
 * values, else nothing. What lets an item apply once is hidden in the editor of the console and needs
 * an id of its own (observed).
 */
function newCondition(kind: string, model: ElementModel, surroundings: Surroundings): string {
  const isOnce = kind === 'FilterRunOnce';
  const written = askingAttributes(model).map(([name, attribute]) => {
    const value = isOnce && name === 'id' ? surroundings.newGuid() : initialValue(attribute);
    return ` ${name}="${escapeAttribute(value)}"`;
  });
  const common = isOnce ? 'hidden="1" not="0" bool="AND"' : 'bool="AND" not="0"';
  return `<${kind} ${common}${written.join('')}/>`;
}
