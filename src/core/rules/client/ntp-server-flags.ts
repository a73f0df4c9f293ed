import { message } from '../../message';
import { isSameName } from '../../reg/keyPath';
import { plainTextOf, replaceInData, spanInData } from '../../registry/settingText';
import { safeFix } from '../editFix';
import type { Rule } from '../rule';

const NAME = 'NtpServer';

const rule: Rule = {
  meta: {
    id: 'ntp-server-flags',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'The flags behind a time server are no hexadecimal number',
    certainty: 'documented',
    source:
      'Windows Time service tools and settings: peers with blanks between, each as host,0xFLAGS',
  },
  valueNames: [NAME],
  check({ document, settings, report }) {
    for (const setting of settings) {
      const isPlace = isSameName(setting.name, NAME) && /\\W32Time\\Parameters$/i.test(setting.key);
      const text = plainTextOf(setting);
      if (!isPlace || text === undefined) continue;
      for (const match of text.matchAll(/,\s*([0\u00D7\u2018\u2019\u201C\u201Dxo][^\s,;]*)/gi)) {
        const written = match[1] ?? '';
        if (/^0x[0-9a-f]{1,8}$/i.test(written) || /^\d+$/.test(written)) continue;
        const isLookalike = /[\u00D7\u2018\u2019\u201C\u201D]/.test(written);
        if (!isLookalike && !/^[0o]x/i.test(written)) continue;
        const start = match.index + match[0].length - written.length;
        const end = start + written.length;
        const corrected = written
          .replace(/[\u2018\u2019\u201C\u201D]/g, '')
          .replace(/^[0o][x\u00D7]/i, '0x');
        report({
          span: spanInData(document, setting, start, end),
          message: message(
            "'{flags}' is not a number such as '0x9', so the time service does not read the flags of this server",
            { flags: written },
          ),
          fixes: /^0x[0-9a-f]{1,8}$/i.test(corrected)
            ? [
                safeFix(
                  message("Write '{flags}'", { flags: corrected }),
                  ...replaceInData(document, setting, start, end, corrected),
                ),
              ]
            : [],
        });
      }
    }
  },
};

export default rule;
