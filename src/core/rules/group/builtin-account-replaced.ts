import { actionPlace, itemAction } from '../../gpp/itemAction';
import { setActionEdits } from '../../gpp/itemEdits';
import { message } from '../../message';
import { isAttributeOn } from '../../xml/attributes';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { accountOf, removalEnds } from './localAccount';

const rule: Rule = {
  meta: {
    id: 'builtin-account-replaced',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A built-in group or account is to be deleted',
    certainty: 'documented',
    source:
      '[MS-SAMR] 3.1.5.7.2 and 3.1.5.7.3: what Windows itself made cannot be deleted; [MS-GPPREF] 2.2.1.11.1: Replace deletes first',
  },
  checkItem(item, { report }) {
    const account = accountOf(item);
    const action = itemAction(item);
    if (account?.isBuiltIn !== true || (action !== 'R' && action !== 'D')) return;
    const { name } = account;
    const removal = isAttributeOn(item.element, 'removePolicy') ? [removalEnds(item.element)] : [];
    report({
      span: actionPlace(item),
      message:
        action === 'R'
          ? message(
              "Replace begins by deleting '{name}', which is built in and cannot be deleted",
              {
                name,
              },
            )
          : message("'{name}' is built in, and Windows does not let it be deleted", { name }),
      fixes:
        action === 'R'
          ? [
              preferredFix(
                message("Set the action to Update, which changes '{name}' as it is", { name }),
                ...setActionEdits(item, 'U'),
                ...removal,
              ),
            ]
          : [],
    });
  },
};

export default rule;
