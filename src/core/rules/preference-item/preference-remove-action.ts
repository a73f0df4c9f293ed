import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { staysWithoutPolicy } from './itemsThatStay';

const rule: Rule = {
  meta: {
    id: 'preference-remove-action',
    languages: ['gpp'],
    severity: 'information',
    title: 'Removal and action do not go together',
    certainty: 'inferred',
    source:
      'every item of files that the console wrote which is removed with the policy has Replace; groups with Update are seen in real files',
  },
  checkItem(item, { report }) {
    const removal = attributeOf(item.element, 'removePolicy');
    if (removal?.value !== '1' || staysWithoutPolicy(item.kind)) return;
    const action = item.properties && attributeOf(item.properties, 'action');
    const name = ACTION_NAMES.get(action?.value ?? '');
    if (name === undefined) return;
    report({
      span: removal.valueSpan,
      message: message(
        'An item that is removed when it no longer applies has Replace as a rule, so with {name} it may stay',
        { name },
      ),
      fixes: [
        choiceFix(
          message('Leave it where it no longer applies'),
          replaceWith(removal.valueSpan, '0'),
        ),
      ],
    });
  },
};

export default rule;

const ACTION_NAMES: ReadonlyMap<string, string> = new Map([
  ['C', 'Create'],
  ['U', 'Update'],
  ['D', 'Delete'],
]);
