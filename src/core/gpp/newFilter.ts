import type { WritableElement } from '../xml/write';

/** A targeting condition to write: one property, the element's name. */
export type NewFilter = Readonly<Record<string, WritableElement>>;

/** How a new condition combines with those before it; `AND` and not negated unless it says so. */
export interface FilterCombination {
  readonly combination?: 'AND' | 'OR';
  readonly isNegated?: boolean;
}

/** The registry value that a condition looks at. */
export interface FilteredValue {
  readonly hive: string;
  /** The path below the hive. */
  readonly key: string;
  readonly valueName: string;
  /** The value's type, which has to be the one it has on the machine; empty for any. */
  readonly valueType: string;
}

/**
 * A condition that lets the item apply where a value exists with this type, and puts its data into
 * a variable ([MS-GPPREF] 2.2.1.22, FilterRegistry with GETVALUE).
 *
 * @param variableName - Without percent signs.
 */
export function getValueFilter(
  value: FilteredValue,
  variableName: string,
  combination: FilterCombination = {},
): NewFilter {
  return filterRegistry(combination, { type: 'GETVALUE', ...place(value), variableName });
}

/**
 * A condition on a value's data ([MS-GPPREF] 2.2.1.22, FilterRegistry with MATCHVALUE). The version
 * range has no meaning here; the console writes it all the same.
 *
 * @param subtype - `SUBSTRING`, or a comparison of the whole data.
 */
export function matchValueFilter(
  value: FilteredValue,
  valueData: string,
  combination: FilterCombination = {},
  subtype: 'SUBSTRING' | 'EQUALHEX' | 'EQUALDEC' = 'SUBSTRING',
): NewFilter {
  return filterRegistry(combination, {
    type: 'MATCHVALUE',
    subtype,
    ...place(value),
    valueData,
    min: '0.0.0.0',
    max: '0.0.0.0',
    gte: '1',
    lte: '0',
  });
}

/** A condition that a value exists ([MS-GPPREF] 2.2.1.22, FilterRegistry with VALUEEXISTS). */
export function valueExistsFilter(
  value: Omit<FilteredValue, 'valueType'>,
  combination: FilterCombination = {},
): NewFilter {
  const { hive, key, valueName } = value;
  return filterRegistry(combination, { type: 'VALUEEXISTS', hive, key, valueName });
}

/** A condition that a WMI query finds something ([MS-GPPREF] 2.2.1.22, FilterWmi). */
export function wmiFilter(query: string, combination: FilterCombination = {}): NewFilter {
  const { combination: bool = 'AND', isNegated = false } = combination;
  return {
    FilterWmi: {
      $: {
        bool,
        not: isNegated ? '1' : '0',
        query,
        nameSpace: 'root\\cimv2',
        property: '',
        variableName: '',
      },
    },
  };
}

function filterRegistry(
  { combination = 'AND', isNegated = false }: FilterCombination,
  attributes: Readonly<Record<string, string>>,
): NewFilter {
  return {
    FilterRegistry: { $: { bool: combination, not: isNegated ? '1' : '0', ...attributes } },
  };
}

function place({
  hive,
  key,
  valueName,
  valueType,
}: FilteredValue): Readonly<Record<string, string>> {
  return { hive, key, valueName, valueType };
}
