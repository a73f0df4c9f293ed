import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { staysWithoutPolicy } from './itemsThatStay';

const rule: Rule = {
  meta: {
    id: 'preference-remove-ignored',
    languages: ['gpp'],
    severity: 'information',
    title: 'The item stays where the policy no longer applies',
    certainty: 'documented',
    source: '[MS-GPPREF] 3.2.5.1.1: which types are skipped when a policy no longer applies',
  },
  checkItem({ element, kind }, { report }) {
    const removal = attributeOf(element, 'removePolicy');
    if (removal?.value !== '1' || !staysWithoutPolicy(kind)) return;
    report({
      span: removal.valueSpan,
      message: message(
        "Windows does not undo a '{kind}' when its policy no longer applies, so 'removePolicy' changes nothing then",
        { kind },
      ),
      fixes: [choiceFix(message("Set 'removePolicy' to '0'"), replaceWith(removal.valueSpan, '0'))],
    });
  },
};

export default rule;
