import { filtersIn } from '../../gpp/filters';
import type { PreferenceFilter } from '../../gpp/preferenceDocument';
import { message } from '../../message';
import { attributeOf, attributeValue } from '../../xml/attributes';
import type { XmlElement } from '../../xml/tree';
import type { Report, Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'targeting-range',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A condition has a range with nothing in it',
    certainty: 'documented',
    source:
      "[MS-GPPREF] 2.2.1.22: FilterFile, FilterMsi and FilterRegistry compare a version with 'min' and 'max', FilterIpRange an address",
  },
  check({ document, report }) {
    if (document.language !== 'gpp') return;
    for (const filter of filtersIn(document.preferences)) {
      const found = problemOf(filter);
      if (found !== undefined) report(found);
    }
  },
};

export default rule;

function problemOf({ kind, element }: PreferenceFilter): Report | undefined {
  if (kind === 'FilterIpRange') return reversed(element, addressParts);
  const mode = versionMode(kind, element);
  if (mode === undefined) return undefined;
  const isOpen = ['min', 'max', 'version'].every((name) => isEmpty(element, name));
  if (!isOpen) return reversed(element, versionParts);
  return {
    span: mode,
    message: message(
      "A condition on a version needs 'min' and 'max', and without either it names no version",
    ),
  };
}

function isEmpty(element: XmlElement, name: string): boolean {
  return (attributeValue(element, name) ?? '').trim() === '';
}

/** The place that makes a condition one on a version; `undefined` for all others. */
function versionMode(kind: string, element: XmlElement): Report['span'] | undefined {
  const name = kind === 'FilterFile' ? 'type' : 'subtype';
  if (kind !== 'FilterFile' && kind !== 'FilterMsi' && kind !== 'FilterRegistry') return undefined;
  // The console leaves the subtype where another type makes nothing of it.
  if (kind === 'FilterRegistry' && attributeValue(element, 'type') !== 'MATCHVALUE') {
    return undefined;
  }
  const mode = attributeOf(element, name);
  return mode?.value === 'VERSION' ? mode.valueSpan : undefined;
}

/** The numbers of a bound; `undefined` for what is none, such as a variable. */
type PartsOf = (value: string) => readonly number[] | undefined;

function reversed(element: XmlElement, partsOf: PartsOf): Report | undefined {
  const from = attributeOf(element, 'min');
  const to = attributeOf(element, 'max');
  if (from === undefined || to === undefined) return undefined;
  const [min, max] = [partsOf(from.value.trim()), partsOf(to.value.trim())];
  // The console writes zeros for a bound that nobody set.
  if (min === undefined || max === undefined || max.every((part) => part === 0)) return undefined;
  if (compare(min, max) <= 0) return undefined;
  return {
    span: to.valueSpan,
    message: message("Nothing lies between '{min}' and '{max}', so the condition never matches", {
      min: from.value,
      max: to.value,
    }),
  };
}

function versionParts(value: string): readonly number[] | undefined {
  return /^\d+(?:[.,]\d+){0,3}$/.test(value) ? value.split(/[.,]/).map(Number) : undefined;
}

function addressParts(value: string): readonly number[] | undefined {
  return /^\d+(?:\.\d+){3}$/.test(value) ? value.split('.').map(Number) : undefined;
}

/** What is missing at the end is zero. */
function compare(first: readonly number[], second: readonly number[]): number {
  for (let index = 0; index < 4; index++) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
