import policies from '../../facts/clientPolicies.json';
import trustModelData from '../../facts/trustModelData.json';
import { policyValue } from '../../features/clientPolicies';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import { isSameName } from '../../reg/keyPath';
import type { RegistrySetting } from '../../registry/registrySetting';
import { replaceWith } from '../../text/edit';
import { preferredFix } from '../editFix';
import type { Rule } from '../rule';
import { numberOf } from './writeNumber';

const rule: Rule = {
  meta: {
    id: 'client-policy-data',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title:
      'A policy of the Lync or Skype for Business client has a type or number that it does not know',
    certainty: 'documented',
    source: 'lync15.admx and lync16.admx',
  },
  valueNames: policies.values.map(({ name }) => name),
  check({ settings, report }) {
    for (const setting of settings) {
      const policy = policyValue(setting.hive, setting.key, setting.name);
      // TrustModelData has rules of its own.
      if (policy === undefined || isSameName(policy.name, trustModelData.valueName)) continue;
      if (setting.data === undefined || keepsType(setting)) continue;
      const { type } = setting.data;
      const expected = policy.type.name;
      const number = numberOf(setting);
      if (type !== expected) {
        report({
          span: setting.typeSpan ?? setting.dataSpan,
          message: message(
            "The policy '{name}' is of type '{expected}', so the client may not read what is written as '{type}'",
            { name: policy.name, expected, type },
          ),
          fixes: numberFix(setting, expected),
        });
      } else if (number !== undefined && policy.data.length > 0) {
        const allowed = policy.data.map(({ value }) => value);
        if (allowed.includes(number)) continue;
        report({
          span: setting.dataSpan,
          message: message("The policy '{name}' has no meaning for {number}, only for {allowed}", {
            name: policy.name,
            number,
            allowed: allowed.join(', '),
          }),
        });
      }
    }
  },
};

export default rule;

/** `Set-ItemProperty` without a type leaves that of the machine as it is. */
function keepsType({ origin }: RegistrySetting): boolean {
  return 'write' in origin && origin.write.type === undefined;
}

/** A number that is written as a string can become one. */
function numberFix({ data, origin }: RegistrySetting, expected: string): readonly EditFix[] {
  const text = data?.kind === 'text' ? data.text : '';
  const isNumber = /^\d{1,9}$/.test(text) && expected === 'REG_DWORD';
  if (!isNumber || origin.language !== 'reg') return [];
  const digits = Number(text).toString(16).padStart(8, '0');
  const title = message("Write it as 'dword:{digits}'", { digits });
  return [preferredFix(title, replaceWith(origin.line.dataSpan, `dword:${digits}`))];
}
