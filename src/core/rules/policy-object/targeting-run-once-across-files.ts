import { runOnceIdAttributes } from '../../gpp/identifiers';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { runOnceIdsOfOtherFiles } from './otherFiles';

const rule: Rule = {
  meta: {
    id: 'targeting-run-once-across-files',
    languages: ['gpp'],
    severity: 'warning',
    title:
      'An item of another file of the same Group Policy Object shares the mark of being applied once',
    certainty: 'inferred',
    source:
      '[MS-GPPREF] 2.2.1.22, FilterRunOnce; administrators report it of items that were copied',
  },
  check({ document, policyObject, surroundings, report }) {
    if (document.language !== 'gpp' || policyObject === undefined) return;
    const ids = runOnceIdAttributes(document.preferences);
    for (const { attribute, itemName, path } of runOnceIdsOfOtherFiles(ids, policyObject)) {
      report({
        span: attribute.valueSpan,
        message: message(
          "'{item}' in '{file}' has the same id, so where one of the two was applied the other never is",
          { item: itemName, file: path },
        ),
        fixes: [
          choiceFix(
            message('Write a new id'),
            replaceWith(attribute.valueSpan, surroundings.newGuid()),
          ),
        ],
      });
    }
  },
};

export default rule;
