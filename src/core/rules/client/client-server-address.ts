import type { PolicyDocument } from '../../document';
import { policyValues } from '../../features/clientPolicies';
import type { EditFix } from '../../finding';
import { message } from '../../message';
import { foldName, isSameName } from '../../reg/keyPath';
import type { RegistrySetting } from '../../registry/registrySetting';
import { plainTextOf } from '../../registry/settingText';
import { insertAt } from '../../text/edit';
import { lineEndingOf } from '../../text/lineEnding';
import { choiceFix } from '../editFix';
import { quoteList } from '../quoteList';
import type { Rule } from '../rule';
import { numberOf, writeNumber } from './writeNumber';

const MODE = 'ConfigurationMode';
const ADDRESSES = ['ServerAddressInternal', 'ServerAddressExternal'];

const rule: Rule = {
  meta: {
    id: 'client-server-address',
    languages: ['reg', 'gpp'],
    severity: 'warning',
    title: 'ConfigurationMode 1 needs both server addresses, and they need it',
    certainty: 'documented',
    source: "policy 'Specify Server' in lync15.admx and lync16.admx: both addresses are required",
  },
  valueNames: [MODE, ...ADDRESSES],
  check({ document, settings, report }) {
    for (const group of groupsOf(settings)) {
      const mode = group.find(({ name }) => isSameName(name, MODE));
      const written = group.filter((setting) => isAddress(setting));
      const [first] = written;
      if (mode !== undefined && numberOf(mode) === 1) {
        const missing = ADDRESSES.filter((address) => {
          return !written.some(({ name }) => isSameName(name, address));
        });
        if (missing.length === 0) continue;
        report({
          span: mode.dataSpan,
          message: message(
            "'ConfigurationMode' 1 makes the client use the server addresses, but {missing} is not set here",
            { missing: quoteList(missing) },
          ),
          fixes: first === undefined ? [findInDns(mode)] : sameAddress(document, first, missing),
        });
      } else if (first !== undefined) {
        report({
          span: first.nameSpan,
          severity: 'information',
          message: message(
            "'{name}' counts only while 'ConfigurationMode' is 1, which this file does not set for the key",
            { name: first.name },
          ),
        });
      }
    }
  },
};

export default rule;

function findInDns(mode: RegistrySetting): EditFix {
  return choiceFix(message('Let the client find its servers in DNS'), writeNumber(mode, 0));
}

/** In a registry file, the line of the one address with the name of the other. */
function sameAddress(
  { text }: PolicyDocument,
  { origin, name }: RegistrySetting,
  missing: readonly string[],
): readonly EditFix[] {
  const [other] = missing;
  if (origin.language !== 'reg' || other === undefined) return [];
  const { nameSpan, dataSpan } = origin.line;
  const line = `${lineEndingOf(text)}"${other}"${text.slice(nameSpan.end, dataSpan.end)}`;
  return [
    choiceFix(
      message("Set '{other}' to the same server as '{name}'", { other, name }),
      insertAt(dataSpan.end, line),
    ),
  ];
}

function isAddress(setting: RegistrySetting): boolean {
  const isNamed = ADDRESSES.some((address) => isSameName(setting.name, address));
  return isNamed && setting.action !== 'delete' && plainTextOf(setting)?.trim() !== '';
}

function groupsOf(settings: readonly RegistrySetting[]): Iterable<readonly RegistrySetting[]> {
  const groups = new Map<string, RegistrySetting[]>();
  for (const setting of settings) {
    const isWatched = [MODE, ...ADDRESSES].some((name) => isSameName(name, setting.name));
    if (!isWatched || policyValues(setting.hive, setting.key).length === 0) continue;
    const place = foldName(`${setting.hive}\\${setting.key}`);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [setting]);
    else group.push(setting);
  }
  return groups.values();
}
