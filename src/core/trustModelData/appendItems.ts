import facts from '../facts/trustModelData.json';
import { conditionsForCopy, wrapConditions } from '../gpp/addConditions';
import { layoutAt } from '../gpp/insertItems';
import {
  getValueFilter,
  matchValueFilter,
  type FilteredValue,
  type NewFilter,
} from '../gpp/newFilter';
import { newRegistryItem } from '../gpp/newRegistryItem';
import type { PreferenceItem } from '../gpp/preferenceDocument';
import type { RegistryAction } from '../gpp/registryItem';
import type { RegistrySetting } from '../registry/registrySetting';
import type { Surroundings } from '../surroundings';
import { isAttributeOn } from '../xml/attributes';
import { writeElement } from '../xml/write';

/** The value that a setting writes, as a targeting condition names it. */
function filteredValue(setting: RegistrySetting): FilteredValue {
  const { hive, key } = setting;
  return { hive, key, valueName: facts.valueName, valueType: facts.type };
}

/** The condition that puts the present list into a variable; its XML, `undefined` if unwritable. */
export function captureCondition(setting: RegistrySetting, variable: string): string | undefined {
  return writeCondition(getValueFilter(filteredValue(setting), variable));
}

/** The condition that the list does not contain the domain yet. */
export function guardCondition(setting: RegistrySetting, domain: string): string | undefined {
  return writeCondition(matchValueFilter(filteredValue(setting), domain, { isNegated: true }));
}

function writeCondition(filter: NewFilter): string | undefined {
  return writeElement(filter, { indent: '\t', lineEnding: '\n' });
}

/** What a new item beside an existing one writes. */
export interface SiblingItem {
  readonly action: RegistryAction;
  readonly value: string;
  /** The XML of conditions to add behind those of the existing item. */
  readonly conditions: readonly string[];
}

/**
 * The XML of a new item for the same value as an existing one, with the same targeting and, as that
 * asks, going on after an error.
 *
 * @returns `undefined` when the value has characters that XML cannot express.
 */
export function siblingItem(
  text: string,
  setting: RegistrySetting,
  item: PreferenceItem,
  sibling: SiblingItem,
  surroundings: Surroundings,
): string | undefined {
  const layout = layoutAt(text, item);
  const { lineEnding, indentation, level } = layout;
  const xml = newRegistryItem(
    {
      action: sibling.action,
      hive: setting.hive,
      key: setting.key,
      name: facts.valueName,
      type: facts.type,
      value: sibling.value,
      uid: surroundings.newGuid(),
      changed: surroundings.timestamp(),
      bypassErrors: isAttributeOn(item.element, 'bypassErrors'),
    },
    { indent: level, lineEnding, depth: Math.round(indentation.length / level.length) },
  );
  if (xml === undefined) return undefined;
  const own = conditionsForCopy(text, item, () => surroundings.newGuid());
  const filters = wrapConditions(own, sibling.conditions, item, layout);
  return filters === '' ? xml : xml.replace(/\s*<\/Registry>$/, (end) => `${filters}${end}`);
}
