import { message } from '../../message';
import { isSameName } from '../../reg/keyPath';
import { plainTextOf } from '../../registry/settingText';
import type { Rule } from '../rule';

const NAME = 'AutoConfigURL';

const rule: Rule = {
  meta: {
    id: 'proxy-script-file',
    languages: ['reg', 'gpp', 'powershell', 'batch'],
    severity: 'warning',
    title: 'The proxy script is a local file, which WinHTTP does not read',
    certainty: 'documented',
    source: 'KB 2769142: a PAC file by file:// fails with WinHTTP, publish it by HTTP',
  },
  valueNames: [NAME],
  check({ settings, report }) {
    for (const setting of settings) {
      const isPlace = isSameName(setting.name, NAME) && /\\Internet Settings$/i.test(setting.key);
      if (!isPlace || !/^\s*file:/i.test(plainTextOf(setting) ?? '')) continue;
      report({
        span: setting.dataSpan,
        message: message(
          "Programs that use WinHTTP, as the sign-in assistant does, cannot read a proxy script by 'file:', so give it an 'http:' address",
        ),
      });
    }
  },
};

export default rule;
