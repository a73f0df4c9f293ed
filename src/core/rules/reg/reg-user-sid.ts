import { message } from '../../message';
import type { Rule } from '../rule';
import { keyNames } from './keyNames';

/** The SID of an account of a machine, a domain or Microsoft Entra, and its key of classes. */
const ACCOUNT_SID = /^S-1-(?:5-21|12-1)(?:-\d+){4}(?:_Classes)?$/i;

const rule: Rule = {
  meta: {
    id: 'reg-user-sid',
    languages: ['reg'],
    severity: 'hint',
    title: 'The path names one account by its SID',
    certainty: 'documented',
    source: "Microsoft Learn, 'Security identifiers'",
  },
  checkSection({ section: { key } }, { report }) {
    if (key === undefined || !/\\S-1-/i.test(key.path)) return;
    const account = keyNames(key).find(({ name }) => ACCOUNT_SID.test(name));
    if (account === undefined) return;
    report({
      span: account.span,
      message: message(
        "'{sid}' is one account of one machine or domain, on others this key has no effect",
        { sid: account.name },
      ),
    });
  },
};

export default rule;
