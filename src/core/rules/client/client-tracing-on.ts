import { message } from '../../message';
import { isSameName } from '../../reg/keyPath';
import { choiceFix } from '../editFix';
import type { Rule } from '../rule';
import { numberOf, writeNumber } from './writeNumber';

/** The keys and values of KB 2604292, the keys in their folded form. */
const SWITCHES: readonly { readonly key: RegExp; readonly names: readonly string[] }[] = [
  {
    key: /^SOFTWARE\\MICROSOFT\\OFFICE\\1[56]\.0\\LYNC$/i,
    names: ['EnableTracing', 'EnableLogCollecting'],
  },
  { key: /^SOFTWARE\\POLICIES\\MICROSOFT\\COMMUNICATOR$/i, names: ['EnableLogCollecting'] },
];

const rule: Rule = {
  meta: {
    id: 'client-tracing-on',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'information',
    title: 'The client writes logs until this is switched off again',
    certainty: 'documented',
    source: 'KB 2604292',
  },
  valueNames: SWITCHES.flatMap(({ names }) => names),
  check({ settings, report }) {
    for (const setting of settings) {
      const isSwitch = SWITCHES.some(({ key, names }) => {
        return key.test(setting.key) && names.some((name) => isSameName(name, setting.name));
      });
      if (!isSwitch || numberOf(setting) !== 1) continue;
      report({
        span: setting.dataSpan,
        message: message(
          "'{name}' lets the client write logs for good, so set it back once they are collected",
          { name: setting.name },
        ),
        fixes: [
          choiceFix(
            message("Switch '{name}' off", { name: setting.name }),
            writeNumber(setting, 0),
          ),
        ],
      });
    }
  },
};

export default rule;
