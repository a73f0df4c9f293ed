import { message } from '../../message';
import { normalizeKey } from '../../reg/keyPath';
import type { Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'plain-password',
    languages: ['reg', 'gpp'],
    severity: 'warning',
    defaultLevel: 'off',
    title: 'A password is written to the registry as plain text',
    certainty: 'documented',
    source: "Microsoft Learn, 'Configure Windows to automate logon'",
  },
  valueNames: ['DefaultPassword'],
  check({ settings, report }) {
    for (const { key, name, data, nameSpan } of settings) {
      if (data?.kind !== 'text' || data.text === '' || !WINLOGON.test(normalizeKey(key))) continue;
      report({
        span: nameSpan,
        message: message(
          "'{name}' of Winlogon is a password in plain text, which every user of the machine can read",
          { name },
        ),
      });
    }
  },
};

export default rule;

const WINLOGON = /^software\\(?:wow6432node\\)?microsoft\\windows nt\\currentversion\\winlogon$/i;
