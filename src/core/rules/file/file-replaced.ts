import { isAppliedOnce } from '../../gpp/filters';
import { actionPlace, itemAction } from '../../gpp/itemAction';
import { setActionEdits } from '../../gpp/itemEdits';
import { message } from '../../message';
import { isAttributeOn } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'file-replaced',
    languages: ['gpp'],
    severity: 'hint',
    title: 'A file is copied anew at every refresh',
    certainty: 'observed',
    source: '[MS-GPPREF] 2.2.1.6.1: Replace deletes and copies; administrators report the traffic',
  },
  checkItem(item, { report }) {
    if (item.kind !== 'File' || itemAction(item) !== 'R') return;
    // The console sets Replace by itself where the item is to be removed with the policy.
    if (isAttributeOn(item.element, 'removePolicy') || isAppliedOnce(item)) return;
    report({
      span: actionPlace(item),
      message: message(
        'Replace deletes the file and copies it anew at every refresh of the policy, also when it is the same',
      ),
      fixes: [
        choiceFix(
          message('Set the action to Update, which copies the file only where it is missing'),
          ...setActionEdits(item, 'U'),
        ),
      ],
    });
  },
};

export default rule;
