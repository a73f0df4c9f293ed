import { uidAttributes } from '../../gpp/identifiers';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { repeatedIds } from './repeatedIds';

const rule: Rule = {
  meta: {
    id: 'preference-uid-duplicate',
    languages: ['gpp'],
    severity: 'warning',
    title: 'Two items have the same uid',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.1.3: uid is a unique identifier of the item',
  },
  check({ document, surroundings, report }) {
    if (document.language !== 'gpp') return;
    for (const { attribute, first } of repeatedIds(uidAttributes(document.preferences))) {
      report({
        span: attribute.valueSpan,
        message: message(
          "'{uid}' is the uid of an item above, so the two cannot be told apart when the policy is edited or removed",
          { uid: attribute.value },
        ),
        related: [{ span: first.valueSpan, message: message('The uid stands here first') }],
        fixes: [
          preferredFix(
            message('Write a new uid'),
            replaceWith(attribute.valueSpan, surroundings.newGuid()),
          ),
        ],
      });
    }
  },
};

export default rule;
