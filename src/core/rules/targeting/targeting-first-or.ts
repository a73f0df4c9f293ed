import { filtersIn } from '../../gpp/filters';
import type {
  PreferenceCollection,
  PreferenceDocument,
  PreferenceFilter,
} from '../../gpp/preferenceDocument';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'targeting-first-or',
    languages: ['gpp'],
    severity: 'hint',
    title: 'The first condition is combined by OR with nothing',
    certainty: 'inferred',
    source:
      "[MS-GPPREF] 2.2.1.22: 'bool' says how a condition combines with others; real files have AND on the first one",
  },
  check({ document, report }) {
    if (document.language !== 'gpp') return;
    for (const { element, combination } of firstConditions(document.preferences)) {
      const bool = attributeOf(element, 'bool');
      if (bool === undefined || combination !== 'OR') continue;
      report({
        span: bool.valueSpan,
        message: message(
          "Nothing stands in front of the first condition that 'OR' could combine it with, and the console writes 'AND' here",
        ),
        fixes: [choiceFix(message("Write 'AND'"), replaceWith(bool.valueSpan, 'AND'))],
      });
    }
  },
};

export default rule;

/** The first condition of each list: of items, of collections of items, and in brackets. */
function firstConditions(document: PreferenceDocument): readonly PreferenceFilter[] {
  const seen = new Set<PreferenceCollection>();
  const first: PreferenceFilter[] = [];
  const add = ([filter]: readonly PreferenceFilter[]): void => {
    if (filter !== undefined) first.push(filter);
  };
  for (const item of document.items) {
    for (let each = item.collection; each !== undefined && !seen.has(each); each = each.parent) {
      seen.add(each);
      add(each.filters);
    }
    add(item.filters);
  }
  for (const { children } of filtersIn(document)) add(children);
  return first;
}
