import { message } from '../../message';
import { attributeOf, attributeValue } from '../../xml/attributes';
import type { Rule } from '../rule';
import { membersOf } from './localAccount';

const rule: Rule = {
  meta: {
    id: 'member-without-sid',
    languages: ['gpp'],
    severity: 'hint',
    defaultLevel: 'off',
    title: 'A member is found by name only',
    certainty: 'observed',
    source:
      "[MS-GPPREF] 2.2.1.11.1: 'sid' goes before 'name'; the console writes both for accounts of a domain",
  },
  checkItem(item, { report }) {
    for (const member of membersOf(item)) {
      const name = attributeOf(member, 'name');
      if (name === undefined || name.value === '' || name.value.includes('%')) continue;
      if ((attributeValue(member, 'sid') ?? '').trim() !== '') continue;
      report({
        span: name.valueSpan,
        message: message(
          "Without 'sid' each machine looks for '{name}' by name, so after a renaming or a typing mistake it is not found",
          { name: name.value },
        ),
      });
    }
  },
};

export default rule;
