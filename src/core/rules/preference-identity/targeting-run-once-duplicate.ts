import { runOnceIdAttributes } from '../../gpp/identifiers';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
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
  check({ document, surroundings, report }) {
    if (document.language !== 'gpp') return;
    const ids = runOnceIdAttributes(document.preferences);
    for (const { attribute, first } of repeatedIds(ids)) {
      report({
        span: attribute.valueSpan,
        message: message(
          'An item above has the same id, so where that one was applied this one never is',
        ),
        related: [{ span: first.valueSpan, message: message('The id stands here first') }],
        fixes: [
          preferredFix(
            message('Write a new id'),
            replaceWith(attribute.valueSpan, surroundings.newGuid()),
          ),
        ],
      });
    }
  },
};

export default rule;
