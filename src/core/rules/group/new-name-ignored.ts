import { itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { replaceWith } from '../../text/edit';
import { attributeOf } from '../../xml/attributes';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { accountOf } from './localAccount';

const rule: Rule = {
  meta: {
    id: 'new-name-ignored',
    languages: ['gpp'],
    severity: 'warning',
    title: 'A new name is ignored',
    certainty: 'documented',
    source:
      "[MS-GPPREF] 2.2.1.11.1 and 2.2.1.11.2: 'newName' is for Update only; 2.2.1.1.3: others ignore it",
  },
  checkItem(item, { report }) {
    const account = accountOf(item);
    const action = itemAction(item);
    if (account === undefined || action === undefined || action === 'U') return;
    const newName = item.properties && attributeOf(item.properties, 'newName');
    if (newName === undefined || newName.value === '') return;
    report({
      span: newName.valueSpan,
      message: message("Only Update renames, so '{name}' does not become '{newName}'", {
        name: account.name,
        newName: newName.value,
      }),
      tags: ['unnecessary'],
      fixes: [choiceFix(message('Remove the new name'), replaceWith(newName.valueSpan, ''))],
    });
  },
};

export default rule;
