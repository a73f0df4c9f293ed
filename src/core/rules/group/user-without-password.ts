import { actionPlace, itemAction } from '../../gpp/itemAction';
import { message } from '../../message';
import { attributeValue, isAttributeOn } from '../../xml/attributes';
import type { Rule } from '../rule';
import { accountOf } from './localAccount';

const rule: Rule = {
  meta: {
    id: 'user-without-password',
    languages: ['gpp'],
    severity: 'warning',
    title: 'An account is made without a password',
    certainty: 'inferred',
    source:
      'Microsoft security bulletin MS14-025 (KB 2962486): the console no longer stores passwords',
  },
  checkItem(item, { report }) {
    const { kind, properties } = item;
    if (kind !== 'User' || properties === undefined) return;
    const action = itemAction(item);
    if (action !== 'C' && action !== 'R') return;
    const account = accountOf(item);
    if (account === undefined || account.isBuiltIn) return;
    if ((attributeValue(properties, 'cpassword') ?? '') !== '') return;
    if (isAttributeOn(properties, 'acctDisabled')) return;
    report({
      span: actionPlace(item),
      message: message(
        "'{name}' is made without a password: where the password policy asks for one this fails, elsewhere anybody at the machine can log on",
        { name: account.name },
      ),
    });
  },
};

export default rule;
