import { itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { accountOf } from './localAccount';

const rule: Rule = {
  meta: {
    id: 'group-members-deleted',
    languages: ['gpp'],
    severity: 'warning',
    title: 'Members that others added to a group are removed',
    certainty: 'documented',
    source:
      '[MS-GPPREF] 2.2.1.11.1: all users, or all groups, are removed before the members of the item are processed',
  },
  checkItem(item, { report }) {
    // Create leaves an existing group as it is, and Replace deletes it with its members.
    if (item.kind !== 'Group' || itemAction(item) !== 'U') return;
    const name = accountOf(item)?.name ?? '';
    for (const attributeName of ['deleteAllUsers', 'deleteAllGroups']) {
      const attribute = item.properties && attributeOf(item.properties, attributeName);
      if (attribute?.value !== '1') continue;
      report({
        span: attribute.valueSpan,
        message:
          attributeName === 'deleteAllUsers'
            ? message(
                "All users are removed from '{name}' before the members of this item are added, whoever made them members",
                { name },
              )
            : message(
                "All groups are removed from '{name}' before the members of this item are added, whoever made them members",
                { name },
              ),
        fixes: [
          choiceFix(
            message('Keep the members that others added'),
            replaceWith(attribute.valueSpan, '0'),
          ),
        ],
      });
    }
  },
};

export default rule;
