import { filtersIn } from '../../gpp/filters';
import { message } from '../../message';
import { attributeOf } from '../../xml/attributes';
import type { XmlElement } from '../../xml/tree';
import type { Report, Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'targeting-date',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A date condition does not say which day is meant',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.22, FilterDate: which attributes each period must have',
  },
  check({ document, report }) {
    if (document.language !== 'gpp') return;
    for (const { kind, element } of filtersIn(document.preferences)) {
      if (kind === 'FilterDate') for (const each of problemsOf(element)) report(each);
    }
  },
};

export default rule;

/** What the day is given by, for each period. */
const NEEDED: ReadonlyMap<string, readonly string[]> = new Map([
  ['WEEKLY', ['dow']],
  ['MONTHLY', ['day']],
  ['YEARLY', ['day', 'month']],
]);

const LAST: ReadonlyMap<string, number> = new Map([
  ['day', 31],
  ['month', 12],
]);

function problemsOf(element: XmlElement): readonly Report[] {
  const period = attributeOf(element, 'period');
  const needed = NEEDED.get(period?.value ?? '');
  if (period === undefined || needed === undefined) return [];
  return needed.flatMap((name): readonly Report[] => {
    const attribute = attributeOf(element, name);
    if (attribute === undefined || attribute.value === '') {
      const values = { period: period.value, name };
      return [
        {
          span: period.valueSpan,
          message: message(
            "A condition with the period '{period}' must have '{name}', without it the condition names no day",
            values,
          ),
        },
      ];
    }
    const last = LAST.get(name);
    const number = Number(attribute.value);
    if (last === undefined || (/^\d+$/.test(attribute.value) && number >= 1 && number <= last)) {
      return [];
    }
    return [
      {
        span: attribute.valueSpan,
        message: message("'{value}' is no '{name}' of a date, so the condition matches on no day", {
          value: attribute.value,
          name,
        }),
      },
    ];
  });
}
