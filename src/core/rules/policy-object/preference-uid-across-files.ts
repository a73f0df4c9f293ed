import { uidAttributes } from '../../gpp/identifiers';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { uidsOfOtherFiles } from './otherFiles';

const rule: Rule = {
  meta: {
    id: 'preference-uid-across-files',
    languages: ['gpp'],
    severity: 'warning',
    title: 'An item of another file of the same Group Policy Object has this uid',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.1.3: uid is a unique identifier of the item',
  },
  check({ document, policyObject, surroundings, report }) {
    if (document.language !== 'gpp' || policyObject === undefined) return;
    const uids = uidAttributes(document.preferences);
    for (const { attribute, itemName, path } of uidsOfOtherFiles(uids, policyObject)) {
      report({
        span: attribute.valueSpan,
        message: message(
          "'{uid}' is the uid of '{item}' in '{file}' too, so the two cannot be told apart when the policy is edited or removed",
          { uid: attribute.value, item: itemName, file: path },
        ),
        fixes: [
          choiceFix(
            message('Write a new uid'),
            replaceWith(attribute.valueSpan, surroundings.newGuid()),
          ),
        ],
      });
    }
  },
};

export default rule;
