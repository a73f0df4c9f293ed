import { filtersIn } from '../../gpp/filters';
import type { PreferenceFilter } from '../../gpp/preferenceDocument';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { preferredFix } from '../editFix';
import type { Rule, RuleContext } from '../rule';
import { repeatedIds } from './repeatedIds';

const rule: Rule = {
  meta: {
    id: 'targeting-run-once-duplicate',
    languages: ['gpp'],
    severity: 'warning',
    title: 'Two items share the mark that they were applied once',
    certainty: 'observed',
    source:
      '[MS-GPPREF] 2.2.1.22, FilterRunOnce; administrators report it of items that were copied',
  },
  check(context) {
    const ids = runOnceFilters(context).flatMap(({ element }) => attributeOf(element, 'id') ?? []);
    for (const { attribute, first } of repeatedIds(ids)) {
      context.report({
        span: attribute.valueSpan,
        message: message(
          'An item above has the same id, so where that one was applied this one never is',
        ),
        related: [{ span: first.valueSpan, message: message('The id stands here first') }],
        fixes: [
          preferredFix(
            message('Write a new id'),
            replaceWith(attribute.valueSpan, context.surroundings.newGuid()),
          ),
        ],
      });
    }
  },
};

export default rule;

/** The `FilterRunOnce` of all items and collections, in document order. */
function runOnceFilters({ document }: RuleContext): readonly PreferenceFilter[] {
  if (document.language !== 'gpp') return [];
  return filtersIn(document.preferences).filter(({ kind }) => kind === 'FilterRunOnce');
}
