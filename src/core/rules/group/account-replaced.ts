import { actionPlace, itemAction } from '../../gpp/itemAction';
import { setActionEdits } from '../../gpp/itemEdits';
import { message } from '../../message';
import { isAttributeOn } from '../../xml/attributes';
import { choiceFix, preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { accountOf, removalEnds } from './localAccount';

const rule: Rule = {
  meta: {
    id: 'account-replaced',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A group or account loses its SID',
    certainty: 'documented',
    source: '[MS-GPPREF] 2.2.1.11.1 and 2.2.1.11.2, notes 9 and 10: Replace makes a new SID',
  },
  checkItem(item, { report }) {
    const account = accountOf(item);
    if (account === undefined || account.isBuiltIn || itemAction(item) !== 'R') return;
    const { name } = account;
    const edits = setActionEdits(item, 'U');
    report({
      span: actionPlace(item),
      message:
        item.kind === 'User'
          ? message(
              "Replace deletes the account '{name}' and makes another one of this name, with a new SID: permissions, memberships and the profile of the old one are lost",
              { name },
            )
          : message(
              "Replace deletes the group '{name}' and makes another one of this name, with a new SID: its permissions and the members that others added are lost",
              { name },
            ),
      fixes: isAttributeOn(item.element, 'removePolicy')
        ? [
            choiceFix(
              message('Set the action to Update and keep it when the policy no longer applies'),
              ...edits,
              removalEnds(item.element),
            ),
          ]
        : [preferredFix(message('Set the action to Update, which keeps the SID'), ...edits)],
    });
  },
};

export default rule;
